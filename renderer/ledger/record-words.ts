/** Words of record pages: history, disclosures, merging. */
export const RECORD_WORDS = {
  edit: '修改',
  print: '打印记录表',
  merge: '与另一人合并…',
  unmerge: '撤销合并…',
  basic: '基本信息',
  history: '修改历史',
  disclosures: '查看与导出登记',
  item: '项目',
  actor: '操作人',
  time: '时间',
  action: '操作',
  before: '原值',
  after: '改为',
  source: '来源或理由',
  what: '内容',
  reason: '事由',
  all: '全部',
  byHand: '手工修改',
  noHistory: '还没有修改记录',
  noDisclosures: '还没有查看或导出完整号码的登记',
  historyNote: '历史不可修改、不可删除；改错了，请再修改一次。',
  empty: '（空）',
  noEntry: '—',
  created: '建档时间',
  updated: '最近修改',
  loading: '正在读取',
  retry: '重新读取',
  notFound: '没有这条记录，可能已随导入批次撤销。',
  createdAll: '建档',
  importAdd: '导入新增',
  importUpdate: '导入更新',
  importUndo: '撤销批次',
} as const;

/** `志愿者列表` */
export function backWords(label: string): string {
  return `${label}列表`;
}

/** `修改历史（8）` */
export function tabWords(label: string, count: number | undefined): string {
  return count === undefined ? label : `${label}（${count.toLocaleString('en-US')}）`;
}

/** `第 31 批第 46 行，望溪街道志愿者花名册（5月）.xlsx` */
export function sourceWords(batch: number, row: number, fileName: string): string {
  return `第 ${String(batch)} 批第 ${String(row)} 行，${fileName}`;
}

/** `建档（18 项）` */
export function createdWords(items: number): string {
  return `建档（${String(items)} 项）`;
}

/** `1968-04-12（58 岁）` */
export function birthWords(birthDate: string, age: number): string {
  return `${birthDate}（${String(age)} 岁）`;
}

export const MERGE_WORDS = {
  verb: '合并',
  unmergeVerb: '撤销合并',
  other: '另一人',
  keep: '保留这一条',
  item: '项目',
  reason: '合并理由',
  reasonHint: '如：同一人用新旧两张证件登记',
  otherMissing: '请选择另一人',
  sameMissing: '请选择另外一条记录',
  reasonMissing: '请写明理由',
  unmergeReason: '撤销理由',
  note: '被并入的记录保留，状态记为“已合并”；它的证件、所属队伍转到保留的记录。合并后可以撤销。',
  unmergeNote: '被并入的记录恢复为单独一条，证件、所属队伍转回原处。',
  done: '已合并',
  undone: '已撤销合并',
} as const;

/** `合并志愿者 周秀兰` */
export function mergeTitle(name: string): string {
  return `合并志愿者 ${name}`;
}

export function unmergeTitle(name: string): string {
  return `撤销合并 ${name}`;
}

/** `本记录已合并到 周秀兰` */
export function mergedIntoWords(name: string): string {
  return `本记录已合并到 ${name}`;
}
