/** What one step of `npm test` found: a static step counts as one test, a suite as all of its own. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skip[];
}

export interface Skip {
  readonly name: string;
  readonly reason: string;
}

export const FAILED_ONCE: Outcome = { passed: 0, failed: 1, skipped: [] };

export function addOutcomes(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, one) => sum + one.passed, 0),
    failed: outcomes.reduce((sum, one) => sum + one.failed, 0),
    skipped: outcomes.flatMap((one) => one.skipped),
  };
}

/** `N passed, M failed` and, where any were skipped, `, K skipped`. */
export function outcomeWords({ passed, failed, skipped }: Outcome): string {
  const tail = skipped.length > 0 ? `, ${skipped.length} skipped` : '';
  return `${passed} passed, ${failed} failed${tail}`;
}
