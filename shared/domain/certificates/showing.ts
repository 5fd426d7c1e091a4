import type { DateOnly } from '../../kernel/date-only.ts';
import { daysAfter } from '../../kernel/day-number.ts';
import { AppError } from '../../kernel/errors.ts';
import { codeLabel } from '../codes/index.ts';
import { type CertificateStatus, mayBecome } from './status.ts';

/** 公示 of what was certified, among the members of the organisation, once the certificate is issued (申请 → 受理 → 开具 → 公示). */
export const SHOWING_STATES = ['none', 'running', 'ended'] as const;
export type ShowingState = (typeof SHOWING_STATES)[number];

/** What the state of a showing follows from. */
export interface ShownCertificate {
  readonly status: CertificateStatus;
  readonly issuedOn: DateOnly;
  /** First and last day, both included; null while it has not been shown. */
  readonly shownFrom: DateOnly | null;
  readonly shownUntil: DateOnly | null;
}

/** 未公示, 公示中 (also while its first day lies ahead) or 公示期满; null of a voided certificate: nothing is shown of it. */
export function showingState(
  { status, shownUntil }: Pick<ShownCertificate, 'status' | 'shownUntil'>,
  today: DateOnly,
): ShowingState | null {
  if (status === 'voided') return null;
  if (shownUntil === null) return 'none';
  return today <= shownUntil ? 'running' : 'ended';
}

/** From which state a showing may be set: its days may still be corrected while it runs. */
const MAY_BE_SET: ReadonlySet<ShowingState> = new Set(['none', 'running']);

/** True where the showing of a certificate may be set or corrected. */
export function mayBeShown(
  certificate: Pick<ShownCertificate, 'status' | 'shownUntil'>,
  today: DateOnly,
): boolean {
  const state = showingState(certificate, today);
  return state !== null && MAY_BE_SET.has(state);
}

/** The earliest last day: so many calendar days after the day of posting, which does not count itself. */
export function earliestEnd(from: DateOnly, days: number): DateOnly {
  return daysAfter(from, days);
}

/** Days that are asked for, and the term that the office has set. */
export interface ShowingDays {
  readonly from: DateOnly;
  readonly until: DateOnly;
  readonly days: number;
  readonly today: DateOnly;
}

/**
 * Throws NOTICE_SHORT for fewer days than the office has set, CERTIFICATE_VOIDED, STATE_FORBIDDEN where the showing has
 * run out, and DATE_ORDER where it would begin before the certificate was issued.
 */
export function checkShowing(certificate: ShownCertificate, { from, until, days, today }: ShowingDays): void {
  if (!mayBecome(certificate.status, 'voided')) throw new AppError('CERTIFICATE_VOIDED');
  if (!mayBeShown(certificate, today)) {
    const [is, asked] = (['ended', 'running'] as const).map(
      (state) => codeLabel('certificate_showing', state) ?? state,
    );
    throw new AppError('STATE_FORBIDDEN', { what: '记录证明公示', from: is ?? '', to: asked ?? '' });
  }
  if (from < certificate.issuedOn)
    throw new AppError('DATE_ORDER', {
      field: 'shownFrom',
      value: from,
      from: certificate.issuedOn,
      start: '出具日期',
    });
  const earliest = earliestEnd(from, days);
  if (until < earliest) throw new AppError('NOTICE_SHORT', { until: earliest, days, unit: 'days' });
}
