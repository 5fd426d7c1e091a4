/** Words around figures and charts. */
export const FIGURE_WORDS = {
  definition: '定义',
  scope: '范围',
  asOf: '截至',
  view: '查看',
  copy: '复制数字',
  fullDefinition: '完整口径',
  data: '查看数据',
  chart: '查看图表',
  tooFew: '数据少于 2 项，暂不作图。',
  category: '项目',
} as const;
