import type { DateOnly } from '../../kernel/date-only.ts';
import type { CellIssue } from '../../kernel/errors.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import { compactText } from '../values/clean-text.ts';

const OPENING = /[[【(（﹝〖]/gu;
const CLOSING = /[\]】)）﹞〗]/gu;

/**
 * What two ways of writing one 文号 have in common (GB/T 9704, 7.2.5: the year in 〔〕, the number without 第):
 * `青文明办[2026]第 3 号` and `青文明办〔2026〕3号` are one. Empty for none. Idempotent.
 */
export function documentNumberKey(number: string): string {
  return compactText(number)
    .replace(OPENING, '〔')
    .replace(CLOSING, '〕')
    .replace(/〕第?0*(\d)/gu, '〕$1')
    .toUpperCase();
}

/** 现行 until the day of repeal; from that day on 废止. */
export function policyStatus(repealedOn: DateOnly | null, today: DateOnly): 'in_force' | 'repealed' {
  return repealedOn !== null && repealedOn <= today ? 'repealed' : 'in_force';
}

/** A document is not repealed before it is issued: DATE_ORDER { value, from }. */
export function repealIssue(issuedOn: FieldValue | undefined, repealedOn: FieldValue | undefined) {
  if (typeof issuedOn !== 'string' || typeof repealedOn !== 'string' || repealedOn >= issuedOn)
    return undefined;
  return {
    code: 'DATE_ORDER',
    params: { value: repealedOn, from: issuedOn, start: '印发日期' },
  } as const satisfies CellIssue;
}
