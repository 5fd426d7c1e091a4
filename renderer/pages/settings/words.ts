import type { Settings } from '../../../shared/contract/system.ts';

interface SettingWords {
  readonly label: string;
  readonly note: string;
  /** Stands behind the field: 岁, 分钟. */
  readonly unit?: string;
}

/** Words of 参数设置. */
export const SETTING_WORDS = {
  title: '参数设置',
  readOnly: '只有系统管理员可以修改',
  save: '保存',
  workdays: '工作日历',
  changePassword: '修改我的密码…',
  saved: '已保存参数设置',
  unchanged: '没有改动，不需要保存。',
  yes: '是',
  no: '否',
  missing: (label: string) => `“${label}”必填，现为空，请补填。`,
  tooShort: (label: string) => `“${label}”至少 2 个字，请补全。`,
  outOfRange: (label: string, min: number, max: number) =>
    `“${label}”应在 ${String(min)} 到 ${String(max)} 之间，请核对。`,
  wrongDate: (label: string) => `“${label}”无法识别，请写成 2026-11-23 的样式。`,
  epidemicOrder: '疫情防控截止日期早于起始日期，请核对。',
  youthOrder: '青年年龄的上限低于下限，请核对。',
  passwordTitle: '修改我的密码',
  passwordVerb: '修改',
  current: '现在的密码',
  next: '新密码',
  nextHint: '至少 8 位',
  repeat: '再输一次新密码',
  currentMissing: '“现在的密码”必填，现为空，请补填。',
  nextShort: '新密码至少 8 位，请加长。',
  differs: '两次输入的新密码不同，请重新输入。',
  passwordChanged: '已修改密码',
} as const;

export const SETTING_LABELS: Readonly<Record<keyof Settings, SettingWords>> = {
  district: { label: '区县名称', note: '指标范围、报表标题中使用' },
  office: { label: '单位名称', note: '显示在窗口上方，打印在报表上' },
  secrecyNote: { label: '打印标注', note: '印在名册页脚，如“内部资料”，可不填' },
  youthMinAge: { label: '青年年龄下限', note: '青年志愿者按此统计', unit: '岁' },
  youthMaxAge: { label: '青年年龄上限', note: '含该岁，通常为 35', unit: '岁' },
  partyIncludesProbationary: { label: '党员含预备党员', note: '党员志愿者人数是否计入预备党员' },
  population: { label: '常住人口', note: '千人场次按此计算，填 0 时显示数据不足', unit: '人' },
  epidemicFrom: { label: '疫情防控起始日期', note: '疫情防控各项指标的期间，写成 2020-01-01 的样式' },
  epidemicTo: { label: '疫情防控截止日期', note: '含当日，写成 2023-01-31 的样式' },
  childrenProject: { label: '少儿服务项目', note: '累计服务儿童人次按此项目统计，与项目名称一致' },
  carnivalProject: { label: '国际志愿者活动', note: '国家和地区数、外籍志愿者按此项目统计，与项目名称一致' },
  carnivalYear: { label: '国际志愿者活动年度', note: '只统计该年度的场次', unit: '年' },
  lectureSeries: { label: '每周系列活动', note: '名称含此词的每周系列，按周核对是否举办' },
  noticeDays: { label: '服务记录公示期', note: '核实之后公示几天再生效，填 0 为不公示', unit: '天' },
  certificateNoticeDays: {
    label: '记录证明公示期',
    note: '开具之后在成员范围内公示，公示次日起计算，一般不少于 7 天',
    unit: '天',
  },
  lockMinutes: { label: '自动锁定', note: '无人操作后锁定窗口，锁定前 1 分钟提示', unit: '分钟' },
  signInTries: { label: '密码连续输错', note: '达到次数后账号暂时锁定', unit: '次' },
  signInLockMinutes: { label: '账号锁定时长', note: '到时自动解除，也可由系统管理员重置密码', unit: '分钟' },
  revealSeconds: { label: '完整号码显示', note: '登记并查看后，到时自动遮盖', unit: '秒' },
  closedThrough: {
    label: '已封账至',
    note: '该年及以前的活动场次和服务记录不再新增或修改，不填为都未封账',
    unit: '年',
  },
  starNoticeWorkdays: { label: '星级公示期', note: '公示次日起计算，按工作日历', unit: '个工作日' },
  attachmentMaxMb: { label: '单个附件上限', note: '照片、扫描件等附件超过上限的不收存', unit: 'MB' },
  cliNeedsPassword: { label: '命令行需要密码', note: '信息管理员用命令操作台账时，是否要求账号和密码' },
  orderAcceptDays: { label: '受理时限', note: '自点单日期起，到受理或不予受理', unit: '个工作日' },
  orderTakeDays: { label: '接单时限', note: '自派单日期起，到团队接单；派单时可另定', unit: '个工作日' },
  orderFinishDays: { label: '办结时限', note: '自受理日期起，到完成服务', unit: '个工作日' },
  orderRatingDays: { label: '评价期限', note: '自确认完成起，期满没有评价的可按未评价办结', unit: '天' },
};

/** Headings and what stands under them. */
export const SETTING_SECTIONS: readonly (readonly [title: string, keys: readonly (keyof Settings)[]])[] = [
  ['单位', ['district', 'office', 'secrecyNote']],
  ['统计口径', ['youthMinAge', 'youthMaxAge', 'partyIncludesProbationary', 'closedThrough']],
  [
    '材料指标',
    [
      'population',
      'epidemicFrom',
      'epidemicTo',
      'childrenProject',
      'carnivalProject',
      'carnivalYear',
      'lectureSeries',
    ],
  ],
  ['星级评定', ['starNoticeWorkdays']],
  ['服务记录', ['noticeDays']],
  ['记录证明', ['certificateNoticeDays']],
  ['照片与附件', ['attachmentMaxMb']],
  ['服务订单', ['orderAcceptDays', 'orderTakeDays', 'orderFinishDays', 'orderRatingDays']],
  ['安全', ['lockMinutes', 'signInTries', 'signInLockMinutes', 'revealSeconds', 'cliNeedsPassword']],
];
