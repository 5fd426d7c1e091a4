import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupRow } from '../../../shared/contract/system.ts';
import { officeDay } from '../../../shared/kernel/date-only.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { ACTOR_WORDS } from '../../../shared/text/zh-CN/system.ts';
import type { Actor } from '../../db/context.ts';
import { migrations } from '../../db/migrations/index.ts';
import { knownVersion } from '../../db/migrations/runner.ts';
import { dropTemporary } from '../../db/vault.ts';
import {
  type BackupEntry,
  entryOf,
  isBackupId,
  listBackups,
  recoveryFacts,
} from '../../domains/backup/index.ts';
import type { CallContext, ServicesOf } from '../../domains/handlers.ts';
import type { KeeperInput } from '../keeper.ts';
import type { ServiceParts } from '../parts.ts';
import { newCommandId, writeTask } from '../tasks.ts';
import { onProgress } from './system.ts';

function row({ id, kind, createdAt, size, verified, counts }: BackupEntry): BackupRow {
  return { id, kind, createdAt, size, verified, counts: { ...counts } };
}

/**
 * On record in the ledger that was brought back: its accounts are other rows than those of the ledger before, so the
 * name stands there without its id.
 */
function restoringActor({ actor }: CallContext): Actor {
  return { ...actor, id: null, name: actor.name === '' ? ACTOR_WORDS.unsigned : actor.name };
}

/** A file of the user's choice that cannot be restored is named in the refusal. */
function aboutFile(error: unknown, file: string): unknown {
  if (!(error instanceof AppError) || error.code !== 'BACKUP_INVALID') return error;
  return new AppError(error.code, { ...error.params, file }, { cause: error });
}

/** Making, checking and restoring backups, each with its record; and what the recovery screen shows. */
export function backupServices(parts: ServiceParts): ServicesOf<'backups'> {
  const { paths, keeper } = parts;
  const dataDir = paths.root;
  const now = () => parts.now().toISOString();
  /** On the recovery screen nobody can sign in; otherwise only who may administer restores. */
  const guardRestore = (call: CallContext) => {
    if (!parts.problem()) parts.sessions.require(call.client, 'admin');
  };
  /** A ledger that cannot be opened shows its backups to whoever stands before it; an open one asks to sign in. */
  const guardLook = (call: CallContext) => {
    if (!parts.problem()) parts.sessions.require(call.client, 'view');
  };
  const checkId = (id: string) => {
    if (!isBackupId(id)) throw new AppError('INPUT_INVALID', { field: 'id' });
  };
  /** Throws what the keeper throws: then the ledger before is open again; or why the restored one does not open. */
  const restore = async (
    call: CallContext,
    commandId: string,
    from: Pick<KeeperInput, 'id' | 'file'>,
    subject: { readonly name: string; readonly kind: string },
  ) => {
    await parts.closeLedger();
    const work = { dataDir, now: now(), ...from };
    const restored = await keeper
      .run('backup.restore', work, { onProgress: onProgress(call) })
      .finally(() => parts.reopen());
    parts.sessions.closeAll();
    const record = { ...subject, aside: restored.asideName };
    await writeTask(parts, 'backups.restore', record, restoringActor(call), commandId);
    return restored;
  };
  return {
    async list(call) {
      guardLook(call);
      return { backups: listBackups(paths).map(row) };
    },
    async make(call, { commandId }) {
      const options = { onProgress: onProgress(call), signal: call.signal };
      const made = await keeper.run('backup.make', { dataDir, kind: 'manual', now: now() }, options);
      const { id: name, kind } = made;
      await writeTask(parts, 'backups.make', { name, kind }, call.actor, commandId);
      return row(made);
    },
    async verify(call, { id }) {
      checkId(id);
      const { whole } = await keeper.run('backup.verify', { dataDir, id, now: now() });
      await writeTask(parts, 'backups.verify', { name: id, whole }, call.actor, newCommandId());
      return { ...row(entryOf(paths, id)), verified: whole };
    },
    async restore(call, { commandId, id }) {
      guardRestore(call);
      checkId(id);
      return restore(call, commandId, { id }, { name: id, kind: entryOf(paths, id).kind });
    },
    async restoreFile(call, { commandId, token }) {
      guardRestore(call);
      const { path, name } = parts.tokens.peek(call.client, 'restore', token);
      try {
        return await restore(call, commandId, { file: path }, { name, kind: 'file' });
      } catch (error) {
        throw aboutFile(error, name);
      } finally {
        dropTemporary(paths, path);
      }
    },
    async recovery(call) {
      guardLook(call);
      const facts = recoveryFacts(paths, knownVersion(migrations));
      return {
        fileName: facts.fileName,
        size: facts.size,
        lastWrittenAt: facts.lastWrittenAt,
        code: parts.problem()?.code ?? '',
        errorId: parts.errorId() ?? '',
        recommended: facts.recommended,
        backups: facts.backups.map(row),
      };
    },
    async log(call) {
      guardLook(call);
      const { client } = call;
      const name = `${officeDay(parts.now())}.log`;
      const path = join(paths.logs, name);
      if (!statSync(path, { throwIfNoEntry: false })) throw new AppError('NOT_FOUND');
      return { token: parts.tokens.offer(client, { path, name: `检查日志-${name}`, mime: 'text/plain' }) };
    },
  };
}
