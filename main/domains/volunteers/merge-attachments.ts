import type { Database } from 'better-sqlite3';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { attachmentWords } from '../../../shared/text/zh-CN/attachments.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';

const MOVING = `SELECT t.id FROM attachment t WHERE t.entity = 'volunteers' AND t.row_id = :loser
  AND (t.removed_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM attachment w WHERE w.entity = 'volunteers'
    AND w.row_id = :winner AND w.sha256 = t.sha256 AND w.removed_at IS NULL)) ORDER BY t.id`;

/** 照片与附件 of the loser that go with it. A file that the winner has too stays: a record holds a content once. */
export function attachmentsToMove(db: Database, winner: number, loser: number): number[] {
  return statement(db, MOVING).pluck().all({ winner, loser }) as number[];
}

/** Those that still stand with `from` and do not stand with `to` already, with what they are called. */
const GOING = `SELECT t.id, t.kind, t.file_name AS name, t.removed_at IS NULL AS stands FROM attachment t
  WHERE t.entity = 'volunteers' AND t.row_id = :from AND t.id IN (SELECT value FROM json_each(:given))
    AND (t.removed_at IS NOT NULL OR NOT EXISTS (SELECT 1 FROM attachment w WHERE w.entity = 'volunteers'
      AND w.row_id = :to AND w.sha256 = t.sha256 AND w.removed_at IS NULL)) ORDER BY t.id`;

interface Going {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly stands: number;
}

/** Gives attachments to the other person of a merge, or back; the history of both tells of those that stand. */
export function handAttachments(
  context: WriteContext,
  ids: readonly number[],
  from: number,
  to: number,
): void {
  const { db } = context;
  const going = statement(db, GOING).all({ from, to, given: JSON.stringify(ids) }) as Going[];
  for (const { id, kind, name, stands } of going) {
    statement(db, 'UPDATE attachment SET row_id = ? WHERE id = ?').run(to, id);
    if (stands === 0) continue;
    const attachment = attachmentWords(name, codeLabel('attachment_kind', kind) ?? kind);
    context.recordChange({ entity: 'volunteers', id: from, action: 'detach', before: { attachment } });
    context.recordChange({ entity: 'volunteers', id: to, action: 'attach', after: { attachment } });
  }
}
