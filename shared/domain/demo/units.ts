import type { FieldValue } from '../../kernel/listing.ts';

/** A row of the demonstration: values by field key; references are places in the lists of this district. */
export interface DemoRow {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Field key → place in the list that the field refers to. */
  readonly refs: Readonly<Record<string, number>>;
}

export interface DemoUnit extends DemoRow {
  readonly name: string;
  readonly type: string;
  /** Place of the unit above; undefined for the district. */
  readonly parent: number | undefined;
  /** Streets and towns: places of their communities and villages in use. */
  readonly children: number[];
}

/** Streets and towns with the number of their communities and villages: 151 in all. */
const STREETS: readonly (readonly [name: string, type: 'street' | 'town', below: number, share: number])[] = [
  ['望溪街道', 'street', 15, 15],
  ['青松街道', 'street', 14, 13],
  ['枫林街道', 'street', 13, 11],
  ['澄湖街道', 'street', 15, 12],
  ['听涛街道', 'street', 12, 9],
  ['锦屏街道', 'street', 13, 9],
  ['梧桐街道', 'street', 11, 8],
  ['柳堤街道', 'street', 14, 8],
  ['云岭镇', 'town', 12, 5],
  ['石泉镇', 'town', 15, 5],
  ['白鹭镇', 'town', 9, 3],
  ['麦田镇', 'town', 8, 2],
];
const PLACES =
  '松涛 桂苑 兰亭 新月 春晖 和顺 安泰 福源 康乐 文昌 翠竹 丹桂 紫藤 银杏 海棠 玉兰 芙蓉 蔷薇 碧波 清河 长虹 朝霞 晨光 永宁 同心 团结 幸福 民生 学府 书香 南园 北苑 东篱 西岭 湖滨 江畔 桥头 渡口 塘湾 山前 坪上 泉眼 石桥 柳湾 荷塘 稻香 果园 茶亭 枣林 杏花'.split(
    ' ',
  );
const DEPARTMENTS = [
  '委社会工作部',
  '民政局',
  '教育局',
  '司法局',
  '卫生健康局',
  '文化和旅游局',
  '妇女联合会',
  '总工会',
];

/** Share of the volunteers that each street or town has, by place in `districtUnits`. */
export const STREET_SHARES: readonly number[] = STREETS.map(([, , , share]) => share);

function placeName(index: number): string {
  const round = Math.floor(index / PLACES.length);
  return `${PLACES[index % PLACES.length] ?? ''}${['', '东', '南', '西'][round] ?? round}`;
}

/**
 * The reporting tree 区 → 街道/镇 → 社区/村 with 区直部门, a 园区 and a 学校. The first unit is the district, every
 * parent stands before its children. One village was merged into another in 2021.
 */
export function districtUnits(district: string): readonly DemoUnit[] {
  const units: DemoUnit[] = [];
  const add = (
    name: string,
    type: string,
    parent: number | undefined,
    more: Readonly<Record<string, FieldValue>> = {},
    refs: Readonly<Record<string, number>> = {},
  ): number => {
    const at = units.length;
    const above = parent === undefined ? {} : { parent };
    units.push({
      name,
      type,
      parent,
      children: [],
      values: { name, type, ...more },
      refs: { ...above, ...refs },
    });
    return at;
  };
  const root = add(district, 'district', undefined, { areaCode: '119900', validFrom: '1990-01-01' });
  let place = 0;
  STREETS.forEach(([name, type, below], i) => {
    const aliases = type === 'town' ? `${name.slice(0, -1)}乡` : `${name.slice(0, -2)}街`;
    const code = `119900${String(type === 'town' ? 100 + i : 1 + i).padStart(3, '0')}000`;
    const street = add(name, type, root, { areaCode: code, aliases, validFrom: '1990-01-01' });
    const merged =
      type === 'town' && i === STREETS.length - 1
        ? add('老坝村', 'village', street, { validFrom: '1990-01-01', validTo: '2021-06-30' })
        : undefined;
    for (let n = 0; n < below; n++) {
      const isVillage = type === 'town' && n >= 3;
      const successor = merged !== undefined && n === below - 1;
      const child = add(
        `${placeName(place++)}${isVillage ? '村' : '社区'}`,
        isVillage ? 'village' : 'community',
        street,
        { validFrom: successor ? '2021-07-01' : '2000-01-01' },
        successor ? { predecessor: merged } : {},
      );
      units[street]?.children.push(child);
    }
  });
  for (const name of DEPARTMENTS) add(`${district}${name}`, 'department', root);
  add('云帆科技园', 'park', root, { validFrom: '2012-05-01' });
  add(`${district}第一实验学校`, 'school', root);
  return units;
}
