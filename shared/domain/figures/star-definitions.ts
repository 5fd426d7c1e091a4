import { codeLabel } from '../codes/index.ts';
import type { StarLevel } from '../star-awards/scheme.ts';
import type { FigureDef } from './figure-def.ts';
import { completeYear } from './periods.ts';

const SCOPE = '全区，含推荐上报后由上级评定的；不含候选、审核通过、公示中、已推荐上报、不予评定的';
const CAVEAT =
  '按评定日期、撤销日期计，未填撤销日期的已撤销评定在任何日期均不计入；撤销后又重新列为候选的，只按最近一次计。合并登记的只计保留的一条。';
const stars = { unit: '人', decimals: 0, entity: 'starAwards', scope: SCOPE, caveat: CAVEAT } as const;
const ofYear = (asOf: string) => `${completeYear(asOf)} 年（截至日前最近一个完整年度）`;

const levelName = (level: StarLevel): string => codeLabel('star_level', String(level)) ?? String(level);

function held<L extends StarLevel>(level: L): FigureDef & { readonly key: `X${L}` } {
  const name = levelName(level);
  return {
    key: `X${level}`,
    name: `${name}志愿者`,
    ...stars,
    definition: () => `截至日评定有效、最高星级为${name}的志愿者，按人计；明细为各人最高一级的评定`,
  };
}

function granted<L extends StarLevel>(level: L): FigureDef & { readonly key: `X${L}y` } {
  const name = levelName(level);
  return {
    key: `X${level}y`,
    name: `年度新评${name}志愿者`,
    ...stars,
    definition: (_, asOf) => `${ofYear(asOf)}评定为${name}、截至日未撤销的志愿者，按人计`,
  };
}

/** Figures of stars (星级评定): who holds one on the day, who was granted one in the year, what was withdrawn. */
export const STAR_FIGURES = [
  {
    key: 'X',
    name: '星级志愿者',
    ...stars,
    definition: () =>
      '截至日至少有一项评定有效的志愿者，按人计，一人有几级的只计最高一级；明细为各人最高一级的评定',
  },
  held(1),
  held(2),
  held(3),
  held(4),
  held(5),
  {
    key: 'Xy',
    name: '年度新评星级人次',
    ...stars,
    unit: '人次',
    definition: (_, asOf) => `${ofYear(asOf)}评定、截至日未撤销的星级，一人一年内评定几级的重复计`,
  },
  granted(1),
  granted(2),
  granted(3),
  granted(4),
  granted(5),
  {
    key: 'Xw',
    name: '年度撤销星级人次',
    ...stars,
    unit: '人次',
    definition: (_, asOf) => `${ofYear(asOf)}撤销的星级，一人撤销几级的重复计`,
    scope: '全区；不含不予评定的',
  },
] as const satisfies readonly FigureDef[];
