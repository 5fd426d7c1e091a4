import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../main/launch/root.ts';

const LIMIT_MS = 60_000;

/** Runs the built command line on a data folder; answers the JSON document that it prints. Throws on a refusal. */
export function cli(dataDir: string, args: readonly string[], input = ''): unknown {
  const program = join(PROJECT_ROOT, 'dist/node/cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--data', dataDir, ...args], {
    cwd: PROJECT_ROOT,
    input,
    encoding: 'utf8',
    timeout: LIMIT_MS,
  });
  if (status !== 0) throw new Error(`cli ${args.join(' ')}: ${stdout}${stderr}`);
  return JSON.parse(stdout);
}
