import type { FigureDef } from './figure-def.ts';
import { completeYear } from './periods.ts';

const SCOPE = '全区，含区、街镇、组织三级培训班；不含计划、取消的';
const CAVEAT = '按培训班开始日期计；是否举办、是否到场按现在的登记计算。';
const ofYear = (asOf: string) => `${completeYear(asOf)} 年（截至日前最近一个完整年度）`;
const yearly = { decimals: 0, scope: SCOPE, caveat: CAVEAT } as const;

/** Figures of training: B9 and B10 of the office's reports. */
export const TRAINING_FIGURES = [
  {
    key: 'B9',
    name: '年度培训班期数',
    ...yearly,
    unit: '期',
    entity: 'trainingClasses',
    definition: (_, asOf) => `${ofYear(asOf)}已举办的培训班，按期计，跨天的一期计一次`,
  },
  {
    key: 'B10',
    name: '年度培训人次',
    ...yearly,
    unit: '人次',
    entity: 'trainingAttendances',
    definition: (_, asOf) => `${ofYear(asOf)}已举办的培训班的到场签到条数，一人参加多期的重复计`,
    caveat: `${CAVEAT}合并登记的只计保留的一条。`,
  },
  {
    key: 'B10p',
    name: '年度参加培训人数',
    ...yearly,
    unit: '人',
    entity: 'volunteers',
    definition: (_, asOf) => `${ofYear(asOf)}至少参加过一期已举办的培训班的人，按人计`,
    caveat: `${CAVEAT}合并登记的只计保留的一条。`,
  },
] as const satisfies readonly FigureDef[];
