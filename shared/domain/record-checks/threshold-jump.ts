/** Days looked back on, how little above a threshold is "just above", and how much in these days is a jump. */
export const JUMP_LIMITS = { days: 30, aboveMinutes: 600, jumpMinutes: 1200 };
export type JumpLimits = Readonly<typeof JUMP_LIMITS>;

export interface Jump {
  /** The highest threshold that was passed, in minutes. */
  readonly threshold: number;
  readonly total: number;
  readonly recent: number;
}

/**
 * A person's total that came to stand just above a star threshold through the records of the last days, or undefined.
 * All in minutes; `recent` is the part of `total` that was served within the last `limits.days` days.
 */
export function thresholdJump(
  { total, recent, thresholds }: { total: number; recent: number; thresholds: readonly number[] },
  limits: JumpLimits = JUMP_LIMITS,
): Jump | undefined {
  if (recent < limits.jumpMinutes) return undefined;
  const passed = thresholds.filter((threshold) => total - recent < threshold && threshold <= total);
  if (passed.length === 0) return undefined;
  const threshold = Math.max(...passed);
  return total - threshold <= limits.aboveMinutes ? { threshold, total, recent } : undefined;
}
