/** How many times its own members a team may record in a year. */
export const TEAM_LIMITS = { timesMembers: 2 };
export type TeamLimits = Readonly<typeof TEAM_LIMITS>;

/** True where a team recorded for more people (each once) than so many times its own members. */
export function recordsTooManyPeople(
  people: number,
  members: number,
  limits: TeamLimits = TEAM_LIMITS,
): boolean {
  return people > members * limits.timesMembers;
}
