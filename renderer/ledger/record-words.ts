import { grouped } from '../text/list.ts';

/** Words of record pages: history, disclosures, merging. */
export const RECORD_WORDS = {
  edit: '修改',
  print: '打印记录表',
  merge: '与另一人合并…',
  unmerge: '撤销合并…',
  basic: '基本信息',
  history: '修改历史',
  disclosures: '完整号码查看登记',
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
  noHistoryFound: '没有符合条件的修改记录',
  noDisclosures: '还没有人在本页查看过完整号码',
  disclosuresNote: '只列在本页查看完整号码的登记。整表导出只登记条件和行数，见“导出登记”。',
  historyNote: '历史不可修改、不可删除；改错了，请再修改一次。',
  empty: '（空）',
  noEntry: '—',
  created: '建档时间',
  updated: '最近修改',
  loading: '正在读取',
  retry: '重新读取',
  notFound: '没有这条记录，可能已随导入批次撤销。',
  importAdd: '新增',
  importUpdate: '导入更新',
  importUndo: '撤销批次',
} as const;

/** Words of 查看某日的内容. */
export const AS_OF_WORDS = {
  open: '查看某日的内容…',
  verb: '查看',
  day: '日期',
  dayMissing: '请填写日期，如 20261123',
  dayAhead: '日期不能晚于今天',
  intro: '按修改历史推算这一天结束时本记录的内容。只供查看，不改动任何内容。',
  now: '现在的内容',
  same: '同左',
  changed: '已改',
  onlyChanged: '只看后来改过的项目',
  allSame: '各项内容与现在相同。',
  looking: '正在推算',
} as const;

/** `查看 周秀兰 某日的内容` */
export function asOfTitle(name: string): string {
  return `查看 ${name} 某日的内容`;
}

/** `2026年3月5日结束时` */
export function asOfColumn(day: string): string {
  return `${day}结束时`;
}

/** `共 23 项，其中 2 项后来改过。` */
export function asOfCount(all: number, changed: number): string {
  return changed === 0 ? AS_OF_WORDS.allSame : `共 ${String(all)} 项，其中 ${String(changed)} 项后来改过。`;
}

/** Before the record was made. */
export function notYetWords(day: string, createdAt: string): string {
  return `${day}还没有这条记录。本记录建档于 ${createdAt}。`;
}

/** `所属组织、队内角色由其他登记得出，不在此列。` */
export function untoldWords(labels: readonly string[]): string {
  return `${labels.join('、')}由其他登记得出，不在此列。`;
}

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

/** `撤销第 6 批（单位报错文件）` */
export function undoneWords(batch: number, reason: string | null): string {
  return `撤销第 ${String(batch)} 批${reason ? `（${reason}）` : ''}`;
}

/** How much moved with a merge, and how much stayed. */
interface MovedCounts {
  readonly documents: number;
  readonly memberships: number;
  readonly records?: number | undefined;
  readonly keptRecords?: number | undefined;
}

/** What moved with a merge: `周秀蘭（证件 1 个，队伍 2 支）` */
export function mergedPersonWords(name: string, moved: MovedCounts): string {
  const { documents, memberships, records = 0, keptRecords = 0 } = moved;
  const parts = [
    `证件 ${String(documents)} 个`,
    `队伍 ${String(memberships)} 支`,
    ...(records > 0 ? [`服务记录 ${grouped(records)} 条`] : []),
    ...(keptRecords > 0 ? [`同一场次的 ${grouped(keptRecords)} 条留在原记录`] : []),
  ];
  return `${name}（${parts.join('，')}）`;
}

/** `并入 周秀兰` */
export function mergedAwayWords(name: string): string {
  return `并入 ${name}`;
}

export const MERGE_LINES = {
  other: '原记录',
  own: '本记录',
  mergedIn: '并入本记录',
  separated: '恢复为单独一条',
  openOther: '打开被并入的记录',
  openWinner: '打开保留的记录',
} as const;

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
  note: '保留的记录各项内容不变。被并入的记录留存备查，状态记为“已合并”，不再计入人数。合并可以撤销：打开被并入的记录，按“撤销合并”。',
  unmergeNote: '被并入的记录恢复为单独一条，合并时转走的证件、所属队伍转回；合并之后新增的留在保留的记录。',
  moves: '转到保留的记录：',
  movesNothing: '没有证件、队伍或服务记录要转。',
  documents: '证件',
  teams: '队伍',
  shared: '两条记录都在的队伍，以保留的记录为准：',
  records: '服务记录',
  recordsUnit: '条',
  sharedRows: (label: string): string => `两条记录都有的${label}，以保留的记录为准：`,
  keeps: '保留',
  goes: '并入',
  differs: '不同',
  compare: '比对',
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

/** `照片与附件 2 个随之转入` */
export function movedFilesWords(count: number): string {
  return `照片与附件 ${grouped(count)} 个随之转入`;
}

/** `两人都有记录的场次 2 个，以保留的记录为准，原记录的 2 条不转。` */
export function sharedRecordsWords(count: number): string {
  return `两人都有记录的场次 ${grouped(count)} 个，以保留的记录为准，另一人的 ${grouped(count)} 条不转。`;
}
