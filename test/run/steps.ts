import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { FAILED_ONCE, type Outcome } from './outcome.ts';
import { readPlaywrightReport } from './playwright-report.ts';
import { runTool, type ToolRun } from './tool.ts';
import { VITEST_REPORT_VARIABLE } from './vitest-reporter.ts';

export interface StepResult {
  readonly outcome: Outcome;
  /** Shown when the step failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<StepResult>;
}

const STATIC_LIMIT_MS = 180_000;
/** Far above what a suite takes on two idle cores: it only ends one that hangs. */
const SUITE_LIMIT_MS = 900_000;

function asOneTest({ ok, output }: ToolRun): StepResult {
  return { outcome: ok ? { passed: 1, failed: 0, skipped: [] } : FAILED_ONCE, output };
}

function staticStep(name: string, packageName: string, command: string, args: readonly string[]): Step {
  const run = async (): Promise<StepResult> =>
    asOneTest(await runTool(packageName, command, args, { limitMs: STATIC_LIMIT_MS }));
  return { name, run };
}

function types(folder: string): Step {
  return staticStep(`types of ${folder}`, 'typescript', 'tsc', ['-p', `${folder}/tsconfig.json`]);
}

const LINT = ['--type-aware', '--deny-warnings'];
const FOLDERS = ['main', 'renderer', 'shared', 'test'];

/** Two lanes that run beside each other: an office PC and a build machine have two cores at least. */
export const STATIC_LANES: readonly (readonly Step[])[] = [
  FOLDERS.map(types),
  [
    staticStep('lint', 'oxlint', 'oxlint', [...LINT, ...FOLDERS]),
    staticStep('format', '@biomejs/biome', 'biome', ['format', '--config-path=test/config/format.json', '.']),
    staticStep('knip', 'knip', 'knip', ['--config', 'test/config/knip.json']),
  ],
];

export const BUILD: Step = {
  name: 'build',
  run: async () => {
    try {
      const { buildIfStale } = await import('../../main/launch/build.ts');
      await buildIfStale({ quiet: true });
      return asOneTest({ ok: true, output: '' });
    } catch (error) {
      return asOneTest({ ok: false, output: String(error) });
    }
  },
};

async function withReport(
  run: (file: string) => Promise<ToolRun>,
  read: (file: string) => Outcome,
): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-report-'));
  const file = join(folder, 'report.json');
  try {
    const { ok, output } = await run(file);
    const outcome = read(file);
    // Never trust a report that is kinder than the program that wrote it.
    return { outcome: ok || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 }, output };
  } catch (error) {
    return { outcome: FAILED_ONCE, output: `no report: ${String(error)}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const UNIT: Step = {
  name: 'unit, integration and package tests',
  run: () =>
    withReport(
      (file) =>
        runTool(
          'vitest',
          'vitest',
          [
            'run',
            '--config',
            'test/config/vitest.config.ts',
            '--reporter=default',
            '--reporter=./test/run/vitest-reporter.ts',
          ],
          { limitMs: SUITE_LIMIT_MS, live: true, env: { [VITEST_REPORT_VARIABLE]: file } },
        ),
      (file) => JSON.parse(readFileSync(file, 'utf8')) as Outcome,
    ),
};

export const BROWSER: Step = {
  name: 'browser tests',
  run: async () => {
    const browser = await ensureBrowser();
    if ('missing' in browser) {
      return {
        outcome: { passed: 0, failed: 0, skipped: [{ name: 'all browser tests', reason: browser.missing }] },
        output: '',
      };
    }
    return withReport(
      (file) =>
        runTool(
          '@playwright/test',
          'playwright',
          [
            'test',
            '--config',
            'test/config/playwright.config.ts',
            '--project=browser',
            '--reporter=list,json',
          ],
          {
            limitMs: SUITE_LIMIT_MS,
            live: true,
            env: { CHROMIUM_PATH: browser.path, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
          },
        ),
      readPlaywrightReport,
    );
  },
};
