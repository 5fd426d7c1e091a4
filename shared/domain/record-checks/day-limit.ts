/** Minutes of one person on one day: above the first remind, above the second a reason, above the third refused. */
export const DAY_LIMITS = { remindMinutes: 480, reasonMinutes: 720, refuseMinutes: 960 };
export type DayLimits = Readonly<typeof DAY_LIMITS>;

export type DayVerdict = 'fine' | 'remind' | 'reason' | 'refused';

/**
 * What a day's total of one person asks for. The total holds every live record of that day of service, of all teams;
 * a record that runs past midnight counts on the day on which it begins.
 */
export function dayLimit(minutesOfDay: number, limits: DayLimits = DAY_LIMITS): DayVerdict {
  if (minutesOfDay > limits.refuseMinutes) return 'refused';
  if (minutesOfDay > limits.reasonMinutes) return 'reason';
  return minutesOfDay > limits.remindMinutes ? 'remind' : 'fine';
}
