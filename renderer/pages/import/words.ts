import type { EntityKey } from '../../../shared/domain/entities.ts';
import type { RowAction } from '../../../shared/contract/imports.ts';
import { grouped } from '../../text/list.ts';

/** Words of the import wizard and of the list of batches. */
export const IMPORT_WORDS = {
  title: '导入数据',
  steps: ['选择文件', '对应列', '核对', '写入'],
  choose: {
    drop: '把文件拖到这里，或',
    pick: '选择文件',
    kinds: '支持 .xlsx、.xls、.et、.csv；原文件不会被改动。',
    paste: '也可以从 WPS 复制单元格，在此页按 Ctrl+V 粘贴。',
    entity: '导入为',
    byFile: '按文件识别',
    unit: '报送单位',
    unitHint: '文件中没有街镇一列的行，归到报送单位。',
    template: '下载模板',
    reading: '正在读取文件',
    uploading: '正在接收文件',
    pasted: '粘贴的单元格',
  },
  columns: {
    sheet: '工作表',
    header: '表头',
    headerHint: '点一行，指出表头在第几行。',
    noHeader: '没有找到表头，请在下面点出表头那一行。',
    mapping: '各列对应的项目',
    column: '列标题',
    sample: '样例',
    field: '对应项目',
    skip: '不导入',
    remembered: '以前对应过',
    missing: '必填项目没有对应的列：',
    twice: '同一项目对应了两列：',
    next: '核对',
    back: '重新选择文件',
    preview: '文件前几行',
    noColumns: '先点出表头那一行，再对应各列。',
    emptySheet: '这张工作表没有内容，请换一张。',
  },
  review: {
    change: '改工作表或对应列',
    read: '读取',
    equationHint: '点数字只看这一类',
    map: '去对应',
    row: '行',
    action: '处理',
    note: '说明',
    rowHint: 'F8 下一处错误 · 行号与原表一致 · 右键更多操作',
    item: '项目',
    current: '台账现值',
    before: '写入前',
    next: '写入后',
    byFile: '按文件更新',
    skip: '跳过本行',
    take: '恢复导入本行',
    takeNew: '导入本行',
    duplicates: '与前面的行重复',
    rename: '按文件改名',
    open: '打开台账记录',
    unfold: '展开',
    fold: '收起',
    kept: '不变（文件为空，保留现值）',
    blank: '（空）',
    noRow: '点左边一行，看它与台账的差别。',
    abandon: '全部放弃…',
    safe: '写入前自动备份；写入后可整批撤销。',
    nothing: '没有可写入的行。',
    noneOfKind: '没有这一类的行',
    planning: '正在核对',
    committing: '正在写入',
    undoing: '正在撤销',
    cancel: '取消',
    cancelled: '已取消，台账没有变化。',
    stale: '核对之后台账有改动，已重新核对，请再看一遍。',
  },
  mapping: {
    title: '对应未识别的写法',
    note: '对应一次，这一批和以后的文件都自动识别。',
    text: '表中写法',
    rows: '行数',
    meaning: '对应为',
    save: '记住并重新核对',
    none: '请至少对应一项',
  },
  done: {
    see: '查看这批',
    seeList: '查看台账',
    undo: '撤销本批…',
    another: '导入下一个文件',
    result: '导入结果',
    undone: '本批已撤销，台账恢复到导入前。',
    abandoned: '本批已放弃，台账没有变化。',
  },
  batches: {
    title: '导入批次',
    empty: '还没有导入过文件',
    noneFound: '没有符合条件的批次',
    fileName: '文件名',
    entity: '台账',
    unit: '报送单位',
    number: '批次',
    counts: '新增 / 更新 / 无变化 / 跳过 / 错误',
    operator: '经办人',
    at: '时间',
    status: '状态',
    hash: '文件校验码',
    open: '打开',
    continue: '继续核对',
    undo: '撤销本批…',
    blocked: '这一批现在不能撤销',
    blockedNote: '下列记录在导入之后又有改动，或已被其他记录使用，先处理它们再撤销：',
    undoNote: '新增的记录删去，更新的项目恢复原值；原文件和批次记录保留，可再次导入。',
    reason: '撤销原因',
    all: '全部',
    hint: '双击或 Enter 打开 · Delete 撤销本批 · 右键更多操作',
  },
} as const;

/** 志愿者 → what the wizard's title says. */
export const ENTITY_WORDS: Readonly<Record<EntityKey, string>> = {
  units: '单位',
  organizations: '组织与队伍',
  sites: '阵地',
  volunteers: '志愿者',
  memberships: '队伍成员',
  starAwards: '星级评定',
  serviceRecords: '服务记录',
  trainingClasses: '培训班',
  trainingAttendances: '培训签到',
  projects: '项目',
  activities: '活动',
  sessions: '活动场次',
  policyDocuments: '制度文件',
  publicity: '宣传报道',
  menuItems: '服务菜单',
  serviceOrders: '服务订单',
};

export const ACTION_WORDS: Readonly<Record<RowAction, string>> = {
  add: '新增',
  update: '更新',
  unchanged: '无变化',
  skip: '跳过',
  error: '错误',
};

export const BATCH_STATUS_WORDS: Readonly<Record<string, string>> = {
  planned: '待写入',
  committed: '已写入',
  undone: '已撤销',
  abandoned: '已放弃',
};

export function headerRowWords(headerRow: number): string {
  return `表头在第 ${String(headerRow)} 行`;
}

export function fileLineWords(sheet: string, headerRow: number): string {
  return `工作表“${sheet}”，${headerRowWords(headerRow)}`;
}

export function unitWords(unit: string): string {
  return `报送单位：${unit}`;
}

export function errorRowsWords(rows: number): string {
  return `错误 ${grouped(rows)} 行`;
}

export function warningWords(places: number): string {
  return `提醒 ${grouped(places)} 处`;
}

/** `志愿者模板：表头……`: which one 下载模板 hands out, also while the file decides. */
export function templateWords(entity: EntityKey): string {
  return `${ENTITY_WORDS[entity]}模板：表头、下拉选项和单元格格式已设好，发给街镇填报，收回后可自动识别。`;
}

/** Label of the primary button: with errors only the right rows are taken. */
export function commitWords(errors: number, count: number, counter: string): string {
  return errors > 0
    ? `只导入正确的行（${grouped(count)} ${counter}）`
    : `全部导入（${grouped(count)} ${counter}）`;
}

export function errorWorkbookWords(rows: number): string {
  return `下载错误工作簿（${grouped(rows)} 行）`;
}

export function rowTitle(row: number, name: string): string {
  return `第 ${String(row)} 行 ${name}`.trim();
}

/** `改 2 项，补 1 项` */
export function changeWords(changed: number, filled: number): string {
  const parts = [changed > 0 ? `改 ${String(changed)} 项` : '', filled > 0 ? `补 ${String(filled)} 项` : ''];
  return parts.filter((part) => part !== '').join('，');
}

export function sameWords(count: number): string {
  return `其余 ${String(count)} 项相同`;
}

export function sourceWords(batch: number, row: number, day: string): string {
  return `现值来源：第 ${String(batch)} 批第 ${String(row)} 行（${day}）`;
}

export function writtenWords(count: number, counter: string): string {
  return `已写入 ${grouped(count)} ${counter}`;
}

export function batchWords(id: number): string {
  return `第 ${String(id)} 批`;
}

/** `已核对 花名册.xlsx`, told on another page. */
export function checkedWords(fileName: string): string {
  return `已核对 ${fileName}`;
}

/** `查看第 36 批` */
export function seeBatchWords(id: number): string {
  return `查看${batchWords(id)}`;
}

/** `导入志愿者`, `导入数据` while nothing is chosen */
export function importTitle(entity: EntityKey | null): string {
  return entity === null ? IMPORT_WORDS.title : `导入${ENTITY_WORDS[entity]}`;
}

/** What still stands between the columns and a good plan; nothing where all is well. */
export function mappingProblem(missing: readonly string[], doubled: readonly string[]): string {
  const parts = [
    missing.length > 0 ? `${IMPORT_WORDS.columns.missing}${missing.join('、')}` : '',
    doubled.length > 0 ? `${IMPORT_WORDS.columns.twice}${doubled.join('、')}` : '',
  ];
  return parts.filter((part) => part !== '').join('；');
}

/** `校验位不符 3` */
export function problemWords(sentence: string, count: number): string {
  return `${sentence} ${grouped(count)}`;
}

/** `已写入 449 人，另有 13 行有错误，没有写入。` */
export function leftOut(errors: number): string {
  return `另有 ${grouped(errors)} 行有错误，没有写入。`;
}

export const ABANDON_WORDS = {
  title: (fileName: string): string => `放弃导入 ${fileName}`,
  body: '核对结果不再保留，台账没有任何变化。原文件不受影响，可以再次导入。',
  verb: '放弃',
} as const;

export const UNDO_WORDS = {
  verb: '撤销',
  checking: '正在查看能否撤销',
  record: '记录',
  why: '原因',
  title: (id: number, fileName: string): string => `撤销第 ${String(id)} 批 ${fileName}`,
  rows: (count: number): string => `将撤销 ${grouped(count)} 行写入的内容。`,
  done: (id: number): string => `已撤销第 ${String(id)} 批`,
} as const;
