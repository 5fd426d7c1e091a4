import { readFileSync } from 'node:fs';
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import type { Outcome, Skip } from './outcome.ts';

function specsOf(suite: JSONReportSuite): JSONReportSpec[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

/** Reads Playwright's JSON report. Throws when it is not there: the run broke before it began. */
export function readPlaywrightReport(file: string): Outcome {
  const report = JSON.parse(readFileSync(file, 'utf8')) as JSONReport;
  const tests = report.suites
    .flatMap(specsOf)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, title: `${spec.file}: ${spec.title}` })));
  const skipped: Skip[] = tests
    .filter(({ status }) => status === 'skipped')
    .map(({ title, annotations, results }) => ({
      name: title,
      reason:
        annotations.find(({ type }) => type === 'skip')?.description ??
        (results.length === 0 ? 'an earlier step of the same walk failed' : 'said by the name of the test'),
    }));
  // `flaky` failed once and passed at its second chance, which only a build machine gets.
  const passed = tests.filter(({ status }) => status === 'expected' || status === 'flaky').length;
  const failed = tests.length - passed - skipped.length;
  // An error outside every test, such as a spec that cannot be read.
  return { passed, failed: failed === 0 && report.errors.length > 0 ? 1 : failed, skipped };
}
