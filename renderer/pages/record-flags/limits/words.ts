/** Words of 核查标准. */
export const LIMIT_WORDS = {
  title: '核查标准',
  back: '时长核查',
  rules: '各条规则',
  readOnly: '只有系统管理员可以修改',
  save: '保存',
  saving: '正在保存',
  saved: '已保存核查标准，各年度须重新核查',
  unchanged: '没有改动，不需要保存。',
  note: '修改后，各年度的服务记录须按新的标准重新核查；已经办理的事项保留办理情况。',
  fixed: '按台账中的登记判断，没有可调的数字。',
  missing: '不能为空，请填写数字。',
  outOfRange: (min: number, max: number): string => `应在 ${String(min)} 到 ${String(max)} 之间，请核对。`,
  stepsMustRise: '提醒、写明理由、不予录入的小时数应逐级增加，请核对。',
} as const;
