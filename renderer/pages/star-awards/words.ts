import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import { grouped } from '../../text/list.ts';

export const STAR_WORDS = {
  title: '星级评定',
  back: '星级评定列表',
  held: '已评定',
  street: '街镇',
  status: '状态',
  level: '星级',
  all: '全部',
  unreached: '待撤销',
  find: '查找候选…',
  schemes: '星级标准',
  roster: '打印名单…',
  reasonMissing: '请写明原因',
  dateMissing: '请填写日期，如 20261123',
  grantedBy: '评定单位',
  grantedByMissing: '请填写评定单位',
  referredTo: '推荐至',
  referredToMissing: '请填写上级单位',
  awardedOn: '评定日期',
  referredOn: '推荐日期',
  noticeFrom: '公示开始',
  noticeUntil: '公示截止',
  noticeOrder: '公示截止须在公示开始之后',
  calendarUnknown: '工作日历缺少有关年度，只按周六、周日休息计算，请核对。',
  reason: '原因',
  tooMany: '一次最多处理 10,000 条，请缩小条件。',
  person: '查看志愿者',
  document: '证件号码',
  cutOff: '截止日期',
  minutes: '认定时长',
  batch: '评定批次',
  certificate: '证书编号',
  save: '保存',
  scheme: '星级标准',
  grantor: '评定权限',
  unreachedTitle: '服务时长已达不到这一星级',
  unreachedBody: '评定之后有服务记录作废。核对服务记录后，确应撤销的，由审核人员撤销星级并写明原因。',
} as const;

/** The acts on awards: button, title, sentence of the dialog, message afterwards. */
export const ACT_WORDS = {
  review: {
    button: '审核通过…',
    verb: '审核通过',
    note: '审核通过后进入公示。时长已达不到星级的不能通过。',
    done: (count: number) => `已审核通过 ${grouped(count)} 条`,
  },
  post: {
    button: '公示…',
    verb: '公示',
    note: '公示截止的次日起可以评定或推荐上报。',
    done: (count: number) => `已列入公示 ${grouped(count)} 条`,
  },
  award: {
    button: '评定…',
    verb: '评定星级',
    note: '评定后计入志愿者现有星级，可由审核人员写明原因撤销。',
    done: (count: number) => `已评定 ${grouped(count)} 条`,
  },
  refer: {
    button: '推荐上报…',
    verb: '推荐上报',
    note: '本级不能评定的星级，公示后向上级推荐。上级评定后，再在这里登记评定。',
    done: (count: number) => `已推荐上报 ${grouped(count)} 条`,
  },
  refuse: {
    button: '不予评定…',
    verb: '不予评定',
    note: '记录和原因保留，需要时可恢复为候选。',
    done: (count: number) => `不予评定 ${grouped(count)} 条`,
  },
  withdraw: {
    button: '撤销星级…',
    verb: '撤销星级',
    note: '撤销后不再计入志愿者现有星级，记录和原因保留。',
    done: (count: number) => `已撤销 ${grouped(count)} 条`,
  },
  reopen: {
    button: '恢复候选…',
    verb: '恢复候选',
    note: '恢复后重新审核、公示；上一轮的日期和原因留在修改历史中。',
    done: (count: number) => `已恢复候选 ${grouped(count)} 条`,
  },
} as const;
export type StarAct = keyof typeof ACT_WORDS;

/** Of the ticked ones, those that the act does not fit. */
export function unfitWords(count: number): string {
  return `另有 ${grouped(count)} 条的状态或评定权限不适用，保持不变。`;
}

/** `评定星级 12 条`, or with the name of the one person: `评定星级 周秀兰`. */
export function actTitle(act: StarAct, count: number, name: string | undefined): string {
  return `${ACT_WORDS[act].verb} ${name ?? `${grouped(count)} 条`}`;
}

export const CANDIDATE_WORDS = {
  title: '查找星级候选',
  note: '按截止日期前已生效的服务时长查找；评定由本人申请，勾选后才列为候选。',
  cutOff: '截止日期',
  unit: '所属街镇（不选为全部）',
  batch: '评定批次',
  batchSample: '如 2026年第一批',
  find: '查找',
  list: '候选名单',
  name: '姓名',
  street: '所属街道',
  minutes: '累计时长',
  held: '现有星级',
  level: '达到星级',
  grantor: '评定权限',
  minor: '未成年',
  yes: '是',
  notAsked: '填好截止日期后查找',
  none: '没有达到更高星级的志愿者',
  noScheme: '截止日期之前没有生效的星级标准，请核对日期或新增星级标准。',
  future: '截止日期不能晚于今天',
  tickFirst: '请先查找并勾选',
  verb: '列为候选',
} as const;

/** `列为候选（12 人）` */
export function addVerb(count: number): string {
  return count === 0 ? CANDIDATE_WORDS.verb : `${CANDIDATE_WORDS.verb}（${grouped(count)} 人）`;
}

/** `达到更高星级 1,240 人，列出星级和时长最高的 1,000 人，其余请按单位查找。` */
export function foundWords(count: number, listed: number, scheme: string): string {
  const rest = count > listed ? `，列出星级和时长最高的 ${grouped(listed)} 人，其余请按单位查找` : '';
  return `按“${scheme}”，达到更高星级 ${grouped(count)} 人${rest}`;
}

export function addedWords(added: number, leftOut: number): string {
  return `已列为候选 ${grouped(added)} 人${leftOut > 0 ? `，${grouped(leftOut)} 人已不符合，没有列入` : ''}`;
}

export const SCHEME_WORDS = {
  title: '星级标准',
  note: '截止日期当天生效的一版适用。已用于评定的版本不能修改，标准变动请新增一版。',
  add: '新增一版',
  edit: '修改',
  name: '名称',
  effectiveFrom: '生效日期',
  basis: '依据',
  levels: '各星级的累计时长和评定权限',
  hours: '小时及以上',
  used: '已用于评定',
  empty: '还没有星级标准',
  loading: '正在读取',
  act: '操作',
  local: '本级可评',
  refer: '推荐上报',
  nameMissing: '请填写名称',
  hoursWrong: '时长须为数字，逐级增加，高星级可以留空',
  saved: '已保存星级标准',
  retry: '重新读取',
} as const;

/** `100 小时，本级可评` */
export function levelWords(minutes: number, grantor: 'local' | 'refer'): string {
  return `${durationText(minutes)}，${SCHEME_WORDS[grantor]}`;
}

export function usedWords(count: number): string {
  return count === 0 ? '未使用' : `${grouped(count)} 条`;
}

export function schemeTitle(name: string | undefined): string {
  return name === undefined ? '新增一版星级标准' : `修改星级标准 ${name}`;
}

export const ROSTER_WORDS = {
  title: '打印星级名单',
  verb: '预览',
  sheetTitle: '名单标题',
  day: '名单日期',
  withMinors: '名单中包括未成年人（须已征得监护人同意）',
  note: '按星级从高到低、姓氏笔画为序，不含证件号码和手机号码。',
  order: '（按姓氏笔画为序）',
  number: '序号',
  name: '姓名',
  street: '所属街道',
  organization: '所属组织',
  hours: '时长（小时）',
  titleMissing: '请填写名单标题',
  office: '异议受理单位和电话',
  officeSample: '如 区文明办（电话 010-12345678）',
  empty: '没有可列入名单的志愿者',
  more: '一次最多打印 5,000 人，其余请缩小条件后再打印。',
} as const;

/** `三星级（12 名）` */
export function groupWords(level: string, count: number): string {
  return `${level}（${grouped(count)} 名）`;
}

/** What stands under the list: how many there are, and whom it leaves out. */
export function rosterFoot(count: number, leftOut: number): string {
  const minors = leftOut > 0 ? `另有未成年人 ${grouped(leftOut)} 名，不在名单中公布。` : '';
  return `共 ${grouped(count)} 名。${minors}`;
}

const ROSTER_KINDS: Readonly<Record<string, string>> = { notice: '公示', awarded: '评定' };

/** `2026年第一批星级志愿者公示名单`, by the state that all of them are in. */
export function rosterTitle(batch: string, status: string): string {
  return `${batch}星级志愿者${ROSTER_KINDS[status] ?? ''}名单`;
}

/** `公示时间：2026年11月2日至2026年11月9日。有异议的，请在公示期内向区文明办（电话 010-12345678）反映。` */
export function noticeLine(from: string, until: string, office: string): string {
  const term = `公示时间：${from}至${until}。`;
  return office === '' ? term : `${term}有异议的，请在公示期内向${office}反映。`;
}

/** `公示 5 个工作日，到 2026-11-09 为止` */
export function noticeWords(days: number, until: string): string {
  return `按参数设置至少公示 ${grouped(days)} 个工作日，最早到 ${until} 为止。`;
}

/** Words of the list before anybody was rated. */
export const FIRST_DAY_WORDS = {
  title: '台账里还没有星级评定',
  note: '以往年度评过星级的，先导入评定结果，再查找本次候选，已有星级的不会重复列出。',
  importTitle: '导入以往年度的评定结果',
  importNote: '按证件号码对应志愿者，填星级和评定日期',
  importAction: '导入星级评定',
  findTitle: '查找本次候选',
  findNote: '按截止日期前已生效的服务时长，列出达到更高星级的志愿者',
  findAction: '查找候选…',
  addTitle: '个别人员手工登记',
  addNote: '以往的评定数量不多时，可以一条一条登记',
  addAction: '新增星级评定',
} as const;
