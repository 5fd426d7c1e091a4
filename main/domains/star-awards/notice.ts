import type { Database } from 'better-sqlite3';
import { addWorkdays, type CalendarAnswer } from '../../../shared/domain/workdays/calendar.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { QueriesOf } from '../handlers.ts';
import { checkDay } from '../ledger/references.ts';
import { readSettings } from '../settings/index.ts';
import { readCalendar } from '../workdays/index.ts';

/** The last day of a notice that is posted on a day: so many working days, the day itself not counted. */
function lastDay(db: Database, from: string): CalendarAnswer<string> & { readonly days: number } {
  const { starNoticeWorkdays: days } = readSettings(db);
  return { ...addWorkdays(from, days, readCalendar(db)), days };
}

/** Throws NOTICE_SHORT where a notice ends before the working days that the office has set. */
export function checkNotice(db: Database, from: string, until: string): void {
  const { value, days } = lastDay(db, from);
  if (until < value) throw new AppError('NOTICE_SHORT', { until: value, days });
}

export const noticeUntil: QueriesOf<'starAwards'>['noticeUntil'] = ({ db }, { from }) => {
  checkDay(from, 'noticeFrom');
  const { value, days, known } = lastDay(db, from);
  return { until: value, days, known };
};
