import { copyFileSync, existsSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import type { Service } from '../service/service.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { CLI_CLIENT } from './session.ts';

/**
 * Copies a made file to where the command line asked for it. A file of the same kind is replaced, as a script that
 * runs daily expects; nothing else can be, such as a ledger.
 */
export function handOut(service: Service, token: string, out: string): string {
  const path = resolve(out);
  copyFileSync(service.tokens.release(CLI_CLIENT, token).path, path);
  return path;
}

/** @param kinds file endings that the command can write */
export function outOption(args: Arguments, ...kinds: readonly string[]): string {
  const out = args.option('out');
  if (out === undefined) throw new UsageError('缺少 --out FILE');
  if (!kinds.includes(extname(out).toLowerCase()))
    throw new UsageError(`--out 应为 ${kinds.join(' / ')} 文件`);
  if (!existsSync(dirname(resolve(out)))) throw new UsageError(`没有文件夹 ${dirname(resolve(out))}`);
  return out;
}
