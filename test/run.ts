import { addOutcomes, outcomeWords, type Outcome } from './run/outcome.ts';
import { BROWSER, BUILD, STATIC_LANES, UNIT, type Step } from './run/steps.ts';

// `npm test`: everything that proves the ledger, on a machine that has only Node and npm.

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function runStep({ name, run }: Step): Promise<Outcome> {
  const begun = performance.now();
  const { outcome, output } = await run();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (outcome.failed > 0 && output.trim() !== '') say(`\n${output.trimEnd()}\n`);
  say(`[${outcome.failed > 0 ? 'FAILED' : 'ok'}] ${name}: ${outcomeWords(outcome)} (${seconds} s)`);
  return outcome;
}

async function runInTurn(steps: readonly Step[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));
  return outcomes;
}

const begun = performance.now();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

say('Types, lint, format and unused code …');
const checked = await Promise.all(STATIC_LANES.map(runInTurn));
const proven = await runInTurn([BUILD, UNIT, BROWSER]);
const total = addOutcomes([...checked.flat(), ...proven]);

say('');
for (const { name, reason } of total.skipped) say(`skipped: ${name} (${reason})`);
say(`Finished in ${((performance.now() - begun) / 60_000).toFixed(1)} minutes.`);
say(outcomeWords(total));
process.exitCode = total.failed > 0 ? 1 : 0;
