/** Words of the generic list, form and record page. */
export const LEDGER_WORDS = {
  add: '新增',
  edit: '修改',
  import: '导入',
  export: '导出',
  print: '打印',
  open: '打开',
  save: '保存',
  cancel: '取消',
  reveal: '查看完整号码',
  filterByValue: '按此值筛选',
  printRecord: '打印记录表',
  history: '修改历史',
  mergeMore: '与另一人合并…',
  cancelMore: '注销…',
  printSelected: '打印所选',
  exportSelected: '导出所选',
  joinTeam: '加入队伍',
  changeStatus: '修改状态',
  blank: '未填',
  closedUnit: '（停用）',
  nothing: '—',
  empty: '（空）',
  yes: '是',
  no: '否',
  reload: '重新载入',
  retry: '重新读取',
  loading: '正在读取',
  disclosures: '查看与导出登记',
  masked: '证件、电话号码已遮盖。',
  searchHints: {
    volunteers: '姓名、拼音首字母、证件或手机后四位',
    organizations: '名称、拼音首字母、信用代码',
    memberships: '姓名、拼音首字母、队伍名称',
    starAwards: '姓名、证书编号、评定批次',
    sites: '阵地名称、拼音首字母',
    serviceRecords: '姓名、拼音首字母、证件或手机后四位',
    trainingClasses: '培训班名称、拼音首字母、授课人',
    trainingAttendances: '姓名、拼音首字母、培训班名称',
    projects: '项目名称、拼音首字母、编号',
    activities: '活动名称、拼音首字母',
    sessions: '场次或活动名称',
    units: '单位名称、拼音首字母、别名',
    policyDocuments: '标题、文号、制发单位',
    publicity: '标题、媒体、作者',
    menuItems: '服务名称、拼音首字母、编号',
    serviceOrders: '事项、单号、点单人、电话后四位',
  },
  figure: '指标',
  removeFigure: '不再只看这一指标',
  pastedCells: '粘贴的单元格',
} as const;

/** `没有符合条件的志愿者` */
export function noneFound(label: string): string {
  return `没有符合条件的${label}`;
}

/** `已保存 周秀兰` */
export function savedWords(name: string): string {
  return `已保存 ${name}`;
}

/** `指标 B6 党员志愿者，截至 2026年11月23日` */
export function figureChipWords(key: string, name: string | undefined, asOf: string): string {
  return `指标 ${name ?? key}，截至 ${asOf}`;
}
