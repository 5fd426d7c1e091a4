import { useCallback } from 'react';
import { groupedNumber } from '../../api/display.ts';
import { dateWords, momentText } from '../../api/moments.ts';
import { useSession } from '../../api/session.tsx';
import { previewPrint } from '../../widgets/Print/print-job.ts';
import { PrintFrame, PrintTable } from '../../widgets/Print/PrintFrame.tsx';
import { figureValue } from '../../api/figure-text.ts';
import './dashboard.css';
import { missingWords, shareWords } from './coverage.ts';
import type { DashboardData } from './figure-cells.ts';
import { DASHBOARD_WORDS as WORDS } from './words.ts';

const RIGHT = { align: 'right' } as const;

function Sheet({ data }: { readonly data: DashboardData }) {
  return (
    <div className="dashboard-sheet">
      <PrintTable
        columns={[
          { title: WORDS.name, width: 130 },
          { title: WORDS.value, width: 80, ...RIGHT },
          { title: WORDS.unit, width: 50 },
          { title: WORDS.definition, width: 340 },
        ]}
        rows={data.figures.map((figure) => [
          figure.name,
          figureValue(figure),
          figure.unit,
          figure.definition,
        ])}
      />
      <PrintTable
        columns={[
          { title: WORDS.street, width: 200 },
          { title: `${WORDS.streets}（${WORDS.people}）`, width: 200, ...RIGHT },
        ]}
        rows={data.streets.map((bar) => [bar.label, groupedNumber(bar.value)])}
      />
      <PrintTable
        columns={[
          { title: WORDS.ages, width: 200 },
          { title: WORDS.female, width: 100, ...RIGHT },
          { title: WORDS.male, width: 100, ...RIGHT },
        ]}
        rows={data.ages.map((band) => [band.label, groupedNumber(band.female), groupedNumber(band.male)])}
      />
      <PrintTable
        columns={[
          { title: WORDS.level, width: 130 },
          { title: WORDS.covered, width: 70, ...RIGHT },
          { title: WORDS.due, width: 70, ...RIGHT },
          { title: WORDS.share, width: 70, ...RIGHT },
          { title: WORDS.missing, width: 260 },
        ]}
        rows={data.coverage.map((level) => [
          level.label,
          groupedNumber(level.covered),
          groupedNumber(level.total),
          shareWords(level),
          missingWords(level.missing),
        ])}
      />
    </div>
  );
}

/** The dashboard as a sheet for paper: its numbers as tables. */
export function useDashboardPrint(): (data: DashboardData) => void {
  const { status, account } = useSession();
  const unit = status?.office ?? '';
  const printedBy = account?.name ?? '';
  return useCallback(
    (data) =>
      previewPrint(
        <PrintFrame
          title={WORDS.printTitle}
          unit={unit}
          asOf={dateWords(data.asOf)}
          printedBy={printedBy}
          printedAt={momentText(new Date().toISOString())}
          orientation="portrait"
        >
          <Sheet data={data} />
        </PrintFrame>,
      ),
    [unit, printedBy],
  );
}
