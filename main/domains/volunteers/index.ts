import { AppError } from '../../../shared/kernel/errors.ts';
import { maskDocument } from '../../../shared/domain/masking/mask.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { checkDay } from '../ledger/references.ts';
import { checkDocument, suspects } from './known.ts';
import { merge, mergePreview, unmerge } from './merge.ts';
import { withDocument } from './documents.ts';
import { recordStatusChange } from './status.ts';
import { volunteerStore } from './store.ts';

export { countSuspects } from './known.ts';

/** @param figure rows behind a figure, given by the domain of figures above this one */
export function volunteerQueries(figure: FigureCondition): QueriesOf<'volunteers'> {
  return {
    ...entityQueries(volunteerStore, figure),
    checkDocument,
    suspects,
    mergePreview,
    documents: (context, { id }) => ({
      documents: (
        statement(
          context.db,
          'SELECT id, kind, number, is_primary FROM identity_document WHERE volunteer_id = ? ORDER BY is_primary DESC, id',
        ).all(id) as { id: number; kind: string; number: string; is_primary: number }[]
      ).map(({ id: documentId, kind, number, is_primary }) => ({
        id: documentId,
        kind,
        number: maskDocument(number),
        isPrimary: is_primary === 1,
      })),
    }),
  };
}

const REVEALED: Readonly<Record<string, string>> = {
  documentNumber: `SELECT number FROM identity_document WHERE volunteer_id = ? AND is_primary = 1`,
  mobile: 'SELECT mobile FROM volunteer WHERE id = ?',
  backupPhone: 'SELECT backup_phone FROM volunteer WHERE id = ?',
  guardianPhone: 'SELECT guardian_phone FROM volunteer WHERE id = ?',
  address: 'SELECT address FROM volunteer WHERE id = ?',
};

/** One full value, on record: who, what, whose, why. The audit never holds the value itself. */
function reveal(context: WriteContext, input: { id: number; field: string; reason: string; note: string }) {
  if (input.reason === 'other' && input.note.trim() === '')
    throw new AppError('INPUT_INVALID', { field: 'note' });
  const value = statement(context.db, REVEALED[input.field] ?? '')
    .pluck()
    .get(input.id);
  if (typeof value !== 'string') throw new AppError('NOT_FOUND');
  const name = statement(context.db, 'SELECT name FROM volunteer WHERE id = ?').pluck().get(input.id);
  context.describe({
    entity: 'volunteers',
    rowId: input.id,
    summary: { name, field: input.field, reason: input.reason },
    reason: input.note.trim(),
  });
  return { value };
}

/** One status for many ticked people, from a day, with a reason: all or none. */
const changeStatus: CommandsOf<'volunteers'>['changeStatus'] = (context, input) => {
  const { db } = context;
  checkDay(input.from, 'from');
  const read = 'SELECT version, status, merged_into FROM volunteer WHERE id = ?';
  let changed = 0;
  for (const { id, version } of input.targets) {
    const row = statement(db, read).get(id) as
      | { version: number; status: string; merged_into: number | null }
      | undefined;
    if (!row || row.version !== version || row.merged_into !== null) throw new AppError('STALE_RECORD');
    if (row.status === input.status) continue;
    statement(db, 'UPDATE volunteer SET status = ?, version = version + 1, updated_at = ? WHERE id = ?').run(
      input.status,
      context.now.toISOString(),
      id,
    );
    recordStatusChange({ db }, id, input.from, row.status, input.status);
    context.recordChange({
      entity: 'volunteers',
      id,
      action: 'update',
      before: { status: row.status },
      after: { status: input.status },
    });
    changed++;
  }
  context.describe({
    entity: 'volunteers',
    summary: { changed, status: input.status },
    reason: input.reason,
  });
  return { changed };
};

const base = entityCommands(volunteerStore);

export const volunteerCommands: CommandsOf<'volunteers'> = {
  ...base,
  update: (context, input) =>
    base.update(context, { ...input, values: withDocument(context.db, input.id, input.values) }),
  reveal,
  changeStatus,
  merge,
  unmerge,
};
