import { codeLabel } from '../../../shared/domain/codes/index.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { attachmentWords } from '../../../shared/text/zh-CN/attachments.ts';
import type { ReadContext, WriteContext } from '../../db/context.ts';
import { all, first, q, run, statement } from '../../db/run.ts';
import type { AttachmentTable } from '../../db/document-tables.ts';
import type { CommandsOf } from '../handlers.ts';
import { stores } from '../stores.ts';

/** As many as a record shows. */
const MOST = 1000;

/** Whose attachments: a record of an entity. */
interface Subject {
  readonly entity: EntityKey;
  readonly rowId: number;
}

/** A file that stands in `attachments/` and what is said of it. */
interface NewAttachment extends Subject {
  readonly kind: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  readonly note: string;
  readonly hasChildren: boolean;
}

const COLUMNS = [
  'id',
  'entity',
  'kind',
  'file_name',
  'sha256',
  'size',
  'media_type',
  'note',
  'has_children',
  'added_at',
  'added_by',
  'removed_at',
  'removed_by',
  'removal_reason',
] as const;

/** A stored row, without what only the ledger needs. */
export type AttachmentRow = Omit<
  { [C in (typeof COLUMNS)[number]]: AttachmentTable[C] },
  'id' | 'has_children'
> & { readonly id: number; readonly has_children: number };

function rowsOf({ db }: ReadContext, { entity, rowId }: Subject): AttachmentRow[] {
  return all(
    db,
    q
      .selectFrom('attachment')
      .select([...COLUMNS])
      .where('entity', '=', entity)
      .where('row_id', '=', rowId)
      .orderBy('id')
      .limit(MOST),
  );
}

function oneRow({ db }: ReadContext, { id }: { id: number }): AttachmentRow {
  const row = first(
    db,
    q
      .selectFrom('attachment')
      .select([...COLUMNS])
      .where('id', '=', id),
  );
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/** The newest time that an actor opened an attachment of a person's record; null = never. */
function lastOpened({ db, actor }: ReadContext, { id }: { id: number }): { at: string | null } {
  const at = statement(
    db,
    `SELECT max(u.at) FROM attachment t JOIN audit u ON u.entity = t.entity AND u.row_id = t.row_id
     WHERE t.id = :id AND u.command = 'attachments.reveal' AND u.actor_name = :name
       AND u.summary ->> '$.attachment' = :id`,
  )
    .pluck()
    .get({ id, name: actor.name });
  return { at: typeof at === 'string' ? at : null };
}

/** Rows for the service thread, which looks after the files. */
export const attachmentReads = {
  'attachments.rows': rowsOf,
  'attachments.one': oneRow,
  'attachments.lastOpened': lastOpened,
};

/** What the audit says of an attachment: whose it is, where the record has a name of its own, and its file. */
function auditOf({ db }: ReadContext, { entity, rowId }: Subject, file: string) {
  const { table, bindings, entity: definition } = stores[entity];
  const column = bindings[definition.nameField]?.column ?? 'id';
  const name = statement(db, `SELECT ${column} FROM ${table} WHERE id = ?`).pluck().get(rowId);
  if (name === undefined) throw new AppError('NOT_FOUND');
  return { entity, rowId, summary: typeof name === 'string' ? { name, file } : { file } };
}

function refuseSecond({ db }: ReadContext, { entity, rowId, sha256 }: NewAttachment): void {
  const known = first(
    db,
    q
      .selectFrom('attachment')
      .select('id')
      .where('entity', '=', entity)
      .where('row_id', '=', rowId)
      .where('sha256', '=', sha256)
      .where('removed_at', 'is', null),
  );
  if (known) throw new AppError('DUPLICATE_RECORD', { field: 'attachment' });
}

function wordsOf(fileName: string, kind: string): string {
  return attachmentWords(fileName, codeLabel('attachment_kind', kind) ?? kind);
}

/**
 * Puts a stored file on a record; its line stands in the record's history. Throws NOT_FOUND, DUPLICATE_RECORD where the
 * record has the same content already.
 */
function record(context: WriteContext, given: NewAttachment): { id: number } {
  const audit = auditOf(context, given, given.fileName);
  refuseSecond(context, given);
  const { id } = run(
    context.db,
    q.insertInto('attachment').values({
      uid: context.newUid(),
      entity: given.entity,
      row_id: given.rowId,
      kind: given.kind,
      file_name: given.fileName,
      sha256: given.sha256,
      size: given.size,
      media_type: given.mediaType,
      note: given.note === '' ? null : given.note,
      has_children: given.hasChildren ? 1 : 0,
      added_at: context.now.toISOString(),
      added_by: context.actor.name,
      removed_at: null,
      removed_by: null,
      removal_reason: null,
    }),
  );
  context.recordChange({
    entity: given.entity,
    id: given.rowId,
    action: 'attach',
    after: { attachment: wordsOf(given.fileName, given.kind) },
  });
  context.describe(audit);
  return { id };
}

export const attachmentWrites = { 'attachments.record': record };

export const attachmentCommands: CommandsOf<'attachments'> = {
  /** Puts on record that a file of a person's record is opened, and why. Throws NOT_FOUND. */
  reveal(context, { id, reason }) {
    const row = first(
      context.db,
      q.selectFrom('attachment').select(['entity', 'row_id', 'kind', 'file_name']).where('id', '=', id),
    );
    if (!row) throw new AppError('NOT_FOUND');
    const audit = auditOf(context, { entity: row.entity as EntityKey, rowId: row.row_id }, row.file_name);
    const field = wordsOf(row.file_name, row.kind);
    context.describe({ ...audit, summary: { ...audit.summary, field, attachment: id }, reason });
    return { done: true };
  },
  /** The row and the file stay, so that the history can be followed. Throws NOT_FOUND; a removed one is not found. */
  remove(context, { id, reason }) {
    const row = first(
      context.db,
      q
        .selectFrom('attachment')
        .select(['entity', 'row_id', 'kind', 'file_name'])
        .where('id', '=', id)
        .where('removed_at', 'is', null),
    );
    if (!row) throw new AppError('NOT_FOUND');
    run(
      context.db,
      q
        .updateTable('attachment')
        .set({
          removed_at: context.now.toISOString(),
          removed_by: context.actor.name,
          removal_reason: reason,
        })
        .where('id', '=', id),
    );
    context.recordChange({
      entity: row.entity,
      id: row.row_id,
      action: 'detach',
      before: { attachment: wordsOf(row.file_name, row.kind) },
    });
    const subject = { entity: row.entity as EntityKey, rowId: row.row_id };
    context.describe({ ...auditOf(context, subject, row.file_name), reason });
    return { done: true };
  },
};
