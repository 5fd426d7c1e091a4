import type { FieldValue } from '../../kernel/listing.ts';
import type { DateOnly } from '../../kernel/date-only.ts';
import { dayOfYear, yearOf } from './calendar.ts';
import { mobileNumber, type NumberMaker } from './numbers.ts';
import { personName } from './person-names.ts';
import { type Random, weighted } from './random.ts';
import type { DemoRow, DemoUnit } from './units.ts';

export interface DemoOrganization extends DemoRow {
  /** Place of the unit that it belongs to. */
  readonly unit: number;
}

const SPECIALTIES: readonly (readonly [word: string, team: string, category: string])[] = [
  ['理论宣讲', '01', '19'],
  ['文艺', '02', '09'],
  ['助学', '03', '04'],
  ['义诊', '04', '05'],
  ['科普', '05', '08'],
  ['法律援助', '06', '06'],
  ['环保', '07', '07'],
  ['助老', '08', '02'],
  ['应急救援', '99', '14'],
  ['文明交通', '99', '13'],
];
const FANCY = [
  '蓝天',
  '晨曦',
  '暖阳',
  '同行',
  '春雨',
  '萤火',
  '向阳',
  '初心',
  '守望',
  '微光',
  '星河',
  '绿叶',
];
const REGISTERED_KINDS = ['51', '51', '52', '52', '52', '53'] as const;
const KIND_OF: Readonly<Record<'51' | '52' | '53', { kind: string; word: string }>> = {
  '51': { kind: '01', word: '志愿者协会' },
  '52': { kind: '02', word: '公益服务中心' },
  '53': { kind: '03', word: '公益基金会' },
};
const status = weighted([
  ['normal', 95],
  ['suspended', 3],
  ['deregistered', 1.5],
  ['revoked', 0.5],
] as const);

/**
 * Registered bodies (登记社团, 社会服务机构, 基金会) and unregistered teams: one team of every community, street and
 * department, and more of both as the number of volunteers grows. Parents stand before what is under them.
 */
export function districtOrganizations(
  random: Random,
  numbers: NumberMaker,
  units: readonly DemoUnit[],
  volunteers: number,
  today: DateOnly,
): readonly DemoOrganization[] {
  const organizations: DemoOrganization[] = [];
  const names = new Set<string>();
  const leaderOf = (): Record<string, FieldValue> => {
    const sex = random.chance(0.4) ? '1' : '2';
    return { leader: personName(random, sex, 1960 + random.below(40)), phone: mobileNumber(random) };
  };
  const add = (
    unit: number,
    name: string,
    values: Readonly<Record<string, FieldValue>>,
    parent?: number,
  ): number => {
    const at = organizations.length;
    names.add(name);
    const above = parent === undefined ? {} : { parent };
    organizations.push({
      unit,
      values: { name, status: 'normal', ...leaderOf(), ...values },
      refs: { street: unit, ...above },
    });
    return at;
  };
  const started = (from: number) => {
    const day = dayOfYear(random, from + random.below(Math.max(1, yearOf(today) - from)));
    return day > today ? today : day;
  };

  units.forEach((unit, at) => {
    if (unit.type === 'street' || unit.type === 'town') {
      const top = add(at, `${unit.name}志愿服务总队`, {
        kind: '06',
        establishedOn: started(2012),
        serviceCategories: '01,12',
        partyBuilding: 'own',
      });
      for (const child of unit.children) {
        const name = `${units[child]?.name ?? ''}志愿服务队`;
        add(at, name, { kind: '05', establishedOn: started(2016), serviceCategories: '01' }, top);
      }
    } else if (['department', 'park', 'school'].includes(unit.type)) {
      add(at, `${unit.name}志愿服务队`, {
        kind: '06',
        establishedOn: started(2014),
        serviceCategories: '12',
      });
    }
  });

  const reporting = units.flatMap((unit, at) =>
    ['street', 'town', 'department', 'park'].includes(unit.type) ? [at] : [],
  );
  const district = units[0]?.name ?? '';
  const registered = 12 + Math.min(300, Math.floor(volunteers / 4000));
  for (let i = 0; i < registered; i++) {
    const form = random.pick(REGISTERED_KINDS);
    const { kind, word } = KIND_OF[form];
    const [work, , category] = random.pick(SPECIALTIES);
    let name = `${district}${random.pick(FANCY)}${work}${word}`;
    if (names.has(name)) name = `${district}${random.pick(FANCY)}第${i + 1}${work}${word}`;
    add(random.chance(0.5) ? 0 : random.pick(reporting), name, {
      kind,
      uscc: numbers.uscc(form),
      establishedOn: started(2006),
      serviceCategories: category,
      partyBuilding: random.pick(['own', 'joint', 'functional', 'none']),
      status: status(random),
    });
  }
  const teams = Math.min(3000, Math.floor(volunteers / 400));
  for (let i = 0; i < teams; i++) {
    const [work, teamType, category] = random.pick(SPECIALTIES);
    const unit = random.pick(reporting);
    let name = `${units[unit]?.name ?? ''}“${random.pick(FANCY)}”${work}志愿服务队`;
    if (names.has(name)) name = name.replace(/队$/, `${i + 1}队`);
    const state = status(random);
    add(unit, name, {
      kind: random.pick(['04', '05', '07']),
      teamType,
      serviceCategories: category,
      establishedOn: started(2014),
      status: state === 'revoked' ? 'normal' : state,
    });
  }
  return organizations;
}
