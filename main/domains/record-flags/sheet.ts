/** Whether a 签到表 is attached to a session, as SQL. @param session alias of `session` */
export function hasSheet(session: string): string {
  return `EXISTS (SELECT 1 FROM attachment a WHERE a.entity = 'sessions' AND a.row_id = ${session}.id
    AND a.kind = 'attendance_sheet' AND a.removed_at IS NULL)`;
}
