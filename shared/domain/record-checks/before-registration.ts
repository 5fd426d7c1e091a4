import type { DateOnly } from '../../kernel/date-only.ts';
import { dayNumber } from '../../kernel/day-number.ts';

/** Days before the registration that are let pass: paper forms are often registered in a batch some days later. */
export const REGISTRATION_LIMITS = { toleratedDays: 0 };
export type RegistrationLimits = Readonly<typeof REGISTRATION_LIMITS>;

/** Days by which a service lies before its person's registration, or undefined where it does not or no date is known. */
export function daysBeforeRegistration(
  servedOn: DateOnly,
  registeredOn: DateOnly | null,
  limits: RegistrationLimits = REGISTRATION_LIMITS,
): number | undefined {
  if (registeredOn === null) return undefined;
  const days = dayNumber(registeredOn) - dayNumber(servedOn);
  return days > limits.toleratedDays ? days : undefined;
}
