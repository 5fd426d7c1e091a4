import type { DateOnly } from '../../kernel/date-only.ts';

const AREA_DIGITS = 6;
const SERIAL_DIGITS = 3;
/** Stands where the district's area code is not filled. */
const NO_AREA = '000000';

/**
 * 单号: area code of the district, day of registration, serial of that day: `119900-20261124-001`.
 * @param serial from 1, without gaps within a day
 */
export function orderNumber(areaCode: string | null, day: DateOnly, serial: number): string {
  const area = (areaCode ?? '').slice(0, AREA_DIGITS) || NO_AREA;
  return `${area}-${day.replaceAll('-', '')}-${String(serial).padStart(SERIAL_DIGITS, '0')}`;
}
