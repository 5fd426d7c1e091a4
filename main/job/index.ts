/**
 * The job process: reads foreign files and writes large exports, in an operating-system process that may die.
 * It never opens the ledger for writing.
 */
import { jobPort } from './process/job-port.ts';
import type { TaskHandler } from './process/protocol.ts';
import { serveTasks } from './process/serve.ts';

// Dates are calendar days: a parser that goes through local time would lose one.
process.env['TZ'] = 'UTC';

// Each task loads what it needs when it is asked for: a process that only reads never waits for the writers.
const workbooks = () => import('./write/tasks.ts');
const documents = () => import('./write/fill-tasks.ts');

/** Everything that this process can be asked for, by name. */
const tasks: Readonly<Record<string, TaskHandler>> = {
  template: async (input) => (await workbooks()).templateTask(input),
  table: async (input, control) => (await workbooks()).tableTask(input, control),
  errorWorkbook: async (input) => (await workbooks()).errorWorkbookTask(input),
  fill: async (input) => (await documents()).fillTask(input),
  placeholders: async (input) => (await documents()).placeholdersTask(input),
  look: async (input) => (await import('./plan/look.ts')).lookInto(input),
  plan: async (input, control) => (await import('./plan/make-plan.ts')).makePlan(input, control),
  replan: async (input, control) => (await import('./plan/remake-plan.ts')).remakePlan(input, control),
  recognizeAttachment: async (input) => (await import('./read/attachment-type.ts')).recognizeTask(input),
  inspect: async (input) => (await import('./read/inspect.ts')).inspectTask(input),
};

serveTasks(jobPort(), tasks);
