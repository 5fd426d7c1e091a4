import { writeFileSync } from 'node:fs';
import { ENTITY_KEYS, type EntityKey, entities, entityOf } from '../../../shared/domain/entities.ts';
import { plannedKeys } from '../../../shared/domain/importing/plan-fields.ts';
import type { Batch } from '../../../shared/contract/imports.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { officeDay } from '../../../shared/kernel/date-only.ts';
import { attachmentPath, storeAttachment } from '../../db/vault.ts';
import { listBackups } from '../../domains/backup/index.ts';
import type { CallContext, ServicesOf } from '../../domains/handlers.ts';
import { planPath } from '../../domains/imports/index.ts';
import type { Looked } from '../../job/plan/look.ts';
import type { MadePlan, MakePlanInput } from '../../job/plan/make-plan.ts';
import type { ServiceParts } from '../parts.ts';
import { newCommandId, readTask, writeTask } from '../tasks.ts';
import { makingFile, offerFile } from '../temp-file.ts';
import { onProgress } from './system.ts';

/** Reading a foreign file takes at most this long (issue: each under 20 s for ordinary sizes; 60 s for 200 MB). */
const READ_LIMITS = { timeoutMs: 60_000, memoryMb: 1000 };

/** 写入前自动备份: the ledger as it stands, unless the newest backup already holds all of it. */
async function backUpBefore(parts: ServiceParts, call: CallContext): Promise<void> {
  const lastChange = await readTask(parts, 'audit.lastChange', {}, call.actor);
  const newest = listBackups(parts.paths).find(({ verified }) => verified);
  if (lastChange === null || (newest && newest.createdAt >= lastChange)) return;
  const input = { dataDir: parts.paths.root, kind: 'before-import' as const, now: parts.now().toISOString() };
  await parts.keeper.run('backup.make', input, { onProgress: onProgress(call), signal: call.signal });
}

/** Looking, planning, committing and undoing imports: the job process reads, a reader matches, the writer executes. */
export function importServices(parts: ServiceParts): ServicesOf<'imports'> {
  const view = (call: CallContext, batchId: number): Promise<Batch> =>
    readTask(parts, 'imports.view', { batchId }, call.actor);
  const job = (call: CallContext, task: string, input: unknown) =>
    parts.jobs.run(task, input, { ...READ_LIMITS, signal: call.signal, onProgress: onProgress(call) });
  const dictionaries = (call: CallContext, entity: EntityKey) =>
    readTask(parts, 'imports.dictionaries', { entity }, call.actor);
  const match = (call: CallContext, planPath: string, isNew: boolean) => {
    call.progress({ done: 0, total: 0, phase: 'comparing' });
    const input = { planPath, ledgerPath: parts.paths.ledger, isNew };
    return readTask(parts, 'imports.match', input, call.actor, 'slow');
  };

  return {
    async look(call, { token, entity }) {
      const file = parts.tokens.peek(call.client, 'import', token);
      const learnt = Object.fromEntries(
        await Promise.all(
          ENTITY_KEYS.map(async (key) => [key, (await dictionaries(call, key)).learntHeaders] as const),
        ),
      );
      const looked = (await job(call, 'look', { path: file.path, entity, learnt })) as Looked;
      const suggested = looked.suggestedEntity;
      const suggestedEntity =
        suggested !== null && Object.hasOwn(entities, suggested) ? (suggested as EntityKey) : null;
      return { ...looked, sheets: [...looked.sheets], suggestedEntity, fileName: file.name, size: file.size };
    },
    async plan(call, input) {
      const file = parts.tokens.peek(call.client, 'import', input.token);
      checkMapping(input.entity, input.mapping);
      const known = await dictionaries(call, input.entity);
      if (input.unitId !== null && !known.units.some(({ id }) => id === input.unitId))
        throw new AppError('NOT_FOUND');
      const { sha256, size } = await storeAttachment(parts.paths.root, file.path);
      return makingFile(parts, 'plan', async (path) => {
        const made = (await job(call, 'plan', {
          path: attachmentPath(parts.paths.attachments, sha256),
          planPath: path,
          entity: input.entity,
          sheet: input.sheet,
          headerRow: input.headerRow,
          mapping: input.mapping,
          unitId: input.unitId,
          dictionaries: known,
        } satisfies MakePlanInput)) as MadePlan;
        const earlier = await readTask(
          parts,
          'imports.earlier',
          { sha256, entity: input.entity, sheet: made.sheet },
          call.actor,
        );
        const refusal =
          earlier &&
          new AppError('FILE_ALREADY_IMPORTED', {
            date: officeDay(new Date(earlier.committedAt)),
            batch: earlier.id,
          });
        if (earlier && refusal && earlier.errorRows === 0) throw refusal;
        const counts = await match(call, path, true);
        if (earlier && refusal) {
          const again = { planPath: path, batchId: earlier.id };
          if (await readTask(parts, 'imports.failsAgain', again, call.actor, 'slow')) throw refusal;
        }
        const chosen = new Set(input.mapping?.map(({ index }) => index));
        const { batchId } = await writeTask(
          parts,
          'imports.register',
          {
            entity: input.entity,
            fileName: file.name,
            sha256,
            size,
            kind: made.kind,
            sheet: made.sheet,
            headerRow: made.headerRow,
            mapping: made.columns,
            taught: made.columns.filter(({ index }) => chosen.has(index)),
            unitId: input.unitId,
            counts,
            planPath: path,
          },
          call.actor,
          newCommandId(),
        );
        return view(call, batchId);
      });
    },
    async paste(call, { text }) {
      const path = await makingFile(parts, 'csv', async (made) => {
        writeFileSync(made, `\uFEFF${text}`, { mode: 0o600 });
        return made;
      });
      const name = `粘贴内容-${officeDay(parts.now())}.csv`;
      return {
        token: parts.tokens.admit(call.client, 'import', { path, name, size: Buffer.byteLength(text) }),
      };
    },
    async replan(call, { batchId }) {
      const batch = await view(call, batchId);
      if (batch.status !== 'planned' || !batch.hasPlan) throw new AppError('PLAN_STALE', { batch: batchId });
      const path = planPath(parts.paths.plans, batchId);
      await job(call, 'replan', { planPath: path, dictionaries: await dictionaries(call, batch.entity) });
      const counts = await match(call, path, false);
      await writeTask(parts, 'imports.storeCounts', { batchId, counts }, call.actor, newCommandId());
      return view(call, batchId);
    },
    async commit(call, { commandId, batchId, skipErrors }) {
      await backUpBefore(parts, call);
      await writeTask(parts, 'imports.commit', { batchId, skipErrors }, call.actor, commandId, {
        onProgress: onProgress(call),
        signal: call.signal,
      });
      return view(call, batchId);
    },
    async undo(call, { commandId, batchId, reason }) {
      await writeTask(parts, 'imports.undo', { batchId, reason }, call.actor, commandId, {
        onProgress: onProgress(call),
        signal: call.signal,
      });
      return view(call, batchId);
    },
    async errorWorkbook(call, { batchId }) {
      const sheet = await readTask(parts, 'imports.errorRows', { batchId }, call.actor, 'slow');
      const sourcePath = attachmentPath(parts.paths.attachments, sheet.sha256);
      const base = sheet.fileName.replace(/\.[^.]*$/, '');
      return makingFile(parts, 'xlsx', async (outPath) => {
        const input = { sheet: { ...sheet, sourcePath }, outPath };
        await parts.jobs.run('errorWorkbook', input, { signal: call.signal });
        return offerFile(parts, call.client, outPath, `${base}（错误说明）.xlsx`);
      });
    },
  };
}

/** Only fields that an import reads may be named for a column. Throws INPUT_INVALID. */
function checkMapping(entity: EntityKey, mapping: readonly { readonly field: string | null }[] | null): void {
  const known = new Set(plannedKeys(entityOf(entity)));
  for (const { field } of mapping ?? []) {
    if (field !== null && !known.has(field)) throw new AppError('INPUT_INVALID', { field: 'mapping' });
  }
}
