import { sql } from 'kysely';
import { AppError } from '../../../shared/kernel/errors.ts';
import { first, q, statement } from '../../db/run.ts';
import type { QueriesOf } from '../handlers.ts';
import { conjunction } from '../ledger/bindings.ts';
import { conditionsOf, type FigureCondition } from '../ledger/conditions.ts';
import type { RelatedRecord } from '../../../shared/contract/service-records.ts';
import { LIVE } from './facts.ts';
import { serviceRecordStore as store } from './store.ts';

interface Sum {
  readonly records: number;
  readonly minutes: number;
}

type Queries = QueriesOf<'serviceRecords'>;

/** Live records of a list's conditions and their minutes, counted from the rows. */
export function totalsOfList(figure: FigureCondition): Queries['totals'] {
  return (context, { request }) => {
    const conditions = [sql`t.${sql.raw(LIVE)}`, ...conditionsOf(store, context, request, figure)];
    const query = sql<Sum>`SELECT count(*) AS records, coalesce(sum(t.minutes), 0) AS minutes
      FROM service_record t${conjunction(conditions)}`;
    return first(context.db, { compile: () => query.compile(q) }) ?? { records: 0, minutes: 0 };
  };
}

const WAITING = `SELECT count(*) AS records, coalesce(sum(minutes), 0) AS minutes FROM service_record
  WHERE volunteer_id = ? AND status IN ('pending', 'notice')`;

/** Totals of one person or organisation, from the sums kept beside the rows. */
export const totalsOf: Queries['totalsOf'] = ({ db }, input) => {
  const [owner, id] =
    'volunteerId' in input ? ['volunteer', input.volunteerId] : ['organization', input.organizationId];
  const years = statement(
    db,
    `SELECT year, records, minutes FROM ${owner}_year WHERE ${owner}_id = ? AND records <> 0 ORDER BY year DESC`,
  ).all(id) as (Sum & { year: string })[];
  const sum = (key: 'records' | 'minutes') => years.reduce((all, year) => all + year[key], 0);
  const waiting = owner === 'volunteer' ? (statement(db, WAITING).get(id) as Sum) : null;
  return { records: sum('records'), minutes: sum('minutes'), years, waiting };
};

interface Own {
  readonly volunteer: number;
  readonly session: number | null;
  readonly reverses: number | null;
  readonly standsWith: number | null;
}

const SHOWN = 'id, status, minutes, served_on AS servedOn';

/**
 * Records that belong to one: what it reverses, what reverses it, others of the same person and session, and those that
 * a merge set aside for it.
 */
export const related: Queries['related'] = ({ db }, { id }) => {
  const own = statement(
    db,
    `SELECT t.volunteer_id AS volunteer, t.session_id AS session, t.reverses_id AS reverses,
       CASE WHEN t.set_aside = 1 THEN (SELECT v.merged_into FROM volunteer v WHERE v.id = t.volunteer_id) END AS standsWith
     FROM service_record t WHERE t.id = ?`,
  ).get(id) as Own | undefined;
  if (!own) throw new AppError('NOT_FOUND');
  const one = (where: string, value: number | null) =>
    (statement(db, `SELECT ${SHOWN} FROM service_record WHERE ${where} = ?`).get(value) as
      | RelatedRecord
      | undefined) ?? null;
  const sameSession = statement(
    db,
    `SELECT ${SHOWN} FROM service_record WHERE volunteer_id = ? AND session_id = ? AND id <> ? ORDER BY id`,
  ).all(own.volunteer, own.session, id) as RelatedRecord[];
  const setAside = statement(
    db,
    `SELECT t.id, t.status, t.minutes, t.served_on AS servedOn, v.name AS volunteer
     FROM service_record t JOIN volunteer v ON v.id = t.volunteer_id
     WHERE v.merged_into = ? AND t.session_id = ? AND t.set_aside = 1 ORDER BY t.id`,
  ).all(own.volunteer, own.session) as (RelatedRecord & { volunteer: string })[];
  return {
    reverses: own.reverses === null ? null : one('id', own.reverses),
    reversedBy: one('reverses_id', id),
    sameSession,
    setAside,
    standsWith: own.standsWith,
  };
};
