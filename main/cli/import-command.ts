import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { statSync } from 'node:fs';
import type { Batch } from '../../shared/contract/imports.ts';
import type { EntityKey } from '../../shared/domain/entities.ts';
import { ENTITY_KEYS } from '../../shared/domain/entities.ts';
import { AppError } from '../../shared/kernel/errors.ts';
import type { Client } from '../../shared/contract/orpc.ts';
import { fileWord, UsageError } from './arguments.ts';
import type { Command } from './commands.ts';
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

/** `import FILE --into ENTITY [--unit NAME] [--sheet NAME] [--commit [--skip-errors]]`; only planning stands beside a window. */
export const importCommand: Command = {
  options: ['into', 'unit', 'sheet', 'commit', 'skip-errors'],
  beside: (args) => !args.flag('commit'),
  async run(service, client, args) {
    const file = fileWord(args);
    const entity = entityArgument(args.option('into'));
    const token = admit(service, 'import', file, basename(file), statSync(file).size);
    const sheet = args.option('sheet') ?? null;
    const unitId = await unitByName(client, args.option('unit'));
    const plan = { token, entity, sheet, headerRow: null, mapping: null, unitId };
    const batch = await finish(client.imports.plan(plan));
    const issues = await issuesOf(client, batch);
    if (!args.flag('commit')) return report(batch, issues);
    const input = { batchId: batch.id, skipErrors: args.flag('skip-errors') };
    return report(await finish(client.imports.commit({ commandId: randomUUID(), ...input })), issues);
  },
};

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
