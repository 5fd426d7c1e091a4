import { useMemo } from 'react';
import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import { type RowFilter, withinKey } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import type { FilterSpec } from '../../widgets/List/types.ts';
import { TreePanel } from '../../widgets/Tree/TreePanel.tsx';
import { ALL_UNITS, branchSentence, unitNodes } from './unit-nodes.ts';
import { UNIT_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [{ field: 'type', width: 120 }];
const BRANCH = withinKey('parent');

/** 单位: the tree, and the list of the units at and below the one that is chosen in it. */
export function Page() {
  const { tree } = useFieldSources();
  const nodes = useMemo(() => unitNodes(tree), [tree]);
  const besideFilters = useMemo(
    (): readonly FilterSpec[] => [
      {
        key: BRANCH,
        label: W.branch,
        kind: 'choice',
        elsewhere: true,
        say: (value) => branchSentence(tree, value),
      },
    ],
    [tree],
  );
  return (
    <EntityListPage
      entityKey="units"
      title={W.title}
      headCount={{ verb: W.all }}
      searchHint={LEDGER_WORDS.searchHints.units}
      rowFilters={ROW_FILTERS}
      besideFilters={besideFilters}
      beside={({ query, setFilters }) => (
        <TreePanel
          title={W.tree}
          nodes={nodes}
          chosen={String(query.filters[BRANCH] ?? ALL_UNITS)}
          onChoose={(key) => setFilters({ ...query.filters, [BRANCH]: key === ALL_UNITS ? undefined : key })}
        />
      )}
      firstDay={(acts) => <FirstDay entityKey="units" {...acts} />}
    />
  );
}
