import { shippedYear } from '../../../shared/domain/workdays/shipped.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { Database } from 'better-sqlite3';
import { statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { checkDay } from '../ledger/references.ts';
import { ownDays, readYear, readYears } from './store.ts';

export { readCalendar } from './store.ts';

export const workdayQueries: QueriesOf<'workdays'> = {
  years: ({ db, today }) => ({ years: readYears(db, today) }),
};

const PUT = `INSERT INTO workday_exception (day, kind, name) VALUES (?, ?, ?)
  ON CONFLICT (day) DO UPDATE SET kind = excluded.kind, name = excluded.name`;

/** Shipped days of a year become the office's own before the first change: what is not touched must stay. */
function takeOver(db: Database, year: string): void {
  if (ownDays(db, year).length > 0) return;
  for (const { day, kind, name } of shippedYear(year)?.days ?? []) statement(db, PUT).run(day, kind, name);
}

export const workdayCommands: CommandsOf<'workdays'> = {
  set(context, { year, put, remove }) {
    const { db } = context;
    const days = [...put.map(({ day }) => day), ...remove];
    for (const day of days) {
      checkDay(day, 'day');
      if (!day.startsWith(year)) throw new AppError('INPUT_INVALID', { field: 'day' });
    }
    if (new Set(days).size < days.length) throw new AppError('INPUT_INVALID', { field: 'day' });
    takeOver(db, year);
    for (const { day, kind, name } of put) statement(db, PUT).run(day, kind, name);
    for (const day of remove) statement(db, 'DELETE FROM workday_exception WHERE day = ?').run(day);
    context.describe({ summary: { year, added: put.length, removed: remove.length } });
    return readYear(db, year);
  },
};
