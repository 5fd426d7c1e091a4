import { ConditionLine } from '../widgets/List/ConditionLine.tsx';
import { SelectionBar } from '../widgets/List/SelectionBar.tsx';
import type { BulkAction, FilterSpec } from '../widgets/List/types.ts';
import { FigureChip } from './FigureChip.tsx';
import type { EntityList } from './use-entity-list.ts';

interface ListLineProps {
  readonly list: EntityList;
  readonly filters: readonly FilterSpec[];
  readonly counter: string;
  readonly bulk: readonly BulkAction[];
  readonly onClear: () => void;
}

/** The line under the filters: the conditions in force, or what can be done with the ticked rows. */
export function ListLine({ list, filters, counter, bulk, onClear }: ListLineProps) {
  const { state, total, figure } = list;
  const { selection, query } = state;
  if (selection.allMatching || selection.keys.size > 0) {
    return (
      <SelectionBar
        selection={selection}
        onSelect={state.setSelection}
        pageCount={list.rows.length}
        total={total}
        counter={counter}
        actions={bulk}
      />
    );
  }
  const nothingElse = query.search === '' && Object.keys(query.filters).length === 0;
  return (
    <div className="line-with-figure">
      {figure && <FigureChip figure={figure} onRemove={nothingElse ? onClear : list.clearFigure} />}
      <ConditionLine
        search={query.search}
        filters={filters}
        values={query.filters}
        onChange={state.setFilters}
        onClearSearch={() => state.setSearch('')}
      />
    </div>
  );
}
