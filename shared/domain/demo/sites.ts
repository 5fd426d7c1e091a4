import type { FieldValue } from '../../kernel/listing.ts';
import { dayOfYear } from './calendar.ts';
import { mobileNumber } from './numbers.ts';
import { personName } from './person-names.ts';
import type { Random } from './random.ts';
import type { DemoRow, DemoUnit } from './units.ts';

const EXTENDED: readonly (readonly [kind: string, count: number, name: (n: number) => string])[] = [
  ['park', 6, (n) => `云帆科技园${'ABCDEF'.charAt(n)}区文明实践点`],
  [
    'enterprise',
    9,
    (n) =>
      `${['明湖', '恒川', '金穗', '远山', '百禾', '盛泽', '顺安', '长青', '新域'][n] ?? n}公司文明实践基地`,
  ],
  ['campus', 11, (n) => `第${'一二三四五六七八九十'.charAt(n) || '十一'}中学文明实践工作站`],
  ['other', 5, (n) => `${['书城', '公园', '影院', '体育馆', '博物馆'][n] ?? n}文明实践点`],
];
/** Places, in tree order, of the communities and villages that have no running station. */
const WITHOUT_STATION = { none: 40, closed: 77, suspended: 148 } as const;

/**
 * 中心 → 所 → 站 and the extended ones. Every street has its 所; of 151 communities and villages 148 have a running
 * 站 (one has none, one was closed, one is suspended), so that 全覆盖 must not be claimed.
 */
export function districtSites(random: Random, units: readonly DemoUnit[]): readonly DemoRow[] {
  const sites: DemoRow[] = [];
  const add = (unit: number, parent: number | undefined, values: Readonly<Record<string, FieldValue>>) => {
    const at = sites.length;
    const above = parent === undefined ? {} : { parent };
    const people = {
      manager: personName(random, random.chance(0.3) ? '1' : '2', 1970 + random.below(30)),
      phone: mobileNumber(random),
      openHours: '周一至周五 9:00—17:00',
    };
    sites.push({ values: { status: 'open', ...people, ...values }, refs: { unit, ...above } });
    return at;
  };
  const center = add(0, undefined, {
    name: `${units[0]?.name ?? ''}新时代文明实践中心`,
    kind: 'center',
    area: 3200,
    capacity: 600,
    openedOn: '2018-10-26',
    address: '望溪路1号',
  });
  let station = 0;
  units.forEach((street, at) => {
    if (street.children.length === 0) return;
    const place = add(at, center, {
      name: `${street.name}新时代文明实践所`,
      kind: 'suo',
      area: 300 + random.below(900),
      capacity: 80 + random.below(200),
      openedOn: dayOfYear(random, 2019),
    });
    for (const child of street.children) {
      const number = station++;
      if (number === WITHOUT_STATION.none) continue;
      const closed = number === WITHOUT_STATION.closed;
      add(child, place, {
        name: `${units[child]?.name ?? ''}新时代文明实践站`,
        kind: 'zhan',
        ...(random.chance(0.85) ? { area: 40 + random.below(260), capacity: 20 + random.below(80) } : {}),
        openedOn: dayOfYear(random, 2019 + random.below(4)),
        status: closed ? 'closed' : number === WITHOUT_STATION.suspended ? 'suspended' : 'open',
        ...(closed ? { remark: '房屋征收，站点撤并' } : {}),
      });
    }
  });
  const streets = units.flatMap((unit, at) => (unit.children.length > 0 ? [at] : []));
  const park = units.findIndex(({ type }) => type === 'park');
  for (const [kind, count, name] of EXTENDED) {
    for (let n = 0; n < count; n++) {
      const unit = kind === 'park' ? park : random.pick(streets);
      add(unit, center, {
        name: name(n),
        kind,
        openedOn: dayOfYear(random, 2020 + random.below(6)),
        status: n === count - 1 && kind !== 'park' ? 'closed' : 'open',
      });
    }
  }
  return sites;
}
