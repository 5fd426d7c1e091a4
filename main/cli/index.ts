import { resolve } from 'node:path';
import { ORPCError } from '@orpc/server';
import { refusalSchema } from '../../shared/contract/orpc.ts';
import { AppError } from '../../shared/kernel/errors.ts';
import { errorSentence } from '../../shared/text/zh-CN/errors.ts';
import { defaultDataFolder } from '../shell/data-folder.ts';
import { inputLine, parseArguments, UsageError } from './arguments.ts';
import { knownCommand } from './commands.ts';
import { CLI_CLIENT, openCliService, signIn } from './session.ts';

const REFUSED = 1;
const USAGE = 2;

/** A refusal as scripts read it; undefined for an error that nobody foresaw. */
function refusalOf(error: unknown): { code: string; params: object } | undefined {
  if (error instanceof AppError) return { code: error.code, params: error.params };
  if (error instanceof ORPCError) {
    const refusal = refusalSchema.safeParse(error.data);
    if (refusal.success) return refusal.data;
  }
  return undefined;
}

function print(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document)}\n`);
}

/** Standard output carries one JSON document and nothing else; everything else goes to standard error. */
async function main(given: readonly string[]): Promise<number> {
  const args = parseArguments(given);
  const { run, beside } = knownCommand(args);
  const dataDir = resolve(args.option('data') ?? defaultDataFolder());
  const service = openCliService(dataDir, typeof beside === 'function' ? beside(args) : beside);
  try {
    await signIn(service, args.option('as'), inputLine);
    print(await run(service, service.client(CLI_CLIENT), args));
    return 0;
  } finally {
    await service.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = USAGE;
      return;
    }
    const refusal = refusalOf(error) ?? { code: 'UNEXPECTED', params: {} };
    print({ error: refusal });
    const detail = error instanceof Error && refusal.code === 'UNEXPECTED' ? (error.stack ?? '') : '';
    process.stderr.write(`${errorSentence(refusal.code)}\n${detail}\n`);
    process.exitCode = REFUSED;
  },
);
