import { resolve } from 'node:path';
import { ORPCError } from '@orpc/server';
import { refusalSchema } from '../../shared/contract/orpc.ts';
import { AppError } from '../../shared/kernel/errors.ts';
import { errorSentence } from '../../shared/text/zh-CN/errors.ts';
import { storageError } from '../db/storage-error.ts';
import type { JobLauncher } from '../job/process/launcher.ts';
import { defaultDataFolder } from '../shell/data-folder.ts';
import { type Arguments, parseArguments, UsageError } from './arguments.ts';
import { knownCommand } from './commands.ts';
import { CLI_CLIENT, openCliService, signIn } from './session.ts';

const DONE = 0;
const REFUSED = 1;
const USAGE = 2;

/** What surrounds the command line. */
export interface Surroundings {
  readInput(): string;
  /** One JSON document and nothing else. */
  print(text: string): void;
  /** For people. */
  say(text: string): void;
  readonly launcher: JobLauncher;
}

/** A refusal as scripts read it; undefined for an error that nobody foresaw. */
function refusalOf(thrown: unknown): { code: string; params: object } | undefined {
  const error = storageError(thrown);
  if (error instanceof AppError) return { code: error.code, params: error.params };
  if (error instanceof ORPCError) {
    const refusal = refusalSchema.safeParse(error.data);
    if (refusal.success) return refusal.data;
  }
  return undefined;
}

async function execute(args: Arguments, launcher: JobLauncher): Promise<unknown> {
  const command = knownCommand(args);
  const { beside } = command;
  const dataDir = resolve(args.option('data') ?? defaultDataFolder());
  const service = openCliService(dataDir, launcher, typeof beside === 'function' ? beside(args) : beside);
  try {
    await signIn(service, args.option('as'), () => args.inputLine());
    return await command.run(service, service.client(CLI_CLIENT), args);
  } finally {
    await service.close();
  }
}

/** Runs one command; answers the exit code: 0 done, 1 refused (the document says why), 2 called wrongly. */
export async function runCommandLine(given: readonly string[], around: Surroundings): Promise<number> {
  try {
    const document = await execute(
      parseArguments(given, () => around.readInput()),
      around.launcher,
    );
    around.print(`${JSON.stringify(document)}\n`);
    return DONE;
  } catch (error) {
    if (error instanceof UsageError) {
      around.say(`${error.message}\n`);
      return USAGE;
    }
    const refusal = refusalOf(error) ?? { code: 'UNEXPECTED', params: {} };
    around.print(`${JSON.stringify({ error: refusal })}\n`);
    const isOurs = !(error instanceof Error) || refusalOf(error) !== undefined;
    around.say(`${errorSentence(refusal.code)}\n${isOurs ? '' : (error.stack ?? '')}\n`);
    return REFUSED;
  }
}
