import type { ReadContext } from '../../db/context.ts';
import type { QueriesOf } from '../handlers.ts';
import { dashboard } from './dashboard.ts';
import { whileUnchanged } from './memo.ts';
import { figureValues, shownFigure } from './values.ts';

export { figureCondition } from './rows.ts';
export { figureValues } from './values.ts';

export const figureQueries: QueriesOf<'figures'> = {
  all: (context, { asOf = context.today }) => ({
    asOf,
    computedAt: context.now.toISOString(),
    figures: figureValues(context, asOf).map(shownFigure),
  }),
  dashboard: (context) => ({
    ...whileUnchanged(context.db, `dashboard:${context.today}`, () => dashboard(context)),
    computedAt: context.now.toISOString(),
  }),
};

/** A figure as a document prints it. */
export interface DocumentFigure {
  readonly key: string;
  /** null = 数据不足: also a count of 0 where nothing is recorded that could be counted. */
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: number;
  readonly baseEmpty: boolean;
}

/** Figures by name (`{党员志愿者}`) and by key (`{B6}`), for the placeholders of a document. */
function documentFigures(context: ReadContext, { asOf }: { asOf: string }): Record<string, DocumentFigure> {
  const figures: Record<string, DocumentFigure> = {};
  for (const { key, name, value, unit, decimals, baseEmpty } of figureValues(context, asOf)) {
    const figure = { key, value: baseEmpty ? null : value, unit, decimals, baseEmpty };
    figures[name] = figure;
    figures[key] = figure;
  }
  return figures;
}

/** Internal read tasks of this domain, by name. */
export const figureReads = { 'figures.values': documentFigures } as const;
