import { ageOn, type DateOnly } from '../../kernel/date-only.ts';

/** Below this age nobody serves in these categories: 平安综治, 交通引导, 应急救援, 消防, 禁毒防艾. */
export const RISKY_LIMITS: { fromAge: number; categories: readonly string[] } = {
  fromAge: 14,
  categories: ['11', '13', '14', '15', '16'],
};
export type RiskyLimits = Readonly<typeof RISKY_LIMITS>;

/**
 * The age on the day of service where it is too low for the category of the service, else undefined. Children are to
 * do only what fits their age, knowledge and health (《志愿服务条例》第十五条).
 */
export function tooYoungForCategory(
  service: { readonly servedOn: DateOnly; readonly category: string | null },
  bornOn: DateOnly | null,
  limits: RiskyLimits = RISKY_LIMITS,
): number | undefined {
  if (bornOn === null || service.category === null) return undefined;
  if (!limits.categories.includes(service.category)) return undefined;
  const age = ageOn(bornOn, service.servedOn);
  return age < limits.fromAge ? age : undefined;
}
