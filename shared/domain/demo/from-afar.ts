import type { DateOnly } from '../../kernel/date-only.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import { dayOfYear, yearOf } from './calendar.ts';
import type { NumberMaker } from './numbers.ts';
import { foreignName, personName } from './person-names.ts';
import type { Random } from './random.ts';

type Sex = '1' | '2';

/** Name, sex and birth date. */
export interface Person {
  readonly name: string;
  readonly sex: Sex;
  readonly birth: DateOnly;
}

/** A person with the document that tells the person from all others. */
export interface Identified {
  readonly person: Person;
  readonly document: Readonly<Record<string, FieldValue>>;
  readonly earlier?: string | undefined;
}

const COUNTRIES = ['USA', 'GBR', 'JPN', 'KOR', 'FRA', 'DEU', 'CAN', 'AUS', 'RUS', 'IND', 'SGP', 'VNM', 'BRA'];
const REGIONS = { HKG: '810000', MAC: '820000', TWN: '830000' } as const;
function adult(random: Random, today: DateOnly): { sex: Sex; birth: DateOnly } {
  return {
    sex: random.chance(0.5) ? '1' : '2',
    birth: dayOfYear(random, yearOf(today) - 20 - random.below(45)),
  };
}

/** Somebody from abroad, with a permanent residence card or a passport. */
export function foreigner(random: Random, numbers: NumberMaker, today: DateOnly): Identified {
  const { sex, birth } = adult(random, today);
  const nationality = random.pick(COUNTRIES);
  const resident = random.chance(0.3);
  return {
    person: { name: foreignName(random), sex, birth },
    document: {
      nationality,
      documentKind: resident ? '02' : '06',
      documentNumber: resident
        ? numbers.permanentResident(nationality, birth, sex)
        : numbers.foreignPassport(),
    },
  };
}

/** Somebody from Hong Kong, Macao or Taiwan. */
export function fromRegion(random: Random, numbers: NumberMaker, today: DateOnly): Identified {
  const { sex, birth } = adult(random, today);
  const nationality = random.pick(['HKG', 'HKG', 'MAC', 'TWN'] as const);
  const permit = random.chance(0.5);
  const kind = permit ? '03' : nationality === 'TWN' ? '05' : '04';
  const number = permit
    ? numbers.residencePermit(REGIONS[nationality], birth, sex)
    : nationality === 'TWN'
      ? numbers.taiwanPermit()
      : numbers.homeReturnPermit(nationality === 'HKG' ? 'H' : 'M');
  return {
    person: { name: personName(random, sex, yearOf(birth)), sex, birth },
    document: { nationality, documentKind: kind, documentNumber: number },
  };
}

/** So many from abroad are in any district but the smallest, so that its 国际志愿者嘉年华 has guests. */
const GUESTS = 14;
const GUESTS_FROM = 140;
/** From so many volunteers on the shares alone bring enough of them. */
const GUESTS_UNTIL = 10_000;
const KEPT_OF_GUESTS = [
  'mobile',
  'serviceCategories',
  'availableTime',
  'registrationChannel',
  'consent',
  'nationalNumber',
];

/** Whether the place in the list is one of those that go to somebody from abroad. */
export function guestPlaces(count: number): (place: number) => boolean {
  if (count < GUESTS_FROM || count >= GUESTS_UNTIL) return () => false;
  const step = Math.floor(count / GUESTS);
  return (place) => place % step === step >> 1;
}

/** Somebody from abroad in the place of another: registered before the first carnival, in the normal state. */
export function asGuest(
  random: Random,
  numbers: NumberMaker,
  instead: Readonly<Record<string, FieldValue>>,
  today: DateOnly,
): Record<string, FieldValue> {
  const { person, document } = foreigner(random, numbers, today);
  const registered = dayOfYear(random, 2022 + random.below(2));
  return {
    ...Object.fromEntries(
      KEPT_OF_GUESTS.flatMap((key) => (key in instead ? [[key, instead[key] ?? null]] : [])),
    ),
    name: person.name,
    ...document,
    sex: person.sex,
    birthDate: person.birth,
    education: '21',
    skills: '外语',
    status: '2',
    registeredOn: registered > today ? today : registered,
  };
}

/** Who is no citizen of the mainland has neither 政治面貌 nor 民族 on record. */
export function withoutPolitics(known: Readonly<Record<string, FieldValue>>): Record<string, FieldValue> {
  const { politicalStatus: _, partyJoinedOn: _on, ethnicity: _of, ...rest } = known;
  return rest;
}
