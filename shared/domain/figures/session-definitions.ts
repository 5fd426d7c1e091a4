import type { FigureDef, FigureRules } from './figure-def.ts';
import { completeYear } from './periods.ts';

const COUNTED = '已举办且审核通过的场次';
const SCOPE = '全区，含区直单位；联合承办的只计一次，不含计划、取消、延期和未审、退回的场次';
const CAVEAT = '按场次日期计；举办与审核情况按现在的登记计算。';
const AT_SITES = `${SCOPE}；只计在阵地举办的`;

const sessions = { unit: '场', decimals: 0, entity: 'sessions', scope: SCOPE, caveat: CAVEAT } as const;
const heads = { ...sessions, unit: '人次' } as const;
const ofYear = (asOf: string) => `${completeYear(asOf)} 年（截至日前最近一个完整年度）`;
const period = ({ epidemicFrom, epidemicTo }: FigureRules) => `${epidemicFrom} 至 ${epidemicTo}`;

/** Figures of sessions (场次): B14, B16–B17, B23–B24, T3 of the office's reports, and the counts of 场次 and 活动. */
export const SESSION_FIGURES = [
  {
    key: 'S1',
    name: '累计活动场次',
    ...sessions,
    definition: () => `截至日以前${COUNTED}，一项活动分三天举办的计 3 场`,
  },
  {
    key: 'S1y',
    name: '年度活动场次',
    ...sessions,
    definition: (_, asOf) => `${ofYear(asOf)}${COUNTED}，一项活动分三天举办的计 3 场`,
  },
  {
    key: 'S2',
    name: '累计活动次数',
    ...sessions,
    unit: '次',
    entity: 'activities',
    definition: () => `截至日以前至少有一个${COUNTED}的活动，按项计`,
  },
  {
    key: 'S2y',
    name: '年度活动次数',
    ...sessions,
    unit: '次',
    entity: 'activities',
    definition: (_, asOf) => `${ofYear(asOf)}至少有一个${COUNTED}的活动，按项计`,
  },
  {
    key: 'B23',
    name: '文明实践活动场次',
    ...sessions,
    scope: AT_SITES,
    definition: () => `截至日以前在阵地举办的${COUNTED}，累计数`,
  },
  {
    key: 'B23y',
    name: '年度文明实践活动场次',
    ...sessions,
    scope: AT_SITES,
    definition: (_, asOf) => `${ofYear(asOf)}在阵地举办的${COUNTED}`,
  },
  {
    key: 'B24',
    name: '惠及群众人次',
    ...heads,
    scope: AT_SITES,
    definition: () =>
      `截至日以前在阵地举办的${COUNTED}的线下群众人次之和，不含志愿者和线上人次；明细为这些场次`,
    caveat: `${CAVEAT}未填线下人次的场次按 0 计。`,
  },
  {
    key: 'B24y',
    name: '年度惠及群众人次',
    ...heads,
    scope: AT_SITES,
    definition: (_, asOf) =>
      `${ofYear(asOf)}在阵地举办的${COUNTED}的线下群众人次之和，不含志愿者和线上人次；明细为这些场次`,
    caveat: `${CAVEAT}未填线下人次的场次按 0 计。`,
  },
  {
    key: 'B24o',
    name: '线上参与人次',
    ...heads,
    scope: AT_SITES,
    definition: () =>
      `截至日以前在阵地举办的${COUNTED}的线上人次之和，与惠及群众人次分列、不得相加；明细为这些场次`,
    caveat: `${CAVEAT}未填线上人次的场次按 0 计。`,
  },
  {
    key: 'B24oy',
    name: '年度线上参与人次',
    ...heads,
    scope: AT_SITES,
    definition: (_, asOf) =>
      `${ofYear(asOf)}在阵地举办的${COUNTED}的线上人次之和，与惠及群众人次分列、不得相加；明细为这些场次`,
    caveat: `${CAVEAT}未填线上人次的场次按 0 计。`,
  },
  {
    key: 'S3',
    name: '站均场次',
    ...sessions,
    unit: '场/站',
    decimals: 1,
    definition: (_, asOf) =>
      `${ofYear(asOf)}在文明实践站举办的${COUNTED}，除以截至日运行中的文明实践站数；明细为这些场次`,
    scope: '全区文明实践站；分母不含暂停、撤并的站',
    caveat: `${CAVEAT}阵地类别按现在的登记计算。`,
  },
  {
    key: 'S4',
    name: '千人场次',
    ...sessions,
    unit: '场/千人',
    decimals: 1,
    definition: ({ population }, asOf) =>
      `${ofYear(asOf)}${COUNTED}，除以常住人口（${population > 0 ? `${String(population)} 人` : '未设置'}）再乘以 1000；明细为这些场次`,
    caveat: `${CAVEAT}常住人口取参数设置中的数，未设置时数据不足。`,
  },
  {
    key: 'B14',
    name: '疫情防控志愿服务队伍',
    ...sessions,
    unit: '支',
    entity: 'organizations',
    definition: (rules) =>
      `${period(rules)}承办或联合承办过专项行动为疫情防控的${COUNTED}的组织和队伍，按支计`,
    scope: '全区，含现已停止活动、注销的组织和队伍',
    caveat: `${CAVEAT}期间取参数设置，截至日早于期间末日的只计到截至日。`,
  },
  {
    key: 'B16',
    name: '疫情防控志愿服务活动场次',
    ...sessions,
    definition: (rules) => `${period(rules)}专项行动为疫情防控的${COUNTED}`,
    caveat: `${CAVEAT}期间取参数设置，截至日早于期间末日的只计到截至日。`,
  },
  {
    key: 'B17',
    name: '少儿项目累计服务儿童人次',
    ...heads,
    definition: ({ childrenProject }) =>
      `服务对象含儿童的项目“${childrenProject}”自启动至截至日，${COUNTED}的线下群众人次之和；明细为这些场次`,
    caveat: `${CAVEAT}项目取参数设置；台账中没有该项目，或其服务对象不含儿童时数据不足。`,
  },
  {
    key: 'T3',
    name: '每周举办微讲堂的系列',
    ...sessions,
    unit: '个',
    entity: 'activities',
    definition: ({ lectureSeries }) =>
      `名称含“${lectureSeries}”的每周系列活动中，近 12 个月已满的应办各周（周一至周日）均有${COUNTED}的，按个计`,
    scope: '全区登记了固定星期和起始日期的活动',
    caveat: `${CAVEAT}系列起止日期以外的周、截至日尚未结束的周不要求。`,
  },
  {
    key: 'T3g',
    name: '微讲堂缺期周数',
    ...sessions,
    unit: '周',
    entity: 'activities',
    definition: ({ lectureSeries }) =>
      `名称含“${lectureSeries}”的每周系列活动，近 12 个月已满的应办各周中没有${COUNTED}的周数之和；明细为有缺期的系列`,
    scope: '全区登记了固定星期和起始日期的活动',
    caveat: `${CAVEAT}系列起止日期以外的周、截至日尚未结束的周不要求。`,
  },
] as const satisfies readonly FigureDef[];
