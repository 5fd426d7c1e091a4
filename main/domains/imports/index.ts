import type { ReadContext } from '../../db/context.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { batchView, earlierBatch, failsAgain, pageOfBatches, readBatch } from './batches.ts';
import { commitPlan } from './commit.ts';
import { readDictionaries } from './dictionaries.ts';
import { errorRows } from './error-rows.ts';
import { matchPlan } from './match.ts';
import { planProblems } from './problems.ts';
import { abandonPlan, decideRows, registerPlan, storeCounts } from './register.ts';
import { rowDetail } from './row-detail.ts';
import { planRows, seekRow } from './rows.ts';
import { forget, learntItems, teach } from './teach.ts';
import { undoBatch, undoCheck } from './undo.ts';

export { planPath } from './batches.ts';

export const importQueries: QueriesOf<'imports'> = {
  batches(context, input) {
    const { rows, total } = pageOfBatches(context.db, input);
    return { batches: rows.map((row) => batchView(row, context.plansDir)), total };
  },
  batch: (context, { batchId }) => batchView(readBatch(context.db, batchId), context.plansDir),
  rows: planRows,
  seek: seekRow,
  row: rowDetail,
  problems: planProblems,
  undoCheck,
  learnt: learntItems,
};

export const importCommands: CommandsOf<'imports'> = {
  decide: decideRows,
  teach,
  abandon: abandonPlan,
  forget,
};

/** Read tasks of the service thread. */
export const importReads = {
  'imports.dictionaries': readDictionaries,
  'imports.match': matchPlan,
  'imports.errorRows': errorRows,
  'imports.earlier': ({ db }: ReadContext, input: { sha256: string; entity: string; sheet: string }) =>
    earlierBatch(db, input.sha256, input.entity, input.sheet) ?? null,
  'imports.failsAgain': failsAgain,
  'imports.view': (context: ReadContext, { batchId }: { batchId: number }) =>
    batchView(readBatch(context.db, batchId), context.plansDir),
};

/** Write tasks of the service thread. */
export const importWrites = {
  'imports.register': registerPlan,
  'imports.storeCounts': storeCounts,
  'imports.commit': commitPlan,
  'imports.undo': undoBatch,
};
