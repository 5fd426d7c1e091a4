import type { QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import type { ReadContext } from '../../db/context.ts';
export const figureCondition: FigureCondition = () => undefined;
export const figureQueries = {
  all: (c: ReadContext) => ({ asOf: c.today, computedAt: c.now.toISOString(), figures: [{ key: 'V1', name: '在册志愿者', value: c.db.prepare('select count(*) from volunteer where status=2').pluck().get() as number, unit: '人', definition: '', scope: '', caveat: '', entity: 'volunteers' as const }] }),
} as unknown as QueriesOf<'figures'>;
export const figureReads = { 'figures.values': (_c: ReadContext, _i: { asOf: string }): Record<string, { key: string; value: number | null; unit: string }> => ({}) };
