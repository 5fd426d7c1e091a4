import { type RawBuilder, sql } from 'kysely';
import { serviceRecordEntity } from '../../../shared/domain/service-records/entity.ts';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import type { Filter } from '../../../shared/kernel/listing.ts';
import { bindFields } from '../ledger/bindings.ts';
import { isAmong, likeText } from '../ledger/conditions.ts';
import type { EntityStore, FieldBinding } from '../ledger/store.ts';
import { searchCondition } from '../volunteers/search.ts';
import { recordBulk } from './bulk.ts';
import { fillRecord, guardRecord } from './guard.ts';

/** A column that only the acts of the state machine write: shown and traced, never written by form or file. */
function kept(column: string): FieldBinding {
  const at = sql.ref(`t.${column}`);
  return { show: at, order: [at], traced: true };
}

/** Rows that refer to a record by a part of its name: the names are looked through once, not once a row. */
function byName(column: string, ids: (name: RawBuilder<unknown>) => RawBuilder<unknown>) {
  return ({ op, values }: Filter): RawBuilder<unknown> | undefined => {
    const isOfNames = values.some((value) => typeof value === 'string');
    if (op !== 'contains' && !(op === 'in' && isOfNames)) return undefined;
    const name = sql.ref('r.name');
    const isNamed =
      op === 'contains' ? sql`${name} LIKE ${likeText(values[0])} ESCAPE '\\'` : isAmong(name, values);
    return sql`${sql.ref(column)} IN (${ids(isNamed)})`;
  };
}

function namedRef(column: string, table: string): FieldBinding {
  const at = sql.ref(`t.${column}`);
  return {
    column,
    show: sql`(SELECT r.name FROM ${sql.table(table)} r WHERE r.id = ${at})`,
    ref: at,
    order: [at],
    where: byName(`t.${column}`, (isNamed) => sql`SELECT r.id FROM ${sql.table(table)} r WHERE ${isNamed}`),
  };
}

const WAITING: ReadonlySet<unknown> = new Set(['pending', 'notice']);

/** States are spelled out in the statement, with the index's own condition: a bound one could not use the index of records that wait. */
function isInState({ op, values }: Filter): RawBuilder<unknown> | undefined {
  const codes = new Set(codeTable('record_status').entries.map(({ code }) => code));
  const named = values.filter((value) => typeof value === 'string' && codes.has(value));
  if (op !== 'in') return undefined;
  if (named.length === 0) return sql`FALSE`;
  const isIn = sql`t.status IN (${sql.join(named.map((code) => sql.lit(code)))})`;
  return named.every((code) => WAITING.has(code))
    ? sql`(t.status IN ('pending', 'notice') AND ${isIn})`
    : isIn;
}

const ofSession = (what: string) =>
  sql`(SELECT ${sql.raw(what)} FROM session s JOIN activity a ON a.id = s.activity_id WHERE s.id = t.session_id)`;

/** 本场次第几条: those of the same person in the same session that were reversed before, and itself. */
const number = sql`(CASE WHEN t.session_id IS NULL THEN NULL ELSE 1 + (SELECT count(*) FROM service_record o
  WHERE o.session_id = t.session_id AND o.volunteer_id = t.volunteer_id AND o.status = 'reversed'
    AND o.id < coalesce(t.reverses_id, t.id)) END)`;

/** 服务记录: up to five million rows; every condition that a list offers is served by an index or a capped scan. */
export const serviceRecordStore: EntityStore = {
  entity: serviceRecordEntity,
  table: 'service_record',
  hasUid: true,
  bindings: bindFields(serviceRecordEntity, {
    volunteer: namedRef('volunteer_id', 'volunteer'),
    session: namedRef('session_id', 'session'),
    organization: namedRef('organization_id', 'organization'),
    documentNumber: {
      show: sql`(SELECT d.number FROM identity_document d WHERE d.volunteer_id = t.volunteer_id AND d.is_primary = 1)`,
    },
    activity: {
      show: ofSession('a.name'),
      ref: ofSession('a.id'),
      where: byName(
        't.session_id',
        (isNamed) => sql`SELECT s.id FROM session s JOIN activity r ON r.id = s.activity_id WHERE ${isNamed}`,
      ),
    },
    sessionNumber: { show: ofSession('s.number') },
    status: { ...kept('status'), where: isInState },
    number: { show: number },
    verifier: kept('verifier'),
    verifiedOn: kept('verified_on'),
    noticeUntil: kept('notice_until'),
    effectiveOn: kept('effective_on'),
    reversedOn: kept('reversed_on'),
    reversalReason: kept('reversal_reason'),
  }),
  filled: { deducted: 0, source: 'late' },
  importDefaults: { source: 'import' },
  // Where both people of a merge were in one session, the loser's record stays with the loser and out of sight.
  visible: sql`t.set_aside = 0`,
  exportUid: sql`(SELECT hex(v.uid) FROM volunteer v WHERE v.id = t.volunteer_id)`,
  search: (text) => sql`t.volunteer_id IN (SELECT t.id FROM volunteer t WHERE ${searchCondition(text)})`,
  fill: fillRecord,
  guard: guardRecord,
  bulk: recordBulk,
  dependents: [],
  referrers: [],
};
