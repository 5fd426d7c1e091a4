import type { DateOnly } from '../../kernel/date-only.ts';

/** Why nobody can be recorded for a person after a day: 已故 or 注销. */
export interface PersonEnd {
  readonly on: DateOnly;
  readonly kind: 'died' | 'left';
}

/** The end of a person that lies before a service, or undefined. On the day itself a service is still possible. */
export function endBefore(servedOn: DateOnly, end: PersonEnd | null): PersonEnd | undefined {
  return end !== null && servedOn > end.on ? end : undefined;
}
