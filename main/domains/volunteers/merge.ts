import type { Database } from 'better-sqlite3';
import { maskDocument } from '../../../shared/domain/masking/mask.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import type { InputOf, QueriesOf } from '../handlers.ts';
import type { Procedures } from '../../../shared/contract/index.ts';
import { attachmentsToMove, handAttachments } from './merge-attachments.ts';
import { handMembership, recordPerson } from './merge-history.ts';
import { handRecords, recordsToMove, setAside } from './merge-records.ts';
import { type FollowingRows, handRows, nameRows, rowsToMove } from './merge-rows.ts';
import { indexName } from './search.ts';
import { forgetStatusChange, recordStatusChange } from './status.ts';

type MergeInput = InputOf<Procedures['volunteers']['merge']>;
type UnmergeInput = InputOf<Procedures['volunteers']['unmerge']>;

/** What a merge moved, so that it can be undone row by row. */
interface Moved {
  readonly documents: readonly number[];
  readonly memberships: readonly number[];
  /** The loser's main team among them. */
  readonly mains: readonly number[];
  /** Memberships that both had: the winner's row stays, the loser's stays with the loser. */
  readonly kept: readonly number[];
  /** Service records; absent in merges that were made before there were any. */
  readonly records?: readonly number[];
  /** Records of sessions in which both are recorded: the winner's stands, the loser's stays with the loser. */
  readonly keptRecords?: readonly number[];
  /** People merged into the loser earlier. */
  readonly followers: readonly number[];
  /** Rows of other tables; absent in merges made before there were any. */
  readonly rows?: FollowingRows;
  /** 照片与附件; absent in merges made before they moved. */
  readonly attachments?: readonly number[];
}

interface Person {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly status: string;
  readonly merged_into: number | null;
}

function person(db: Database, id: number, version?: number): Person {
  const found = statement(
    db,
    'SELECT id, version, name, status, merged_into FROM volunteer WHERE id = ?',
  ).get(id) as Person | undefined;
  if (!found) throw new AppError('NOT_FOUND');
  if (version !== undefined && found.version !== version) throw new AppError('STALE_RECORD');
  return found;
}

function bump(context: WriteContext, id: number): number {
  statement(context.db, 'UPDATE volunteer SET version = version + 1, updated_at = ? WHERE id = ?').run(
    context.now.toISOString(),
    id,
  );
  return person(context.db, id).version;
}

/** Ids of what a merge moves from the loser to the winner. */
function toMove(db: Database, winnerId: number, loserId: number): Omit<Required<Moved>, 'followers'> {
  const documents = ids(
    db,
    'SELECT id FROM identity_document WHERE volunteer_id = ? ORDER BY is_primary DESC, id',
    loserId,
  );
  const kept = ids(
    db,
    `SELECT id FROM membership WHERE volunteer_id = ? AND organization_id IN
      (SELECT organization_id FROM membership WHERE volunteer_id = ${winnerId})`,
    loserId,
  );
  const memberships = ids(db, 'SELECT id FROM membership WHERE volunteer_id = ?', loserId).filter(
    (id) => !kept.includes(id),
  );
  const mains = ids(db, 'SELECT id FROM membership WHERE volunteer_id = ? AND is_main = 1', loserId).filter(
    (id) => memberships.includes(id),
  );
  const rows = rowsToMove(db, winnerId, loserId);
  const attachments = attachmentsToMove(db, winnerId, loserId);
  return { documents, memberships, mains, kept, rows, attachments, ...recordsToMove(db, winnerId, loserId) };
}

/** What a merge would move, in words: numbers masked, teams by name. */
export const mergePreview: QueriesOf<'volunteers'>['mergePreview'] = ({ db }, { winnerId, loserId }) => {
  const { documents, memberships, kept, records, keptRecords, rows, attachments } = toMove(
    db,
    winnerId,
    loserId,
  );
  const number = statement(db, 'SELECT number FROM identity_document WHERE id = ?').pluck();
  const team = statement(
    db,
    'SELECT o.name FROM membership m JOIN organization o ON o.id = m.organization_id WHERE m.id = ?',
  ).pluck();
  return {
    documents: documents.map((id) => maskDocument(String(number.get(id)))),
    teams: memberships.map((id) => String(team.get(id))),
    shared: kept.map((id) => String(team.get(id))),
    records: records.length,
    sharedRecords: keptRecords.length,
    attachments: attachments.length,
    others: nameRows(db, rows),
  };
};

/**
 * Two rows are one person: the loser's row stays as 已合并, its documents, memberships and service records move to the winner. Every
 * moved id stands in the merge's log. Throws STALE_RECORD, or INPUT_INVALID where either is merged already.
 */
export function merge(context: WriteContext, input: MergeInput): { id: number; version: number } {
  const { db, today } = context;
  const winner = person(db, input.winner.id, input.winner.version);
  const loser = person(db, input.loser.id, input.loser.version);
  if (winner.id === loser.id || winner.merged_into !== null || loser.merged_into !== null) {
    throw new AppError('INPUT_INVALID', { field: 'loser' });
  }
  const going = toMove(db, winner.id, loser.id);
  // Earlier losers of the loser follow to the winner: nobody is merged into a merged row.
  const followers = ids(db, 'SELECT id FROM volunteer WHERE merged_into = ?', loser.id);
  const moved: Moved = { ...going, followers };
  const size = sizeOf(moved);
  recordPerson(context, winner.id, 'merge', { id: loser.id, name: loser.name, ...size }, () =>
    recordPerson(context, loser.id, 'mergedAway', { id: winner.id, name: winner.name, ...size }, () =>
      moveAll(context, winner, loser, moved),
    ),
  );
  recordStatusChange({ db }, loser.id, today, loser.status, '6');
  statement(
    db,
    'INSERT INTO merge_log (audit_id, winner_id, loser_id, loser_status, moved) VALUES (?, ?, ?, ?, ?)',
  ).run(context.auditId, winner.id, loser.id, loser.status, JSON.stringify(moved));
  bump(context, loser.id);
  const version = bump(context, winner.id);
  context.describe({
    entity: 'volunteers',
    rowId: winner.id,
    summary: { name: winner.name, loser: loser.name },
    reason: input.reason,
  });
  return { id: winner.id, version };
}

function moveAll(context: WriteContext, winner: Person, loser: Person, moved: Moved): void {
  const { db } = context;
  statement(db, 'UPDATE identity_document SET volunteer_id = ?, is_primary = 0 WHERE volunteer_id = ?').run(
    winner.id,
    loser.id,
  );
  for (const id of moved.memberships)
    handMembership(context, id, loser.id, { volunteer: winner.id, isMain: 0 });
  handRecords(context, moved.records ?? [], loser.id, winner.id);
  setAside(context, moved.keptRecords ?? [], loser.id, 1);
  handRows(context, moved.rows, loser.id, winner.id);
  handAttachments(context, moved.attachments ?? [], loser.id, winner.id);
  for (const id of moved.followers)
    statement(db, 'UPDATE volunteer SET merged_into = ? WHERE id = ?').run(winner.id, id);
  statement(db, `UPDATE volunteer SET merged_into = ?, status = '6' WHERE id = ?`).run(winner.id, loser.id);
  statement(db, 'DELETE FROM volunteer_search WHERE rowid = ?').run(loser.id);
}

function sizeOf({ documents, memberships, records = [], keptRecords = [] }: Moved) {
  return {
    documents: documents.length,
    memberships: memberships.length,
    records: records.length,
    keptRecords: keptRecords.length,
  };
}

function ids(db: Database, sql: string, id: number): number[] {
  return statement(db, sql).pluck().all(id) as number[];
}

/** A number of the loser that became the winner's own has gone back: the winner's first one stands for it again. */
function keepPrimary(db: Database, id: number): void {
  statement(
    db,
    `UPDATE identity_document SET is_primary = 1 WHERE id = (SELECT min(id) FROM identity_document WHERE volunteer_id = :id)
     AND NOT EXISTS (SELECT 1 FROM identity_document WHERE volunteer_id = :id AND is_primary = 1)`,
  ).run({ id });
}

interface MergeLog {
  readonly id: number;
  readonly winner_id: number;
  readonly loser_status: string;
  readonly moved: string;
}

/**
 * Takes the newest merge of a person back: what it moved returns, if it still stands with the winner. Documents,
 * memberships and records that came later stay with the winner.
 */
export function unmerge(context: WriteContext, input: UnmergeInput): { id: number; version: number } {
  const { db } = context;
  const log = statement(
    db,
    'SELECT id, winner_id, loser_status, moved FROM merge_log WHERE loser_id = ? AND undone_audit_id IS NULL ORDER BY id DESC LIMIT 1',
  ).get(input.loserId) as MergeLog | undefined;
  if (!log) throw new AppError('NOT_FOUND');
  const loser = person(db, input.loserId);
  if (loser.merged_into !== log.winner_id) throw new AppError('RECORD_IN_USE', { reason: 'merge' });
  const moved = JSON.parse(log.moved) as Moved;
  const size = sizeOf(moved);
  const winner = person(db, log.winner_id);
  recordPerson(context, winner.id, 'unmerge', { id: loser.id, name: loser.name, ...size }, () =>
    recordPerson(context, loser.id, 'unmergedAway', { id: winner.id, name: winner.name, ...size }, () =>
      moveBack(context, log, loser.id, moved),
    ),
  );
  forgetStatusChange({ db }, loser.id, '6');
  statement(db, 'UPDATE merge_log SET undone_audit_id = ? WHERE id = ?').run(context.auditId, log.id);
  indexName(db, loser.id, loser.name);
  const version = bump(context, loser.id);
  bump(context, winner.id);
  context.describe({
    entity: 'volunteers',
    rowId: loser.id,
    summary: { name: loser.name },
    reason: input.reason,
  });
  return { id: loser.id, version };
}

function moveBack(context: WriteContext, log: MergeLog, loserId: number, moved: Moved): void {
  const { db } = context;
  moved.documents.forEach((id, index) =>
    statement(
      db,
      'UPDATE identity_document SET volunteer_id = ?, is_primary = ? WHERE id = ? AND volunteer_id = ?',
    ).run(loserId, index === 0 ? 1 : 0, id, log.winner_id),
  );
  for (const id of moved.memberships) {
    const isMain = moved.mains.includes(id) ? 1 : 0;
    handMembership(context, id, log.winner_id, { volunteer: loserId, isMain });
  }
  handRecords(context, moved.records ?? [], log.winner_id, loserId);
  setAside(context, moved.keptRecords ?? [], loserId, 0);
  handRows(context, moved.rows, log.winner_id, loserId);
  handAttachments(context, moved.attachments ?? [], log.winner_id, loserId);
  keepPrimary(db, log.winner_id);
  for (const id of moved.followers) {
    statement(db, 'UPDATE volunteer SET merged_into = ? WHERE id = ? AND merged_into = ?').run(
      loserId,
      id,
      log.winner_id,
    );
  }
  statement(db, 'UPDATE volunteer SET merged_into = NULL, status = ? WHERE id = ?').run(
    log.loser_status,
    loserId,
  );
}
