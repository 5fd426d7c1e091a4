import type { Database } from 'better-sqlite3';
import type { Todo } from '../../../shared/contract/figures.ts';
import type { DateOnly } from '../../../shared/kernel/date-only.ts';
import type { Filter } from '../../../shared/kernel/listing.ts';
import { scalar } from '../../db/run.ts';
import { ON_THE_WAY } from '../service-records/facts.ts';

interface Matter {
  readonly key: string;
  /** Counts the rows that wait; `?` stands for today where the matter has a term. */
  readonly sql: string;
  readonly dated?: true;
  readonly path: string;
  readonly filters?: readonly Filter[];
}

const among = (field: string, value: string): Filter => ({ field, op: 'in', values: [value] });

/** What waits in activities and service, in the order in which it should be done. Each count is served by an index. */
const MATTERS: readonly Matter[] = [
  {
    key: 'ordersOverdue',
    sql: 'SELECT count(*) FROM service_order WHERE due_on < ?',
    dated: true,
    path: '/service-orders/board',
  },
  {
    key: 'sessionsUnreviewed',
    sql: `SELECT count(*) FROM session WHERE review = 'open' AND status = 'held'`,
    path: '/sessions',
    filters: [among('review', 'open'), among('status', 'held')],
  },
  {
    key: 'recordsPending',
    sql: `SELECT count(*) FROM service_record WHERE ${ON_THE_WAY} AND status = 'pending'`,
    path: '/service-records',
    filters: [among('status', 'pending')],
  },
  {
    key: 'recordsDue',
    sql: `SELECT count(*) FROM service_record WHERE ${ON_THE_WAY} AND status = 'notice' AND notice_until < ?`,
    dated: true,
    path: '/service-records',
    filters: [among('status', 'notice')],
  },
  {
    key: 'certificatesUnshown',
    sql: `SELECT count(*) FROM certificate WHERE status = 'issued' AND shown_from IS NULL`,
    path: '/certificates',
    filters: [among('showing', 'none')],
  },
];

/** Matters of activities and service that wait today; also those that count zero. */
export function serviceTodos(db: Database, today: DateOnly): Todo[] {
  return MATTERS.map(({ key, sql, dated, path, filters }) => ({
    key,
    params: {},
    count: dated ? scalar(db, sql, today) : scalar(db, sql),
    link: filters ? `${path}?${new URLSearchParams({ filters: JSON.stringify(filters) }).toString()}` : path,
  }));
}
