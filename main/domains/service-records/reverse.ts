import { AppError } from '../../../shared/kernel/errors.ts';
import { type RecordStatus, stateAfter } from '../../../shared/domain/service-records/status.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf } from '../handlers.ts';
import { checkedValues, writeDeps } from '../ledger/procedures.ts';
import { entityWriter } from '../ledger/write.ts';
import { guardOpenYears } from '../sessions/closed-year.ts';
import { forbidden } from './forbidden.ts';
import { serviceRecordStore as store } from './store.ts';

interface Original {
  readonly version: number;
  readonly status: RecordStatus;
  readonly servedOn: string;
  readonly name: string;
  readonly setAside: number;
}

/** Columns that a reversing row repeats, so that it stands in the same lists as what it takes back. */
const REPEATED = `volunteer_id, session_id, organization_id, served_on, start_time, end_time, deducted, post, content, place, source`;

const INSERT_REVERSAL = `INSERT INTO service_record (uid, ${REPEATED}, minutes, recorder, status, reversed_on, reverses_id,
    reversal_reason, created_at, updated_at)
  SELECT :uid, ${REPEATED}, -minutes, :recorder, 'reversal', :today, id, :reason, :now, :now FROM service_record WHERE id = :id`;

const ORIGINAL = `SELECT t.version, t.status, t.served_on AS servedOn, t.set_aside AS setAside, v.name
  FROM service_record t JOIN volunteer v ON v.id = t.volunteer_id
  WHERE t.id = ?`;

/** 冲正: the reversing row, the original out of force, and the right record where one is given; all or nothing. */
export const reverse: CommandsOf<'serviceRecords'>['reverse'] = (context, input) => {
  const original = statement(context.db, ORIGINAL).get(input.id) as Original | undefined;
  if (original && original.version !== input.version) throw new AppError('STALE_RECORD');
  const { reason, id } = input;
  const { name, version, reversalId } = reverseRecord(context, id, reason);
  const replacementId = input.replacement ? replace(context, input.replacement) : null;
  context.describe({ entity: store.entity.key, rowId: id, summary: { name }, reason });
  return { id, version, reversalId, replacementId };
};

/**
 * Takes one live record back, with its changes on record; the audit row is the caller's. Throws NOT_FOUND and
 * STATE_FORBIDDEN, YEAR_CLOSED, RECORD_IN_USE where the record was left with a person merged away.
 */
export function reverseRecord(
  context: WriteContext,
  id: number,
  reason: string,
): { readonly name: string; readonly version: number; readonly reversalId: number } {
  const { db, today, actor } = context;
  const original = statement(db, ORIGINAL).get(id) as Original | undefined;
  if (!original) throw new AppError('NOT_FOUND');
  if (original.setAside === 1) throw new AppError('RECORD_IN_USE', { reason: 'merge' });
  const status = stateAfter(original.status, 'reverse');
  if (status === undefined) throw forbidden(original.status, 'reversed');
  guardOpenYears(db, [original.servedOn]);
  const now = context.now.toISOString();
  const made = { uid: context.newUid(), recorder: actor.name, today, reason, now, id };
  const reversalId = Number(statement(db, INSERT_REVERSAL).run(made).lastInsertRowid);
  statement(
    db,
    `UPDATE service_record SET status = ?, reversed_on = ?, reversal_reason = ?, version = version + 1, updated_at = ?
     WHERE id = ?`,
  ).run(status, today, reason, now, id);
  const { key } = store.entity;
  const fields = { status, reversedOn: today, reversalReason: reason };
  const before = { status: original.status, reversedOn: null, reversalReason: null };
  context.recordChange({ entity: key, id, action: 'update', before, after: fields });
  context.recordChange({
    entity: key,
    id: reversalId,
    action: 'add',
    after: { ...fields, status: 'reversal' },
  });
  return { name: original.name, version: original.version + 1, reversalId };
}

type Replacement = NonNullable<Parameters<CommandsOf<'serviceRecords'>['reverse']>[1]['replacement']>;

function replace(context: WriteContext, given: Replacement): number {
  const checked = checkedValues(store, context, given, true);
  const { id, after } = entityWriter(store, writeDeps(context)).insert(withRecorder(context, checked));
  context.recordChange({ entity: store.entity.key, id, action: 'add', after });
  return id;
}

/** 记录人 of a record that a form makes is who fills the form, unless it says otherwise. */
export function withRecorder<V extends object>(context: WriteContext, values: V): V & { recorder: unknown } {
  const recorder = 'recorder' in values && values.recorder ? values.recorder : context.actor.name;
  return { ...values, recorder };
}
