import { type DateOnly, ageOn } from '../../kernel/date-only.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import { dayOfYear, makeDay, yearOf } from './calendar.ts';
import { type Random, weighted } from './random.ts';

/** Ages with their shares: students and the newly retired stand out, as they do in volunteering. */
const ageBand = weighted([
  [[8, 13], 2],
  [[14, 17], 5],
  [[18, 22], 15],
  [[23, 35], 22],
  [[36, 45], 16],
  [[46, 55], 16],
  [[56, 65], 14],
  [[66, 75], 8],
  [[76, 88], 2],
] as const);

const YEARS: readonly (readonly [number, number])[] = [
  [2016, 3],
  [2017, 4],
  [2018, 6],
  [2019, 9],
  [2020, 15],
  [2021, 10],
  [2022, 12],
  [2023, 12],
  [2024, 11],
  [2025, 10],
  [2026, 8],
];
const registrationYear = weighted(YEARS);
/** 学雷锋 in March and 志愿者日 on 5 December bring most of them. */
const registrationMonth = weighted([
  [1, 5],
  [2, 4],
  [3, 24],
  [4, 8],
  [5, 9],
  [6, 6],
  [7, 8],
  [8, 6],
  [9, 8],
  [10, 7],
  [11, 5],
  [12, 10],
] as const);

const otherParty = weighted([
  ['04', 3],
  ['05', 3],
  ['06', 2],
  ['07', 2],
  ['08', 2],
  ['09', 1],
  ['10', 2],
  ['11', 0.3],
  ['12', 5],
] as const);
const adultEducation = weighted([
  ['11', 0.4],
  ['14', 5],
  ['21', 32],
  ['31', 24],
  ['41', 8],
  ['44', 2],
  ['61', 14],
  ['71', 11],
  ['81', 3],
  ['90', 0.6],
] as const);
const employment = weighted([
  ['11', 8],
  ['13', 17],
  ['17', 26],
  ['21', 6],
  ['24', 13],
  ['27', 8],
  ['51', 8],
  ['54', 8],
  ['70', 6],
] as const);
const ethnicity = weighted([
  ['01', 930],
  ['02', 8],
  ['03', 14],
  ['05', 4],
  ['06', 6],
  ['08', 10],
  ['11', 14],
  ['12', 2],
  ['15', 7],
  ['10', 2],
] as const);

/** Birth date of a person of the age structure above on that day. */
export function birthDate(random: Random, today: DateOnly): DateOnly {
  const [youngest, oldest] = ageBand(random);
  return dayOfYear(random, yearOf(today) - youngest - random.below(oldest - youngest + 1) - 1);
}

/** Day of registration between 2016 and today, at the age of eight or later. */
export function registrationDay(random: Random, birth: DateOnly, today: DateOnly): DateOnly {
  const year = Math.max(registrationYear(random), yearOf(birth) + 8);
  const month = registrationMonth(random);
  const day = month === 12 && random.chance(0.5) ? 5 : 1 + random.below(28);
  const made = makeDay(Math.min(year, yearOf(today)), month, day);
  return made > today ? today : made;
}

type Values = Record<string, FieldValue>;

/** 政治面貌 as the age allows: members from 18, the league from 14 to 28. */
export function politics(random: Random, birth: DateOnly, today: DateOnly): Values {
  const age = ageOn(birth, today);
  const x = random.next();
  if (x < 0.015) return {};
  if (age >= 14 && age <= 28 && x < 0.5) return { politicalStatus: '03' };
  if (age >= 18 && x > 0.76) {
    const joined = dayOfYear(random, yearOf(birth) + 18 + random.below(Math.max(1, age - 18)));
    const known = random.chance(0.7) && joined <= today;
    return { politicalStatus: '01', ...(known ? { partyJoinedOn: joined } : {}) };
  }
  if (age >= 18 && x > 0.745) return { politicalStatus: '02' };
  if (age >= 26 && x > 0.72) return { politicalStatus: otherParty(random) };
  return { politicalStatus: '13' };
}

/** 文化程度, 从业状况 and 民族, each missing in some rows as it is in real rosters. */
export function background(random: Random, age: number): Values {
  const values: Values = {};
  if (random.chance(0.92)) values['ethnicity'] = ethnicity(random);
  if (random.chance(0.9)) {
    values['education'] = age < 13 ? '80' : age < 16 ? '70' : age < 19 ? '60' : adultEducation(random);
  }
  if (random.chance(0.8)) values['employment'] = age < 22 ? '31' : age > 60 ? '80' : employment(random);
  return values;
}
