import { codeTable } from './index.ts';

export const CHINA = 'CHN';

/** 港澳台 are no foreign countries: their people are never counted as 外籍. */
const CHINESE_REGIONS: ReadonlySet<string> = new Set([CHINA, 'HKG', 'MAC', 'TWN']);

const byNumeric: ReadonlyMap<string, string> = new Map(
  codeTable('country').entries.map((entry) => [entry.numeric ?? '', entry.code]),
);

/** Alpha-3 code of a three-digit numeric country code (GB/T 2659.1, ISO 3166-1). */
export function countryOfNumeric(numeric: string): string | undefined {
  return byNumeric.get(numeric);
}

/** 外籍: a nationality outside China, Hong Kong, Macao and Taiwan. */
export function isForeignNationality(alpha3: string): boolean {
  return !CHINESE_REGIONS.has(alpha3);
}
