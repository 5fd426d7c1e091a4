import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupRow } from '../../../shared/contract/system.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { officeDay } from '../../../shared/kernel/date-only.ts';
import { migrations } from '../../db/migrations/index.ts';
import { knownVersion } from '../../db/migrations/runner.ts';
import { hashPassword } from '../../domains/accounts/index.ts';
import { type BackupEntry, isBackupId, listBackups, recoveryFacts } from '../../domains/backup/index.ts';
import type { CallContext, ServicesOf } from '../../domains/handlers.ts';
import type { ServiceParts } from '../parts.ts';
import { writeTask } from '../tasks.ts';

const DONE = { done: true } as const;

function row({ id, kind, createdAt, size, verified, counts }: BackupEntry): BackupRow {
  return { id, kind, createdAt, size, verified, counts: { ...counts } };
}

/** Progress of a thread as the call streams it. */
export function onProgress(call: CallContext) {
  return (done: number, total: number, phase: string) => call.progress({ done, total, phase });
}

export function accountServices(parts: ServiceParts): ServicesOf<'accounts'> {
  return {
    async create({ actor }, { commandId, name, role, password }) {
      const passwordHash = await hashPassword(password);
      return writeTask(parts, 'accounts.create', { name, role, passwordHash }, actor, commandId);
    },
    async resetPassword({ actor }, { commandId, id, password }) {
      const passwordHash = await hashPassword(password);
      await writeTask(parts, 'accounts.setPassword', { id, passwordHash }, actor, commandId);
      parts.sessions.closeAccount(id);
      return DONE;
    },
  };
}

export function demoServices(parts: ServiceParts): ServicesOf<'demo'> {
  return {
    fill: (call, { commandId, volunteers, seed }) =>
      writeTask(parts, 'demo.fill', { volunteers, seed }, call.actor, commandId, {
        onProgress: onProgress(call),
        signal: call.signal,
      }),
  };
}

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
  return {
    async list(call) {
      guardLook(call);
      return { backups: listBackups(paths).map(row) };
    },
    async make(call) {
      const options = { onProgress: onProgress(call), signal: call.signal };
      return row(await keeper.run('backup.make', { dataDir, kind: 'manual', now: now() }, options));
    },
    async verify(_call, { id }) {
      checkId(id);
      const { whole } = await keeper.run('backup.verify', { dataDir, id, now: now() });
      const entry = listBackups(paths).find((candidate) => candidate.id === id);
      if (!entry) throw new AppError('BACKUP_INVALID', { reason: 'MISSING' });
      return { ...row(entry), verified: whole };
    },
    async restore(call, { id }) {
      guardRestore(call);
      checkId(id);
      await parts.closeLedger();
      try {
        return await keeper.run(
          'backup.restore',
          { dataDir, id, now: now() },
          { onProgress: onProgress(call) },
        );
      } finally {
        parts.reopen();
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
        backups: listBackups(paths).map(row),
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
