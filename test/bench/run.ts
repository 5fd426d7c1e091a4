/**
 * `npm run bench [-- --quick] [-- --only NAME]`: measures the budgets of the project, each figure beside a floor
 * measured in the same run, and prints one table. NAME: import, lists, service, checks, serviceImport, export, start, scripts.
 */
import { parseArgs } from 'node:util';
import { buildIfStale } from '../../main/launch/build.ts';
import { exportLines } from './export-row.ts';
import { importLines } from './import-rows.ts';
import { benchLedgers, type Ledgers } from './ledgers.ts';
import { listLines } from './list-rows.ts';
import { recordFlagLines } from './record-flag-rows.ts';
import { FULL, QUICK, type Sizes } from './sizes.ts';
import { serviceImportLines } from './service-import-rows.ts';
import { serviceLines } from './service-rows.ts';
import { scriptLines, startLines } from './start-rows.ts';
import { type BenchLine, printTable, skippedLine } from './table.ts';

type Part = (ledgers: Ledgers, sizes: Sizes) => Promise<BenchLine[]>;

const PARTS: Readonly<Record<string, Part>> = {
  import: importLines,
  lists: listLines,
  service: serviceLines,
  checks: recordFlagLines,
  serviceImport: serviceImportLines,
  export: exportLines,
  start: startLines,
  scripts: scriptLines,
};

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
});
if (values.only !== undefined && !Object.hasOwn(PARTS, values.only)) {
  process.stderr.write(`Unknown part ${values.only}; known: ${Object.keys(PARTS).join(', ')}\n`);
  process.exit(2);
}
const sizes = values.quick ? QUICK : FULL;

await buildIfStale({ parts: ['node'] });
const ledgers = benchLedgers();
const lines: BenchLine[] = [];
try {
  for (const [name, part] of Object.entries(PARTS)) {
    if (values.only !== undefined && values.only !== name) continue;
    const started = performance.now();
    process.stderr.write(`${name} … `);
    try {
      lines.push(...(await part(ledgers, sizes)));
    } catch (error) {
      // One part that fails must not hide the figures of the others.
      lines.push(
        skippedLine(name, error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)),
      );
      process.exitCode = 1;
    }
    process.stderr.write(`${Math.round((performance.now() - started) / 1000)} s\n`);
  }
} finally {
  for (const volunteers of [sizes.office, sizes.import, sizes.large]) {
    const made = ledgers.made(volunteers);
    if (made !== undefined)
      process.stderr.write(
        `demonstration of ${volunteers.toLocaleString('en')}: ${Math.round(made / 1000)} s\n`,
      );
  }
  ledgers.remove();
}
printTable(lines);
if (lines.some(({ met }) => met === 'NO')) process.exitCode = 1;
