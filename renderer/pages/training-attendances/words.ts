export const ATTENDANCE_WORDS = {
  title: '培训签到',
  came: '到课',
  classes: '培训班',
  document: '证件号码',
  trainingClass: '培训班名称',
  heldOn: '开班日期',
  attended: '到课',
  credited: '计入学时',
  result: '考核结果',
} as const;
