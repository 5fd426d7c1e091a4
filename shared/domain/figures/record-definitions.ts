import { type FigureDef, type FigureRules, partyWords } from './figure-def.ts';
import { completeYear } from './periods.ts';

const COUNTED = '已生效的服务记录';
const SCOPE = '全区，含区直单位；不含待核实、公示中、已冲正的记录';
const CAVEAT = '按服务日期计；记录是否生效按现在的登记计算。';
const PERSON_CAVEAT = `${CAVEAT}合并登记的只计保留的一条。`;
const REGISTERED = '截至日在册志愿者';

const records = { decimals: 0, entity: 'serviceRecords', scope: SCOPE, caveat: CAVEAT } as const;
const hours = { ...records, unit: '小时', decimals: 1 } as const;
const people = {
  unit: '人',
  decimals: 0,
  entity: 'volunteers',
  scope: SCOPE,
  caveat: PERSON_CAVEAT,
} as const;
const share = { ...people, unit: '%', decimals: 1 } as const;
const ofYear = (asOf: string) => `${completeYear(asOf)} 年（截至日前最近一个完整年度）`;
const carnival = ({ carnivalProject, carnivalYear }: FigureRules) =>
  `${String(carnivalYear)} 年项目“${carnivalProject}”已举办且审核通过的场次中，有${COUNTED}的志愿者`;
const CARNIVAL_CAVEAT = `${PERSON_CAVEAT}国籍/地区按现在的登记计算；项目和年度取参数设置。`;

/** Figures of service records (服务记录): B15, B18–B19 of the office's reports, 人次, 人数, 时长, 活跃率, 参与率. */
export const RECORD_FIGURES = [
  {
    key: 'R1',
    name: '累计服务时长',
    ...hours,
    definition: () => `截至日以前${COUNTED}的计入时长之和，由分钟合计后一次折算为小时`,
  },
  {
    key: 'R1y',
    name: '年度服务时长',
    ...hours,
    definition: (_, asOf) => `${ofYear(asOf)}${COUNTED}的计入时长之和，由分钟合计后一次折算为小时`,
  },
  {
    key: 'R2',
    name: '累计服务人次',
    ...records,
    unit: '人次',
    definition: () => `截至日以前${COUNTED}的条数，一人多次的重复计`,
  },
  {
    key: 'R2y',
    name: '年度服务人次',
    ...records,
    unit: '人次',
    definition: (_, asOf) => `${ofYear(asOf)}${COUNTED}的条数，一人多次的重复计`,
  },
  {
    key: 'R3',
    name: '累计参加服务人数',
    ...people,
    definition: () => `截至日以前至少有一条${COUNTED}的人，按人计，一人多队只计一次`,
  },
  {
    key: 'R3y',
    name: '年度参加服务人数',
    ...people,
    definition: (_, asOf) => `${ofYear(asOf)}至少有一条${COUNTED}的人，按人计，一人多队只计一次`,
  },
  {
    key: 'R4',
    name: '志愿者活跃率',
    ...share,
    definition: () => `近 12 个月至少有一条${COUNTED}的${REGISTERED}，占在册志愿者的比例；明细为这些志愿者`,
  },
  {
    key: 'R5',
    name: '人均服务时长',
    ...hours,
    unit: '小时/人',
    definition: () => `近 12 个月${COUNTED}的计入时长之和，除以${REGISTERED}人数；明细为近 12 个月${COUNTED}`,
  },
  {
    key: 'R5a',
    name: '活跃志愿者人均服务时长',
    ...hours,
    unit: '小时/人',
    definition: () =>
      `近 12 个月${COUNTED}的计入时长之和，除以近 12 个月有${COUNTED}的${REGISTERED}人数；明细为近 12 个月${COUNTED}`,
  },
  {
    key: 'R6',
    name: '党员参与率',
    ...share,
    definition: (rules) =>
      `近 12 个月至少有一条${COUNTED}的党员志愿者（${partyWords(rules)}），占党员志愿者的比例；明细为这些党员志愿者`,
    caveat: `${PERSON_CAVEAT}政治面貌按现在的登记计算。`,
  },
  {
    key: 'B15',
    name: '疫情防控志愿者',
    ...people,
    definition: ({ epidemicFrom, epidemicTo }) =>
      `${epidemicFrom} 至 ${epidemicTo}，在专项行动为疫情防控的场次中至少有一条${COUNTED}的人，按人计`,
    caveat: `${PERSON_CAVEAT}期间取参数设置，截至日早于期间末日的只计到截至日。`,
  },
  {
    key: 'B18',
    name: '嘉年华国家和地区数',
    ...people,
    unit: '个',
    definition: (rules) =>
      `${carnival(rules)}的国籍/地区数，不含中国内地；香港、澳门、台湾按地区计；明细为这些志愿者`,
    caveat: CARNIVAL_CAVEAT,
  },
  {
    key: 'B19',
    name: '嘉年华外籍志愿者',
    ...people,
    definition: (rules) => `${carnival(rules)}中的外籍人士，按人计；香港、澳门、台湾居民不是外籍`,
    caveat: CARNIVAL_CAVEAT,
  },
] as const satisfies readonly FigureDef[];
