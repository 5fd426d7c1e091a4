import { ageOn, type DateOnly } from '../../kernel/date-only.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import { dayOfYear, yearOf } from './calendar.ts';
import { mobileNumber, type NumberMaker } from './numbers.ts';
import type { DemoOrganization } from './organizations.ts';
import {
  asGuest,
  foreigner,
  fromRegion,
  guestPlaces,
  type Identified,
  type Person,
  withoutPolitics,
} from './from-afar.ts';
import { background, birthDate, politics, registrationDay } from './people.ts';
import { minorityName, personName } from './person-names.ts';
import { type Random, seededRandom, weighted } from './random.ts';
import { type DemoUnit, STREET_SHARES } from './units.ts';

export interface DemoVolunteer {
  readonly values: Readonly<Record<string, FieldValue>>;
  /** Field key → place: street, community (units), organization (organisations). */
  readonly refs: Readonly<Record<string, number>>;
  /** A 15-digit number under which the person registered before the present one. */
  readonly earlierDocument?: string;
  /** Further teams: places of organisations. */
  readonly alsoIn: readonly number[];
}

const STATUSES = weighted([
  ['2', 980],
  ['1', 6],
  ['3', 6],
  ['4', 5],
  ['5', 1.5],
  ['9', 1.5],
] as const);
const CATEGORIES = ['01', '02', '04', '05', '07', '08', '09', '10', '12', '13', '17', '18', '19'];
const SKILLS = ['急救', '外语', '摄影', '书法', '驾驶', '烹饪', '心理疏导', '手语', '乐器', '计算机'];
const ROADS = ['望溪路', '青松街', '滨河大道', '文昌路', '和平巷', '建设路', '学府街', '新华里'];
const CHANNELS = weighted([
  ['self', 25],
  ['organization', 50],
  ['batch', 25],
] as const);
const ROLES = weighted([
  ['member', 94],
  ['core', 4],
  ['deputy', 1.4],
  ['leader', 0.6],
] as const);

/**
 * The volunteers, one by one: memory does not grow with their number. With what real rosters hold: missing cells,
 * the same name and birth date under two numbers, one mobile for several people, minors without guardian.
 */
export function* districtVolunteers(
  random: Random,
  numbers: NumberMaker,
  units: readonly DemoUnit[],
  organizations: readonly DemoOrganization[],
  count: number,
  today: DateOnly,
): Generator<DemoVolunteer> {
  const place = placing(units);
  const teams = new Map<number, number[]>();
  organizations.forEach(({ unit }, at) => teams.set(unit, [...(teams.get(unit) ?? []), at]));
  const guestAt = guestPlaces(count);
  // Numbers of their own: everybody else stays as without them.
  const guests = seededRandom(count);
  const lastTwin: { person: Person | undefined } = { person: undefined };
  let sharedMobile = mobileNumber(random);

  for (let i = 0; i < count; i++) {
    const twin = lastTwin.person;
    lastTwin.person = undefined;
    const { person, document, earlier } = identify(random, numbers, today, twin);
    if (twin === undefined && random.chance(0.001)) lastTwin.person = person;
    if (random.chance(0.002)) sharedMobile = mobileNumber(random);
    const home = place(random);
    const age = ageOn(person.birth, today);
    const known = { ...background(random, age), ...politics(random, person.birth, today) };
    const own: Record<string, FieldValue> = {
      name: person.name,
      ...document,
      sex: person.sex,
      birthDate: person.birth,
      ...(document['nationality'] === 'CHN' ? known : withoutPolitics(known)),
      ...contact(random, age, sharedMobile),
      ...service(random),
      ...registration(random, i, person.birth, today),
      ...(age < 18 ? guardian(random, person, today) : {}),
    };
    const isGuest = guestAt(i);
    const values = isGuest ? asGuest(guests, numbers, own, today) : own;
    const refs: Record<string, number> = { street: home.street };
    if (home.community !== undefined) refs['community'] = home.community;
    const near = teams.get(home.street) ?? [];
    const alsoIn: number[] = [];
    if (near.length > 0 && random.chance(0.85)) {
      const main = random.pick(near);
      refs['organization'] = main;
      values['memberRole'] = ROLES(random);
      const other = random.pick(near);
      if (other !== main && random.chance(0.08)) alsoIn.push(other);
    }
    const before = isGuest || earlier === undefined ? {} : { earlierDocument: earlier };
    yield { values, refs, alsoIn, ...before };
  }
}

function placing(units: readonly DemoUnit[]) {
  const streets = units.flatMap((unit, at) => (unit.children.length > 0 ? [at] : []));
  const others = units.flatMap(({ type }, at) =>
    ['department', 'park', 'school'].includes(type) ? [at] : [],
  );
  const street = weighted(streets.map((at, i): [number, number] => [at, STREET_SHARES[i] ?? 1]));
  return (random: Random): { street: number; community: number | undefined } => {
    if (random.chance(0.05)) return { street: random.pick(others), community: undefined };
    const at = street(random);
    const children = units[at]?.children ?? [];
    return { street: at, community: random.chance(0.96) ? random.pick(children) : undefined };
  };
}

/** A person with a number nobody else has. @param twin another person of the same name and birth date */
function identify(
  random: Random,
  numbers: NumberMaker,
  today: DateOnly,
  twin: Person | undefined,
): Identified {
  const x = twin === undefined ? random.next() : 1;
  if (x < 0.0015) return foreigner(random, numbers, today);
  if (x < 0.003) return fromRegion(random, numbers, today);
  for (;;) {
    const sex: '1' | '2' = twin?.sex ?? (random.chance(0.42) ? '1' : '2');
    const birth = twin?.birth ?? birthDate(random, today);
    const number = numbers.residentId(birth, sex);
    if (number === undefined) {
      if (twin) return identify(random, numbers, today, undefined);
      continue;
    }
    const name =
      twin?.name ?? (random.chance(0.002) ? minorityName(random) : personName(random, sex, yearOf(birth)));
    const isChild = ageOn(birth, today) < 16 && random.chance(0.3);
    const earlier =
      yearOf(birth) < 1980 && random.chance(0.01) ? numbers.oldResidentId(birth, sex) : undefined;
    return {
      person: { name, sex, birth },
      document: { documentKind: isChild ? '09' : '01', documentNumber: number, nationality: 'CHN' },
      earlier,
    };
  }
}

function contact(random: Random, age: number, sharedMobile: string): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  const x = random.next();
  if (x > 0.012) values['mobile'] = x > 0.99 ? sharedMobile : mobileNumber(random);
  if (random.chance(0.35)) {
    const house = `${random.pick(ROADS)}${1 + random.below(300)}号`;
    values['address'] = `${house}${1 + random.below(12)}单元${1 + random.below(18)}0${1 + random.below(4)}室`;
  }
  if (age > 17 && age < 60 && random.chance(0.2))
    values['workplace'] =
      `${random.pick(ROADS)}${random.pick(['小学', '中学', '医院', '商行', '机械厂', '物业公司'])}`;
  return values;
}

function service(random: Random): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  if (random.chance(0.7)) {
    const first = random.below(CATEGORIES.length - 1);
    const one = CATEGORIES[first] ?? '01';
    const second = CATEGORIES[first + 1 + random.below(CATEGORIES.length - first - 1)];
    values['serviceCategories'] = random.chance(0.5) || second === undefined ? one : `${one},${second}`;
  }
  if (random.chance(0.25)) {
    const first = random.below(SKILLS.length);
    values['skills'] = random.chance(0.6)
      ? (SKILLS[first] ?? '')
      : `${SKILLS[first] ?? ''}、${SKILLS[(first + 3) % SKILLS.length] ?? ''}`;
  }
  if (random.chance(0.15)) values['availableTime'] = random.pick(['周末', '工作日晚上', '寒暑假', '随时']);
  return values;
}

function registration(
  random: Random,
  i: number,
  birth: DateOnly,
  today: DateOnly,
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = { status: STATUSES(random) };
  if (random.chance(0.985)) values['registeredOn'] = registrationDay(random, birth, today);
  if (random.chance(0.9)) values['registrationChannel'] = CHANNELS(random);
  if (random.chance(0.95)) values['consent'] = 1;
  if (random.chance(0.6)) values['nationalNumber'] = `119900${String(i + 1).padStart(10, '0')}`;
  if (random.chance(0.01)) values['remark'] = random.pick(['街道转入', '学校统一登记', '换证后重新登记']);
  return values;
}

/** One minor in ten has nobody named: the list of what is missing must find them. */
function guardian(random: Random, person: Person, today: DateOnly): Record<string, FieldValue> {
  if (random.chance(0.1)) return {};
  const mother = random.chance(0.6);
  const name = personName(random, mother ? '2' : '1', yearOf(person.birth) - 28);
  return {
    guardianName: mother ? name : person.name.slice(0, 1) + name.slice(1),
    guardianRelation: mother ? '02' : '01',
    guardianPhone: mobileNumber(random),
    ...(random.chance(0.8) ? { guardianConsentOn: dayOfYear(random, yearOf(today) - 1) } : {}),
  };
}
