import { basename, join, resolve } from 'node:path';
import { AppError } from '../../shared/kernel/errors.ts';
import { migrations } from '../db/migrations/index.ts';
import { knownVersion } from '../db/migrations/runner.ts';
import { exportCopy, restoreBackup, verifyBackup } from '../domains/backup/index.ts';
import { inspectLedger } from '../db/inspect.ts';
import type { ServiceParts } from '../service/parts.ts';
import type { WriteTasks } from '../service/registry.ts';
import { newCommandId, writeTask } from '../service/tasks.ts';
import { APP_VERSION } from '../service/version.ts';
import { fileWord, UsageError } from './arguments.ts';
import type { Command } from './commands.ts';
import { CLI_CLIENT } from './session.ts';

/** `inspect FILE`: what the reader sees. */
const inspect: Command = {
  options: [],
  beside: true,
  run: ({ parts }, _client, args) =>
    parts.jobs.run('inspect', { path: fileWord(args) }, { timeoutMs: 20_000 }),
};

/** On record who did it; a ledger that does not open takes no record, and its copies can be checked all the same. */
async function record<N extends 'backups.make' | 'backups.verify'>(
  parts: ServiceParts,
  name: N,
  input: Parameters<WriteTasks[N]>[1],
): Promise<void> {
  if (parts.problem()) return;
  await writeTask(parts, name, input, parts.sessions.require(CLI_CLIENT, 'open'), newCommandId());
}

/** `backup --out FILE` */
const backup: Command = {
  options: ['out'],
  beside: true,
  async run({ parts }, _client, args) {
    parts.sessions.require(CLI_CLIENT, 'edit');
    const out = args.option('out');
    if (out === undefined) throw new UsageError('缺少 --out FILE');
    const copy = exportCopy({
      paths: parts.paths,
      out: resolve(out),
      now: parts.now(),
      appVersion: APP_VERSION,
    });
    await record(parts, 'backups.make', { name: basename(out), kind: 'export' });
    return { file: resolve(out), ...copy };
  },
};

/** `verify [FILE]`: a backup, or the ledger itself. */
const verify: Command = {
  options: [],
  beside: true,
  async run({ parts }, _client, args) {
    parts.sessions.require(CLI_CLIENT, 'view');
    const [file] = args.words;
    if (file === undefined) {
      const { schemaVersion } = inspectLedger(parts.paths.ledger, 'full', { migrations });
      return { ledger: parts.paths.ledger, ok: true, schemaVersion };
    }
    const { missingAttachments, damagedAttachments, counts } = verifyBackup(resolve(file));
    const ok = missingAttachments.length + damagedAttachments.length === 0;
    await record(parts, 'backups.verify', { name: basename(file), whole: ok });
    return { file: resolve(file), ok, counts, missingAttachments, damagedAttachments };
  },
};

/** `restore FILE`: a backup takes the ledger's place, which is kept aside. */
const restore: Command = {
  options: [],
  beside: false,
  async run({ parts }, _client, args) {
    const actor = parts.sessions.require(CLI_CLIENT, 'admin');
    const [file] = args.words;
    if (file === undefined) throw new UsageError('缺少文件名');
    const from = resolve(file);
    await parts.closeLedger();
    const restored = restoreBackup({
      paths: parts.paths,
      from,
      knownVersion: knownVersion(migrations),
      now: parts.now(),
      appVersion: APP_VERSION,
    });
    parts.reopen();
    const problem = parts.problem();
    if (problem) throw new AppError('BACKUP_INVALID', { ...problem.params, reason: problem.code });
    const { asideName } = restored;
    const subject = { name: basename(from), kind: 'file', aside: asideName ?? '' };
    // Its accounts are other rows than those of the ledger before: the name stands there without its id.
    await writeTask(parts, 'backups.restore', subject, { ...actor, id: null }, newCommandId());
    return {
      from,
      aside: asideName === null ? null : join(parts.paths.backups, asideName),
      counts: restored.counts,
    };
  },
};

/** Commands on whole files: inspecting a foreign workbook, backing up, verifying, restoring. */
export const fileCommands: Readonly<Record<string, Command>> = { inspect, backup, verify, restore };
