import { DOCUMENT_FIGURES } from './document-definitions.ts';
import { type FigureDef, type FigureRules, partyWords as party } from './figure-def.ts';
import { ORDER_FIGURES } from './order-definitions.ts';
import { RECORD_FIGURES } from './record-definitions.ts';
import { SESSION_FIGURES } from './session-definitions.ts';
import { STAR_FIGURES } from './star-definitions.ts';
import { TRAINING_FIGURES } from './training-definitions.ts';

const REGISTERED = '注册日期不晚于截至日、截至日状态为正常的志愿者';
const PEOPLE = '全区，含区直单位；状态为正常，不含待审核、暂停、注销、已故、无效';
const PERSON_CAVEAT =
  '未填注册日期的一并计入；状态按变更日期还原；合并登记的只计保留的一条，被合并的一条在任何日期均不计入。';

const youth = ({ youthMinAge, youthMaxAge }: FigureRules) =>
  `截至日年满${String(youthMinAge)}周岁、未满${String(youthMaxAge + 1)}周岁`;

const people = { unit: '人', decimals: 0, entity: 'volunteers', scope: PEOPLE } as const;
const share = { ...people, unit: '%', decimals: 1 } as const;

const organizations = {
  decimals: 0,
  entity: 'organizations',
  scope: '全区，含区级组织；状态为正常，不含停止活动、注销、撤销',
  caveat: '未填成立日期的一并计入；组织状态、组织性质不记录变更日期，按现在的登记计算。',
} as const;

function sites<K extends string>(key: K, name: string, kind: string): FigureDef & { readonly key: K } {
  return {
    key,
    name,
    unit: '个',
    decimals: 0,
    entity: 'sites',
    definition: () => `类别为${kind}、挂牌日期不晚于截至日、截至日状态为运行的阵地，按个计`,
    scope: '全区；状态为运行，不含暂停、撤并',
    caveat: '未填挂牌日期的一并计入；状态按变更日期还原，类别按现在的登记计算。',
  };
}

function coverage<K extends string>(
  key: K,
  name: string,
  kind: string,
  level: string,
): FigureDef & { readonly key: K } {
  return {
    key,
    name,
    unit: '%',
    decimals: 1,
    entity: 'units',
    definition: () => `有至少一个运行中的${kind}的${level}，占${level}总数的比例；明细为已覆盖的${level}`,
    scope: `单位台账中截至日在用的${level}；阵地按属地认定`,
    caveat: `未填启用日期的${level}、未填挂牌日期的阵地一并计入；未全部覆盖时最高显示为99.9%。`,
  };
}

/** The closed list of figures, in the order in which they are shown. Numbers after the blanks of the office's reports. */
export const FIGURES = [
  {
    key: 'V1',
    name: '在册志愿者',
    ...people,
    definition: () => `${REGISTERED}，按人计，一人多队只计一次`,
    caveat: PERSON_CAVEAT,
  },
  {
    key: 'V2',
    name: '志愿者注册率',
    ...share,
    definition: ({ population }) =>
      `在册志愿者占常住人口（${population > 0 ? `${String(population)} 人` : '未设置'}）的比例；明细为在册志愿者`,
    caveat: `${PERSON_CAVEAT}常住人口取参数设置中的数，未设置时数据不足。`,
  },
  {
    key: 'B6',
    name: '党员志愿者',
    ...people,
    definition: (rules) => `政治面貌为${party(rules)}的在册志愿者，按人计，一人多队只计一次`,
    caveat: `${PERSON_CAVEAT}政治面貌不记录变更日期，按现在的登记计算。`,
  },
  {
    key: 'B7',
    name: '青年志愿者',
    ...people,
    definition: (rules) => `${youth(rules)}的在册志愿者，按人计，一人多队只计一次`,
    caveat: `${PERSON_CAVEAT}未填出生日期的不计入。`,
  },
  {
    key: 'B8',
    name: '青年志愿者占比',
    ...share,
    definition: (rules) => `青年志愿者（${youth(rules)}）占在册志愿者的比例；明细为青年志愿者`,
    caveat: `${PERSON_CAVEAT}未填出生日期的计入分母、不计入分子。`,
  },
  {
    key: 'B8b',
    name: '党员和青年志愿者占比',
    ...share,
    definition: (rules) =>
      `政治面貌为${party(rules)}，或${youth(rules)}的在册志愿者占在册志愿者的比例，既是党员又是青年的只计一次`,
    caveat: `${PERSON_CAVEAT}政治面貌按现在的登记计算；未填政治面貌、出生日期的计入分母。`,
  },
  {
    key: 'O1',
    name: '志愿服务组织',
    unit: '个',
    ...organizations,
    definition: () => '登记社团、社会服务机构、基金会，即已登记的法人，按个计',
  },
  {
    key: 'O2',
    name: '志愿服务队伍',
    unit: '支',
    ...organizations,
    definition: () => '未登记为法人的志愿服务团队，即登记社团、社会服务机构、基金会以外的各类队伍，按支计',
  },
  sites('B20', '文明实践中心', '中心'),
  sites('B21', '文明实践所', '所'),
  sites('B22', '文明实践站', '站'),
  coverage('B22c1', '文明实践所覆盖率', '文明实践所', '街道、镇、乡'),
  coverage('B22c2', '文明实践站覆盖率', '文明实践站', '社区、村'),
  sites('B25', '园区文明实践点', '园区点'),
  sites('B26', '企业文明实践基地', '企业基地'),
  sites('B27', '校园文明实践工作站', '校园工作站'),
  ...SESSION_FIGURES,
  ...RECORD_FIGURES,
  ...TRAINING_FIGURES,
  ...STAR_FIGURES,
  ...ORDER_FIGURES,
  ...DOCUMENT_FIGURES,
] as const satisfies readonly FigureDef[];

export type FigureKey = (typeof FIGURES)[number]['key'];

/** True where the text names one of the figures. */
export function isFigureKey(key: string): key is FigureKey {
  return FIGURES.some((figure) => figure.key === key);
}
