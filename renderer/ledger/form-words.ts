/** Words of the ledger's entry form. */
export const ENTRY_WORDS = {
  fromDocument: '由证件号码得出',
  saveNext: '保存并录入下一人',
  saveNextOther: '保存并录入下一条',
  check: '核对',
  kept: '保留到下一人',
  keptOther: '保留到下一条',
  clearKept: '全部取消保留',
  nothingKept: '点字段右边的图钉，下一条不必重填。',
  duplicate: '此证件号码已在台账中，不能重复建档',
  duplicateHere: '证件号码重复，见下方说明。',
  openKnown: '打开该记录',
  supplement: '补充到该记录',
  retype: '重新输入号码',
  documentRight: '证件号码正确',
  factsFilled: '性别、出生日期已自动填写',
  nothingWrong: '已填内容没有发现错误',
  stale: '这条记录刚才被改过',
  staleLost: '未保存的内容仍在，重新载入后可以接着改。',
  staleSame: '改动的内容不在本表单中。',
  reload: '重新载入',
  loading: '正在读取',
} as const;

/** `新增志愿者`, `修改志愿者 周秀兰` */
export function formTitle(label: string, name: string | null): string {
  return name === null ? `新增${label}` : `修改${label} ${name}`;
}

/** `第 8 人，本次已保存 7 人` */
export function entryNote(saved: number, counter: string): string {
  return `第 ${String(saved + 1)} ${counter}，本次已保存 ${String(saved)} ${counter}`;
}

export function savedTitle(saved: number, counter: string): string {
  return `本次已保存 ${String(saved)} ${counter}`;
}

/** `3 项改好后才能保存` */
export function toMend(count: number): string {
  return `${String(count)} 项改好后才能保存`;
}

/** `证件号码重复：周秀兰` */
export function duplicateShort(name: string): string {
  return `证件号码重复：${name}`;
}

/** One line of what changed meanwhile: `手机号码：138****2046 → 139****7718` */
export function staleLine(label: string, before: string, now: string): string {
  return `${label}：${before} → ${now}`;
}
