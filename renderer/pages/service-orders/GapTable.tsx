import { useNavigate } from 'react-router';
import type { OrderGap } from '../../../shared/contract/service-orders.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import {
  GAP_FIGURES,
  type GapCounts,
  gapFilters,
  type GapQuestion,
  shortfall,
  shortfallRate,
  type Supply,
} from '../../../shared/domain/service-orders/gap.ts';
import { BLANK_MARK, groupedNumber } from '../../api/display.ts';
import { type PlainColumn, PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { ORDER_WORDS as W } from './words.ts';

type Line = OrderGap['lines'][number];
type Row = Omit<Line, 'isIdle'> & { readonly kind: 'line' | 'idle' | 'whole' };
type FigureKey = (typeof GAP_FIGURES)[number]['key'];

interface GapTableProps {
  readonly gap: OrderGap;
  readonly question: GapQuestion;
}

function isCount(key: FigureKey): key is FigureKey & keyof GapCounts {
  return key !== 'shortfall' && key !== 'rate' && !isSupply(key);
}

function isSupply(key: FigureKey): key is FigureKey & keyof Supply {
  return key === 'items' || key === 'teams' || key === 'capacity';
}

function plainWords(key: FigureKey, { counts, supply, category, kind }: Row): string {
  if (isSupply(key)) {
    // Wishes without a category have nothing on the menu to be held against.
    return category === null && kind === 'line' ? BLANK_MARK : groupedNumber(supply[key]);
  }
  if (kind === 'idle') return BLANK_MARK;
  if (key === 'shortfall') return groupedNumber(shortfall(counts));
  const rate = shortfallRate(counts);
  return rate === null ? W.none : `${(rate / 10).toFixed(1)}%`;
}

function categoryWords({ category, kind }: Row): string {
  if (kind === 'whole') return W.whole;
  return category === null ? W.noCategory : (codeLabel('service_category', category) ?? category);
}

function placeWords({ place, placeName, kind }: Row, isStreet: boolean): string {
  if (kind === 'whole') return '';
  if (kind === 'idle') return W.idle;
  return place === null ? (isStreet ? W.noCommunity : BLANK_MARK) : (placeName ?? BLANK_MARK);
}

/** The whole, then every line with its numbers; a number of orders opens them in the list. */
export function GapTable({ gap, question }: GapTableProps) {
  const navigate = useNavigate();
  const isStreet = question.street !== null;
  const open = (row: Row, key: keyof GapCounts): void => {
    const filters = gapFilters(question, row.kind === 'whole' ? null : row, key, gap.today);
    void navigate(`/service-orders?${new URLSearchParams({ filters: JSON.stringify(filters) }).toString()}`);
  };
  const cell = (key: FigureKey, label: string, row: Row) => {
    if (!isCount(key)) return plainWords(key, row);
    const count = row.counts[key];
    if (row.kind === 'idle') return BLANK_MARK;
    if (count === 0) return '0';
    return (
      <button
        type="button"
        className="link"
        aria-label={`${W.gapLine(categoryWords(row), placeWords(row, isStreet), label)} ${String(count)}`}
        onClick={() => open(row, key)}
      >
        {groupedNumber(count)}
      </button>
    );
  };
  const rows: readonly Row[] = [
    { ...gap.whole, category: null, place: null, placeName: null, kind: 'whole' },
    ...gap.lines.map(({ isIdle, ...line }): Row => ({ ...line, kind: isIdle ? 'idle' : 'line' })),
  ];
  const columns: readonly PlainColumn<Row>[] = [
    { key: 'category', title: W.category, render: categoryWords },
    {
      key: 'place',
      title: isStreet ? W.placeOfStreet : W.place,
      width: 120,
      render: (row) => placeWords(row, isStreet),
    },
    ...GAP_FIGURES.map(
      ({ key, label }): PlainColumn<Row> => ({
        key,
        title: label,
        width: 72,
        align: 'right',
        render: (row) => cell(key, label, row),
      }),
    ),
  ];
  if (gap.lines.length === 0) return <p className="weak">{W.gapNone}</p>;
  return (
    <PlainTable
      label={W.gapTitle}
      columns={columns}
      rows={rows}
      rowKey={({ category, place, kind }) => `${kind} ${String(category)} ${String(place)}`}
      rowClass={({ kind }) => (kind === 'whole' ? 'gap-whole' : undefined)}
    />
  );
}
