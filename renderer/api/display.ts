import { codeLabel, isCodeTableKey } from '../../shared/domain/codes/index.ts';
import { hoursText } from '../../shared/domain/values/parse-hours.ts';
import type { FieldDef } from '../../shared/kernel/field.ts';
import type { FieldValue } from '../../shared/kernel/listing.ts';
import { momentText } from './moments.ts';

/** Shown for an empty value. */
export const BLANK_MARK = '—';

/** 12,846 */
export function groupedNumber(value: number): string {
  return value.toLocaleString('en-US');
}

function labelOf(table: string | undefined, code: string): string {
  return (table !== undefined && isCodeTableKey(table) ? codeLabel(table, code) : undefined) ?? code;
}

/**
 * A value of the ledger in words, empty text for a blank: codes as labels, 是 / 否, moments in local time, numbers
 * with separators. References and masked values arrive as words already.
 */
export function valueText(
  field: Pick<FieldDef, 'type' | 'codeTable'>,
  value: FieldValue | undefined,
): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field.type) {
    case 'code':
      return labelOf(field.codeTable, String(value));
    case 'codes':
      return String(value)
        .split(',')
        .map((code) => labelOf(field.codeTable, code.trim()))
        .join('、');
    case 'flag':
      return Number(value) === 1 ? '是' : '否';
    case 'moment':
      return momentText(String(value));
    case 'hours':
      return typeof value === 'number' ? hoursText(value) : value;
    case 'integer':
      return typeof value === 'number' ? groupedNumber(value) : value;
    default:
      return String(value);
  }
}

/** The same for the screen: a blank is `—`. */
export function displayValue(
  field: Pick<FieldDef, 'type' | 'codeTable'>,
  value: FieldValue | undefined,
): string {
  return valueText(field, value) || BLANK_MARK;
}
