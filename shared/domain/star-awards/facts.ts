import type { FieldValue } from '../../kernel/listing.ts';

type Values = Readonly<Record<string, FieldValue | undefined>>;

/** What a state cannot be without. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  notice: ['noticeUntil'],
  awarded: ['awardedOn'],
  refused: ['reason'],
  withdrawn: ['awardedOn', 'reason'],
};

/** The first field that the state of an award demands and that is blank. */
export function missingFact(values: Values): string | undefined {
  const blank = (key: string) => (values[key] ?? null) === null || values[key] === '';
  return (NEEDED[String(values['status'])] ?? []).find(blank);
}

const AWARDED: readonly unknown[] = ['awarded', 'withdrawn'];

/**
 * A field that contradicts the state: nothing is dated as granted before it is, or before its cut-off day, and nothing as
 * withdrawn that is not, or before it was granted.
 */
export function wrongFact(values: Values): string | undefined {
  const { awardedOn, cutOff, status, withdrawnOn } = values;
  if (typeof withdrawnOn === 'string') {
    const isBefore = typeof awardedOn === 'string' && withdrawnOn < awardedOn;
    if (status !== 'withdrawn' || isBefore) return 'withdrawnOn';
  }
  if (typeof awardedOn !== 'string') return undefined;
  if (!AWARDED.includes(status)) return 'awardedOn';
  return typeof cutOff === 'string' && awardedOn < cutOff ? 'awardedOn' : undefined;
}
