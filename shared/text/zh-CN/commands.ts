import { BACKUP_KIND_WORDS, ROLE_WORDS } from './system.ts';

/** Words for the keys that write: the audit log and the history print them. */
const COMMANDS: Readonly<Record<string, string>> = {
  'accounts.setUp': '建立台账',
  'accounts.setPassword': '设置密码',
  'accounts.recordSignIn': '登录',
  'accounts.create': '新增账号',
  'accounts.update': '修改账号',
  'settings.update': '修改参数',
  'workdays.set': '修改工作日历',
  'units.create': '新增单位',
  'units.update': '修改单位',
  'units.rename': '单位更名调整',
  'organizations.create': '新增组织队伍',
  'organizations.update': '修改组织队伍',
  'sites.create': '新增阵地',
  'sites.update': '修改阵地',
  'volunteers.create': '新增志愿者',
  'volunteers.update': '修改志愿者',
  'volunteers.reveal': '查看完整号码',
  'volunteers.changeStatus': '修改志愿者状态',
  'volunteers.merge': '合并志愿者',
  'volunteers.unmerge': '撤销合并',
  'memberships.create': '新增队伍成员',
  'memberships.update': '修改队伍成员',
  'memberships.join': '加入队伍',
  'serviceRecords.create': '新增服务记录',
  'serviceRecords.update': '修改服务记录',
  'serviceRecords.verify': '核实服务记录',
  'serviceRecords.takeEffect': '生效到期记录',
  'serviceRecords.reverse': '冲正服务记录',
  'trainingClasses.create': '新增培训班',
  'trainingClasses.update': '修改培训班',
  'trainingAttendances.create': '新增培训签到',
  'trainingAttendances.update': '修改培训签到',
  'trainingAttendances.attend': '登记培训签到',
  'projects.create': '新增项目',
  'projects.update': '修改项目',
  'activities.create': '新增活动',
  'activities.update': '修改活动',
  'sessions.create': '新增活动场次',
  'sessions.update': '修改活动场次',
  'sessions.review': '审核活动场次',
  'sessions.series': '成批新增活动场次',
  'sessions.copy': '复制活动场次',
  'sessions.attend': '保存签到',
  'menuItems.create': '新增服务菜单',
  'menuItems.update': '修改服务菜单',
  'serviceOrders.create': '新增服务订单',
  'serviceOrders.update': '修改服务订单',
  'serviceOrders.act': '办理服务订单',
  'serviceOrders.reveal': '查看完整号码',
  'imports.register': '核对导入文件',
  'imports.storeCounts': '重新核对',
  'imports.decide': '处理核对行',
  'imports.teach': '记住对应写法',
  'imports.forget': '忘记对应写法',
  'imports.commit': '写入导入批次',
  'imports.abandon': '放弃导入批次',
  'imports.undo': '撤销导入批次',
  'policyDocuments.create': '新增制度文件',
  'policyDocuments.update': '修改制度文件',
  'publicity.create': '新增宣传报道',
  'publicity.update': '修改宣传报道',
  'attachments.record': '添加附件',
  'attachments.remove': '移除附件',
  'exchange.record': '导出',
  'demo.fill': '填入演示数据',
};

/** The same for long work that leaves no record under its own name: the progress line prints them. */
const WORKS: Readonly<Record<string, string>> = {
  'imports.look': '读取文件',
  'imports.plan': '核对导入文件',
  'imports.replan': '重新核对',
  'imports.errorWorkbook': '下载错误工作簿',
  'attachments.add': '添加附件',
  'exchange.template': '下载模板',
  'exchange.export': '导出',
  'figures.fill': '材料填数',
  'backups.make': '备份',
  'backups.verify': '核验备份',
  'backups.restore': '恢复备份',
};

/** The bare verb where the thing stands beside it: history of one record, buttons. */
const ACTIONS: Readonly<Record<string, string>> = {
  create: '新增',
  update: '修改',
  rename: '更名调整',
  reveal: '查看完整号码',
  changeStatus: '修改状态',
  verify: '核实',
  takeEffect: '生效',
  reverse: '冲正',
  merge: '合并',
  unmerge: '撤销合并',
  join: '加入队伍',
  attend: '登记签到',
  set: '修改',
  review: '审核',
  series: '成批新增',
  copy: '复制',
  act: '办理',
  commit: '导入',
  undo: '撤销导入',
  fill: '填入演示数据',
};

/** Keys that the audit log can be filtered by, in the order of the menu. */
export const COMMAND_KEYS: readonly string[] = Object.keys(COMMANDS);

/** `volunteers.update` → 修改志愿者. An unknown key reads 其他操作: never a bare key on the screen. */
export function commandWords(key: string): string {
  return COMMANDS[key] ?? WORKS[key] ?? '其他操作';
}

/** `volunteers.update` → 修改, for a place that names the thing itself. */
export function actionWords(key: string): string {
  return ACTIONS[key.split('.').at(-1) ?? ''] ?? commandWords(key);
}

const SUMMARY_LABELS: Readonly<Record<string, string>> = {
  name: '名称',
  fileName: '文件',
  file: '文件',
  batch: '批次',
  batchId: '批次',
  entity: '台账',
  unit: '单位',
  rows: '行数',
  read: '读取',
  add: '新增',
  added: '新增',
  update: '更新',
  updated: '更新',
  unchanged: '无变化',
  skip: '跳过',
  skipped: '跳过',
  error: '错误',
  errors: '错误',
  removed: '删除',
  restored: '还原',
  changed: '改动',
  already: '已在其中',
  learnt: '记住',
  forgotten: '忘记',
  count: '数量',
  volunteers: '志愿者',
  organizations: '组织与队伍',
  sites: '阵地',
  units: '单位',
  memberships: '队伍成员',
  trainingClasses: '培训班',
  trainingAttendances: '培训签到',
  came: '到课',
  absent: '取消到课',
  projects: '项目',
  activities: '活动',
  sessions: '活动场次',
  left: '略过',
  passed: '通过',
  returned: '退回',
  closedThrough: '已封账至',
  number: '单号',
  act: '办理',
  role: '角色',
  field: '栏目',
  fields: '栏目',
  status: '状态',
  from: '自',
  to: '至',
  purpose: '用途',
  conditions: '条件',
  full: '完整号码',
  kind: '种类',
  id: '编号',
  winner: '保留',
  loser: '并入',
  decision: '处理',
  seed: '序列',
  active: '在用',
  year: '年度',
  district: '区县名称',
  office: '单位名称',
  aside: '原台账保留为',
  whole: '核验',
  succeeded: '结果',
  reason: '事由',
};

/** Values that would otherwise stand there as codes. */
const SUMMARY_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  role: ROLE_WORDS,
  decision: { skip: '跳过', take: '照计划', rename: '按文件改名' },
  kind: { unit: '单位', code: '代码', header: '表头', ...BACKUP_KIND_WORDS, file: '台账文件' },
  entity: {
    units: '单位',
    organizations: '组织与队伍',
    sites: '阵地',
    volunteers: '志愿者',
    memberships: '队伍成员',
    trainingClasses: '培训班',
    trainingAttendances: '培训签到',
    policyDocuments: '制度文件',
    publicity: '宣传报道',
    projects: '项目',
    activities: '活动',
    sessions: '活动场次',
    menuItems: '服务菜单',
    serviceOrders: '服务订单',
  },
  active: { 1: '是', 0: '否' },
  full: { 1: '是', 0: '否' },
  whole: { 1: '通过', 0: '不完整' },
  succeeded: { 1: '成功', 0: '密码不对' },
};

/** What an audit record says beside its command: `新增 412，更新 37`. Unknown keys are left out, never shown bare. */
export function summaryWords(summary: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(summary)
    .flatMap(([key, value]) => {
      const label = SUMMARY_LABELS[key];
      return label === undefined || value === null || value === ''
        ? []
        : [`${label} ${SUMMARY_VALUES[key]?.[value] ?? String(value)}`];
    })
    .join('，');
}
