/** CHECK of a column that holds a calendar day `YYYY-MM-DD`. */
export function dayCheck(column: string): string {
  return `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`;
}

/** CHECK of a column that holds a time of day `HH:MM`. */
export function timeCheck(column: string): string {
  return `CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${column} < '24:00')`;
}
