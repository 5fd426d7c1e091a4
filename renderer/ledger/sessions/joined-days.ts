/** Days in one sentence, the year once where it is the same: `2026-05-01、05-08、05-15`. */
export function joined(days: readonly string[]): string {
  return days
    .map((day, place) => {
      const before = days[place - 1];
      return before !== undefined && before.slice(0, 4) === day.slice(0, 4) ? day.slice(5) : day;
    })
    .join('、');
}
