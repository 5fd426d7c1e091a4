import { isPersonal } from '../../../shared/domain/attachments/personal.ts';
import { fittingName, isImage, type MediaType } from '../../../shared/domain/attachments/media-types.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import {
  attachmentPath,
  attachmentState,
  dropTemporary,
  examineAttachment,
  readAttachment,
  storeAttachment,
} from '../../db/vault.ts';
import type { CallContext, ServicesOf } from '../../domains/handlers.ts';
import type { Recognized } from '../../job/read/attachment-type.ts';
import type { ServiceParts } from '../parts.ts';
import { readTask, writeTask } from '../tasks.ts';
import { offerFile } from '../temp-file.ts';

const MB = 1024 * 1024;
/** One answer of `content`: short enough that nobody waits behind it. */
const PIECE = 512 * 1024;
/** The whole file, and what unpacking its directory costs. */
const READ_LIMITS = { timeoutMs: 30_000, memoryMb: 1000 };

/** Files of records: the job process says what a file is, the disk is written before the row. */
export function attachmentServices(parts: ServiceParts): ServicesOf<'attachments'> {
  const { root, attachments } = parts.paths;
  const one = (call: CallContext, id: number) => readTask(parts, 'attachments.one', { id }, call.actor);

  /** Throws ATTACHMENT_MISSING where the file is gone or is not what was added. */
  const needWhole = async (file: { readonly sha256: string; readonly size: number }): Promise<void> => {
    const state = await examineAttachment(root, file);
    if (state === 'present') return;
    throw new AppError('ATTACHMENT_MISSING', state === 'altered' ? { reason: 'altered' } : {});
  };

  /** Throws INPUT_INVALID where a file of a person's record was not opened on record a moment ago. */
  const needOpened = async (
    call: CallContext,
    { id, entity }: { id: number; entity: string },
  ): Promise<void> => {
    if (!isPersonal(entity)) return;
    parts.sessions.require(call.client, 'reveal');
    const { at } = await readTask(parts, 'attachments.lastOpened', { id }, call.actor);
    const { settings } = await readTask(parts, 'accounts.known', {}, call.actor);
    const since = at === null ? Infinity : parts.now().getTime() - Date.parse(at);
    if (since > settings.revealSeconds * 1000) throw new AppError('INPUT_INVALID', { field: 'purpose' });
  };

  return {
    async list(call, subject) {
      const rows = await readTask(parts, 'attachments.rows', subject, call.actor);
      const states = await Promise.all(rows.map((row) => attachmentState(root, row)));
      return {
        attachments: rows.map((row, index) => ({
          id: row.id,
          fileName: row.file_name,
          kind: row.kind,
          size: row.size,
          mediaType: row.media_type as MediaType,
          note: row.note ?? '',
          hasChildren: row.has_children === 1,
          addedAt: row.added_at,
          addedBy: row.added_by,
          removed:
            row.removed_at === null
              ? null
              : { at: row.removed_at, by: row.removed_by ?? '', reason: row.removal_reason ?? '' },
          state: states[index] ?? 'missing',
        })),
      };
    },
    async add(call, { commandId, token, ...given }) {
      const file = parts.tokens.peek(call.client, 'attachment', token);
      const { settings } = await readTask(parts, 'accounts.known', {}, call.actor);
      const limitMb = settings.attachmentMaxMb;
      if (file.size > limitMb * MB) throw new AppError('ATTACHMENT_TOO_LARGE', { limitMb });
      call.progress({ done: 0, total: 2, phase: 'reading' });
      const known = (await parts.jobs.run(
        'recognizeAttachment',
        { path: file.path, limitMb },
        { ...READ_LIMITS, signal: call.signal },
      )) as Recognized;
      call.progress({ done: 1, total: 2, phase: 'writing' });
      const stored = await storeAttachment(root, file.path);
      // The user's own file may have been saved anew between the two readings: what was looked at is what is kept.
      if (stored.sha256 !== known.sha256) throw new AppError('TOKEN_INVALID');
      const fileName = fittingName(file.name, known.mediaType);
      const row = { ...given, ...stored, fileName, mediaType: known.mediaType };
      const { id } = await writeTask(parts, 'attachments.record', row, call.actor, commandId);
      dropTemporary(parts.paths, file.path);
      return { id, fileName };
    },
    async content(call, { id, offset }) {
      const row = await one(call, id);
      await needOpened(call, row);
      const mediaType = row.media_type as MediaType;
      // Everything else is only saved to disk: the window opens no document.
      if (!isImage(mediaType)) throw new AppError('INPUT_INVALID', { field: 'id' });
      if (offset === 0) await needWhole(row);
      const piece = await readAttachment(root, row.sha256, offset, PIECE);
      const next = offset + piece.length;
      return {
        mediaType,
        base64: piece.toString('base64'),
        next: piece.length > 0 && next < row.size ? next : null,
      };
    },
    async download(call, { id }) {
      const row = await one(call, id);
      await needOpened(call, row);
      await needWhole(row);
      return offerFile(parts, call.client, attachmentPath(attachments, row.sha256), row.file_name);
    },
  };
}
