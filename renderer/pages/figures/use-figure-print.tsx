import { useCallback } from 'react';
import type { Figure } from '../../../shared/contract/figures.ts';
import { dateWords, momentText } from '../../api/moments.ts';
import { useSession } from '../../api/session.tsx';
import { previewPrint } from '../../widgets/Print/print-job.ts';
import { PrintFrame, PrintTable } from '../../widgets/Print/PrintFrame.tsx';
import { FIGURE_COLUMNS } from './columns.ts';
import { FIGURE_PAGE_WORDS as WORDS } from './words.ts';

/** Shows the figures as a sheet for paper, with definition and as-of date. */
export function useFigurePrint(): (figures: readonly Figure[], asOf: string) => void {
  const { status, account } = useSession();
  const unit = status?.office ?? '';
  const printedBy = account?.name ?? '';
  return useCallback(
    (figures, asOf) =>
      previewPrint(
        <PrintFrame
          title={WORDS.printTitle}
          unit={unit}
          asOf={dateWords(asOf)}
          printedBy={printedBy}
          printedAt={momentText(new Date().toISOString())}
        >
          <PrintTable
            columns={FIGURE_COLUMNS.map(({ title, width, align }) => ({
              title,
              width,
              ...(align ? { align } : {}),
            }))}
            rows={figures.map((figure) => FIGURE_COLUMNS.map((column) => column.text(figure)))}
          />
        </PrintFrame>,
      ),
    [unit, printedBy],
  );
}
