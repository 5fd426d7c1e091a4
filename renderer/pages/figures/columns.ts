import type { Figure } from '../../../shared/contract/figures.ts';
import type { Column } from '../../widgets/DataTable/types.ts';
import { figureValue } from '../../api/figure-text.ts';
import { FIGURE_PAGE_WORDS as WORDS } from './words.ts';

export function figureKey(figure: Figure): string {
  return figure.key;
}

export const FIGURE_COLUMNS: readonly Column<Figure>[] = [
  { key: 'key', title: WORDS.key, width: 62, frozen: true, text: (figure) => figure.key },
  { key: 'name', title: WORDS.name, width: 158, frozen: true, link: true, text: (figure) => figure.name },
  { key: 'value', title: WORDS.value, width: 84, align: 'right', text: figureValue },
  { key: 'unit', title: WORDS.unit, width: 50, text: (figure) => figure.unit },
  { key: 'definition', title: WORDS.definition, width: 290, text: (figure) => figure.definition },
  { key: 'scope', title: WORDS.scope, width: 150, text: (figure) => figure.scope },
];
