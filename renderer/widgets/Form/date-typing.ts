import { dateOnly, isDateOnly } from '../../../shared/kernel/date-only.ts';
import { toHalfWidth } from './half-width.ts';

const FORMS = [
  /^(\d{4})(\d{2})(\d{2})$/,
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
];

/**
 * A day typed by hand as `YYYY-MM-DD`: 20240305, 2024.3.5, 2024-3-5, 2024/3/5, 2024年3月5日, full-width too.
 * undefined where it is not one certain existing day (2024.1, 二月底, 2023-02-29).
 */
export function readTypedDate(typed: string): string | undefined {
  const text = toHalfWidth(typed).replace(/\s+/g, '');
  if (isDateOnly(text)) return text;
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found) return dateOnly(Number(found[1]), Number(found[2]), Number(found[3]));
  }
  return undefined;
}
