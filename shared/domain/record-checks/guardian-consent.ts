import { ageOn, type DateOnly } from '../../kernel/date-only.ts';

/** Below this age a guardian consents (团中央《中国注册志愿者管理办法》; 民法典: limited capacity). */
export const CONSENT_LIMITS = { adultAge: 18 };
export type ConsentLimits = Readonly<typeof CONSENT_LIMITS>;

/** The age on the day of service where a guardian's consent was needed and none stood by that day, else undefined. */
export function withoutConsent(
  servedOn: DateOnly,
  person: { readonly bornOn: DateOnly | null; readonly consentedOn: DateOnly | null },
  limits: ConsentLimits = CONSENT_LIMITS,
): number | undefined {
  if (person.bornOn === null) return undefined;
  const age = ageOn(person.bornOn, servedOn);
  if (age >= limits.adultAge) return undefined;
  return person.consentedOn !== null && person.consentedOn <= servedOn ? undefined : age;
}
