import { toEighteenDigits } from '../identifiers/resident-id.ts';
import { mod112Check } from '../identifiers/mod-11-2.ts';
import { usccCheck } from '../identifiers/uscc.ts';
import { codeTable } from '../codes/index.ts';
import type { DateOnly } from '../../kernel/date-only.ts';
import type { Random } from './random.ts';

/** A county that GB/T 2260 does not have: no card with this prefix was ever issued. */
export const DEMO_COUNTY = '119900';

type Sex = '1' | '2';

const SERIALS = 500;
/** Has no factor in common with 500, so that stepping by it meets every serial once. */
const STEP = 187;

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

/** Numbers of the demonstration district. Each is given once. */
export interface NumberMaker {
  /** 18 digits (GB 11643-1999); undefined where the day has no serial left for that sex (500 each). */
  residentId(birthDate: DateOnly, sex: Sex): string | undefined;
  /** 15 digits (GB 11643-1989), for births 1900–1999; not the short form of any number given by `residentId`. */
  oldResidentId(birthDate: DateOnly, sex: Sex): string | undefined;
  permanentResident(country: string, birthDate: DateOnly, sex: Sex): string;
  residencePermit(region: '810000' | '820000' | '830000', birthDate: DateOnly, sex: Sex): string;
  homeReturnPermit(letter: 'H' | 'M'): string;
  taiwanPermit(): string;
  foreignPassport(): string;
  uscc(kind: '51' | '52' | '53'): string;
}

export function numberMaker(): NumberMaker {
  const given = new Map<string, number>();
  let running = 0;

  /** An odd serial for a man, an even one for a woman: 500 of each, in an order that looks like none. */
  const serial = (group: string, birthDate: DateOnly, sex: Sex): string | undefined => {
    const key = `${group}${birthDate}${sex}`;
    const count = given.get(key) ?? 0;
    if (count >= SERIALS) return undefined;
    given.set(key, count + 1);
    const start =
      Number(birthDate.slice(5, 7)) * 31 + Number(birthDate.slice(8)) + Number(birthDate.slice(2, 4));
    return padded(((start + count * STEP) % SERIALS) * 2 + (sex === '1' ? 1 : 0), 3);
  };
  const structured = (region: string, birthDate: DateOnly, tail: string): string => {
    const first17 = `${region}${birthDate.replaceAll('-', '')}${tail}`;
    return first17 + mod112Check(first17);
  };
  /** The end of the serials, where no office has ever come on one day. */
  const highSerial = (region: string, birthDate: DateOnly, sex: Sex): string => {
    const key = `${region}${birthDate}${sex}`;
    const count = given.get(key) ?? 0;
    given.set(key, count + 1);
    return padded(998 - 2 * count + (sex === '1' ? 1 : 0), 3);
  };

  return {
    residentId(birthDate, sex) {
      const tail = serial('', birthDate, sex);
      return tail === undefined ? undefined : structured(DEMO_COUNTY, birthDate, tail);
    },
    oldResidentId(birthDate, sex) {
      if (!birthDate.startsWith('19')) return undefined;
      const tail = serial('', birthDate, sex);
      if (tail === undefined) return undefined;
      const number = `${DEMO_COUNTY}${birthDate.slice(2).replaceAll('-', '')}${tail}`;
      // Serials from 996 mean the century before.
      return toEighteenDigits(number).slice(6, 8) === '19' ? number : undefined;
    },
    permanentResident(country, birthDate, sex) {
      const numeric = codeTable('country').entries.find(({ code }) => code === country)?.numeric ?? '840';
      return structured(`999${numeric}`, birthDate, highSerial(`999${numeric}`, birthDate, sex));
    },
    residencePermit: (region, birthDate, sex) =>
      structured(region, birthDate, highSerial(region, birthDate, sex)),
    homeReturnPermit: (letter) => `${letter}99${padded(++running, 6)}`,
    taiwanPermit: () => `99${padded(++running, 6)}`,
    foreignPassport: () => `XX${padded(++running, 7)}`,
    uscc(kind) {
      const body = `MJ${padded(100_000 + ++running, 6)}`;
      const first17 = `${kind}${DEMO_COUNTY}${body}${organizationCheck(body)}`;
      return first17 + usccCheck(first17);
    },
  };

  /** Check character of the inner code (GB 11714-1997): 11 − Σ Ci·Wi mod 11, 10 = X, 11 = 0. */
  function organizationCheck(body: string): string {
    const weights = [3, 7, 9, 10, 5, 8, 4, 2];
    const sum = weights.reduce((total, weight, i) => total + weight * Number.parseInt(body.charAt(i), 36), 0);
    const check = 11 - (sum % 11);
    return check === 10 ? 'X' : check === 11 ? '0' : String(check);
  }
}

/** Segments of mobile numbers that have not been given out: nobody answers. */
const FREE_SEGMENTS = ['154', '163', '164', '168', '169', '179'];

export function mobileNumber(random: Random): string {
  return random.pick(FREE_SEGMENTS) + padded(random.below(100_000_000), 8);
}
