import { ageOn, type DateOnly } from '../../kernel/date-only.ts';

/** Completed years of age from which a person can have served at all. */
export const AGE_LIMITS = { leastAge: 6 };
export type AgeLimits = Readonly<typeof AGE_LIMITS>;

/** The age on the day of service where it is below the least one (also before birth: below zero), else undefined. */
export function tooYoung(
  servedOn: DateOnly,
  bornOn: DateOnly | null,
  limits: AgeLimits = AGE_LIMITS,
): number | undefined {
  if (bornOn === null) return undefined;
  const age = ageOn(bornOn, servedOn);
  return age < limits.leastAge ? age : undefined;
}
