/**
 * The job process: reads foreign files and writes large exports, in an operating-system process that may die.
 * It never opens the ledger for writing.
 */
import { z } from 'zod';
import { lookInto } from './plan/look.ts';
import { makePlan } from './plan/make-plan.ts';
import { remakePlan } from './plan/remake-plan.ts';
import { isToJob } from './process/protocol.ts';
import type { TaskHandler } from './process/protocol.ts';
import { serveTasks } from './process/serve.ts';
import { inspectFile } from './read/inspect.ts';
import { errorWorkbookTask, fillTask, placeholdersTask, tableTask, templateTask } from './write/tasks.ts';

// Dates are calendar days: a parser that goes through local time would lose one.
process.env['TZ'] = 'UTC';

const pathInput = z.object({ path: z.string() });

/** Everything that this process can be asked for, by name. */
const tasks: Readonly<Record<string, TaskHandler>> = {
  template: templateTask,
  table: tableTask,
  errorWorkbook: errorWorkbookTask,
  fill: fillTask,
  placeholders: placeholdersTask,
  look: lookInto,
  plan: makePlan,
  replan: remakePlan,
  inspect: (input) => inspectFile(pathInput.parse(input).path),
};

serveTasks(
  {
    post: (message) => {
      process.send?.(message);
    },
    onMessage: (listener) => {
      process.on('message', (message) => {
        if (isToJob(message)) listener(message);
      });
    },
  },
  tasks,
);
// The service is gone: nobody will read an answer.
process.on('disconnect', () => process.exit(0));
