import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';
import type { Outcome, Skip } from './outcome.ts';

/** The variable that names the file to write. */
export const VITEST_REPORT_VARIABLE = 'LEDGER_VITEST_REPORT';

interface Counts {
  passed: number;
  failed: number;
  readonly skipped: Skip[];
}

function countModule(module: TestModule, counts: Counts): void {
  let failedTests = 0;
  for (const test of module.children.allTests()) {
    const result = test.result();
    if (result.state === 'passed') counts.passed += 1;
    else if (result.state === 'skipped') {
      const name = `${module.relativeModuleId}: ${test.fullName}`;
      counts.skipped.push({ name, reason: result.note ?? 'said by the name of the test' });
    } else failedTests += 1;
  }
  // A file that could not be read, or a hook that failed, has no failed test of its own.
  if (failedTests === 0 && module.state() === 'failed') failedTests = 1;
  counts.failed += failedTests;
}

/** Writes the outcome with each skip's own reason, which vitest's JSON report leaves out. */
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const file = process.env[VITEST_REPORT_VARIABLE];
    if (file === undefined) return;
    const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) countModule(module, counts);
    writeFileSync(file, JSON.stringify(counts satisfies Outcome));
  }
}
