import { groupedNumber } from '../../api/display.ts';
import { Panel } from '../../widgets/Page/Page.tsx';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { type CoverageLevel, missingWords, shareWords } from './coverage.ts';
import { DASHBOARD_WORDS as WORDS } from './words.ts';

/** 阵地覆盖: which levels have their 所 and 站, and which places still lack one. */
export function CoveragePanel({ coverage }: { readonly coverage: readonly CoverageLevel[] }) {
  return (
    <Panel title={WORDS.coverage} note={WORDS.coverageNote} fills>
      <PlainTable<CoverageLevel>
        label={WORDS.coverage}
        rows={coverage}
        rowKey={(level) => level.label}
        columns={[
          { key: 'level', title: WORDS.level, width: 130, render: (level) => level.label },
          {
            key: 'covered',
            title: WORDS.covered,
            width: 80,
            align: 'right',
            render: (level) => groupedNumber(level.covered),
          },
          {
            key: 'due',
            title: WORDS.due,
            width: 80,
            align: 'right',
            render: (level) => groupedNumber(level.total),
          },
          { key: 'share', title: WORDS.share, width: 80, align: 'right', render: shareWords },
          { key: 'missing', title: WORDS.missing, render: (level) => missingWords(level.missing) },
        ]}
      />
    </Panel>
  );
}
