import type { OutputOf } from '../../api/procedures.ts';
import { dateWords, momentText } from '../../api/moments.ts';
import type { Figure as FigureCell } from '../../widgets/Dashboard/figure.ts';
import { figureValue } from '../../api/figure-text.ts';
import { DASHBOARD_WORDS as WORDS } from './words.ts';

export type DashboardData = OutputOf<'figures.dashboard'>;
export type DashboardFigure = DashboardData['figures'][number];

/** `09:12` of the moment at which the numbers were counted. */
export function computedTime(data: Pick<DashboardData, 'computedAt'>): string {
  return momentText(data.computedAt).slice(11);
}

/** Where a figure's buttons lead. */
export interface FigureLinks {
  readonly onRows: (figure: DashboardFigure) => void;
  readonly onDefinition: (figure: DashboardFigure) => void;
}

/** The figures as cells of the strip; one without a base has no rows to show. */
export function figureCells(data: DashboardData, links: FigureLinks): readonly FigureCell[] {
  const asOf = WORDS.computed(dateWords(data.asOf), computedTime(data));
  return data.figures.map((figure) => ({
    key: figure.key,
    label: figure.name,
    value: figureValue(figure),
    unit: figure.value === null ? '' : figure.unit,
    note: figure.note,
    code: WORDS.figureCode(figure.key),
    definition: figure.definition,
    scope: figure.scope,
    asOf,
    ...(figure.value === null ? {} : { onRows: () => links.onRows(figure) }),
    onDefinition: () => links.onDefinition(figure),
  }));
}
