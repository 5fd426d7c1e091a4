import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkShowing,
  earliestEnd,
  mayBeShown,
  showingState,
  type ShownCertificate,
} from '../../../shared/domain/certificates/showing.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import { fullSentence } from '../../../shared/text/zh-CN/errors.ts';

const ISSUED: ShownCertificate = {
  status: 'issued',
  issuedOn: '2026-06-01',
  shownFrom: null,
  shownUntil: null,
};
const running: ShownCertificate = { ...ISSUED, shownFrom: '2026-06-02', shownUntil: '2026-06-09' };
const asked = { from: '2026-06-02', until: '2026-06-09', days: 7, today: '2026-06-02' };

function refused(certificate: ShownCertificate, days: Partial<typeof asked> = {}): AppError | undefined {
  try {
    checkShowing(certificate, { ...asked, ...days });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  return undefined;
}

describe('the showing of a certificate', () => {
  it('follows from its days; of a voided one nothing is shown', () => {
    expect(showingState(ISSUED, '2026-06-30')).toBe('none');
    expect(['2026-05-01', '2026-06-09', '2026-06-10'].map((day) => showingState(running, day))).toEqual([
      'running',
      'running',
      'ended',
    ]);
    expect(showingState({ ...running, status: 'voided' }, '2026-06-05')).toBeNull();
  });

  it('may be set once the certificate is issued, and corrected while it runs', () => {
    expect(refused(ISSUED)).toBeUndefined();
    expect(refused(running, { until: '2026-06-12' })).toBeUndefined();
    expect(refused(running, { today: '2026-06-10' })?.code).toBe('STATE_FORBIDDEN');
    expect(refused({ ...ISSUED, status: 'voided' })?.code).toBe('CERTIFICATE_VOIDED');
    expect(refused(ISSUED, { from: '2026-05-31' })?.code).toBe('DATE_ORDER');
  });

  it('lasts the days of the office, the day of posting not counted, and says so in words', () => {
    const short = refused(ISSUED, { until: '2026-06-08' });
    expect([short?.code, short?.params]).toEqual([
      'NOTICE_SHORT',
      { until: '2026-06-09', days: 7, unit: 'days' },
    ]);
    expect(fullSentence('NOTICE_SHORT', { ...short?.params })).toBe(
      '公示期不足 7 天，最早到 2026-06-09 为止。请改公示截止日期，公示当日不计在内。',
    );
  });

  it('is allowed exactly where it lasts long enough, whatever the days', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => daysAfter('2026-06-01', n));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 30 }),
        (from, span, days) => {
          const until = daysAfter(from, span);
          const isLong = until >= earliestEnd(from, days);
          expect(isLong).toBe(span >= days);
          expect(refused(ISSUED, { from, until, days, today: from }) === undefined).toBe(isLong);
          const shown = { ...ISSUED, shownFrom: from, shownUntil: until };
          expect(mayBeShown(shown, until)).toBe(true);
          expect(mayBeShown(shown, daysAfter(until, 1))).toBe(false);
        },
      ),
    );
  });
});
