import type { Figure } from '../../shared/contract/figures.ts';
import { INSUFFICIENT } from '../../shared/domain/exchange/figure-format.ts';
import { groupedNumber } from './display.ts';

/** `12,846`, `24.3`; 数据不足 where the base is empty, never 0. */
export function figureValue(figure: Pick<Figure, 'value'>): string {
  return figure.value === null ? INSUFFICIENT : groupedNumber(figure.value);
}

/** `12,846 人`, `24.3%`. */
export function figureAmount(figure: Pick<Figure, 'value' | 'unit'>): string {
  if (figure.value === null) return INSUFFICIENT;
  const space = figure.unit === '%' || figure.unit === '' ? '' : ' ';
  return `${figureValue(figure)}${space}${figure.unit}`;
}

/** The placeholder that prints the figure in a document: `{党员志愿者}`. */
export function placeholderOf(figure: Pick<Figure, 'name'>, format = ''): string {
  return format === '' ? `{${figure.name}}` : `{${figure.name}|${format}}`;
}
