import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { statSync } from 'node:fs';
import type { Batch } from '../../shared/contract/imports.ts';
import type { EntityKey } from '../../shared/domain/entities.ts';
import { ENTITY_KEYS } from '../../shared/domain/entities.ts';
import { AppError } from '../../shared/kernel/errors.ts';
import type { Client } from '../../shared/contract/orpc.ts';
import type { Service } from '../service/service.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { admit, finish } from './session.ts';

const PAGE = 200;

interface Issue {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

/** The entity that a word on the command line names. */
export function entityArgument(word: string | undefined): EntityKey {
  const found = ENTITY_KEYS.find((key) => key === word);
  if (!found) throw new UsageError(`应为 ${ENTITY_KEYS.join(' / ')} 之一`);
  return found;
}

async function unitByName(client: Client, name: string | undefined): Promise<number | null> {
  if (name === undefined) return null;
  const { units } = await client.units.tree({});
  const unit = units.find((candidate) => candidate.name === name);
  if (!unit) throw new AppError('UNIT_UNKNOWN', { text: name });
  return unit.id;
}

/** `import FILE --into ENTITY [--unit NAME] [--sheet NAME] [--commit [--skip-errors]]` */
export async function importCommand(service: Service, client: Client, args: Arguments) {
  const [file] = args.words;
  if (file === undefined) throw new UsageError('缺少文件名');
  const entity = entityArgument(args.option('into'));
  const token = admit(service, 'import', file, basename(file), statSync(file).size);
  const skipErrors = args.flag('skip-errors');
  const commit = args.flag('commit');
  const sheet = args.option('sheet') ?? null;
  const unitId = await unitByName(client, args.option('unit'));
  let batch = await finish(
    client.imports.plan({ token, entity, sheet, headerRow: null, mapping: null, unitId }),
  );
  const issues = await issuesOf(client, batch);
  if (commit) {
    batch = await finish(client.imports.commit({ commandId: randomUUID(), batchId: batch.id, skipErrors }));
  }
  return report(batch, issues);
}

/** What scripts may rely on. */
export function report(batch: Batch, issues: readonly Issue[]) {
  const { id, entity, sheet, headerRow, status, counts } = batch;
  return { batch: id, entity, sheet, headerRow, committed: status === 'committed', counts, issues };
}

/** Every issue of a plan, row by row, then those of the sheet as a whole. */
export async function issuesOf(client: Client, batch: Batch): Promise<Issue[]> {
  const { fullSentence, isErrorCode } = await import('../../shared/text/zh-CN/errors.ts');
  const sentence = (code: string, params: Record<string, string | number>) =>
    isErrorCode(code) ? fullSentence(code, params) : code;
  const issues: Issue[] = [];
  for (let page = 1; ; page++) {
    const { rows, total } = await client.imports.rows({ batchId: batch.id, page, pageSize: PAGE });
    for (const { row, issues: found } of rows) {
      for (const { column, code, severity, params } of found) {
        issues.push({ row, column, code, severity, message: sentence(code, params) });
      }
    }
    if (page * PAGE >= total) break;
  }
  const { sheetNotices } = await client.imports.problems({ batchId: batch.id });
  for (const { column, code, severity, params } of sheetNotices) {
    issues.push({ row: Number(params['row'] ?? 0), column, code, severity, message: sentence(code, params) });
  }
  return issues;
}
