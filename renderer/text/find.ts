/** Kinds of records in the window that finds everything. */
export const FIND_WORDS = {
  volunteer: '志愿者',
  organization: '组织与队伍',
  site: '阵地',
  project: '项目',
  session: '活动场次',
} as const;
