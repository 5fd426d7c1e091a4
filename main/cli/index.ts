import { readFileSync } from 'node:fs';
import { nodeLauncher } from '../job/process/node-launcher.ts';
import { runCommandLine } from './run.ts';
import { jobEntry } from './session.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  readInput: () => readFileSync(0, 'utf8'),
  print: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(text),
  launcher: nodeLauncher(jobEntry()),
});
