import { useCallback } from 'react';
import type { RecordView } from '../../shared/contract/entity.ts';
import type { EntityDef } from '../../shared/kernel/field.ts';
import { valueText } from '../api/display.ts';
import { dateWords, momentText, today } from '../api/moments.ts';
import { useSession } from '../api/session-context.ts';
import { previewPrint } from '../widgets/Print/print-job.ts';
import { PrintFrame } from '../widgets/Print/PrintFrame.tsx';
import { printTitle } from './print-words.ts';

/** One record as a sheet: two pairs of label and value to a line, long values over the whole line. */
export function useRecordPrint(entity: EntityDef, record: RecordView): () => void {
  const { account, status } = useSession();
  return useCallback(() => {
    const shown = entity.fields.filter((field) => field.section !== undefined || field.key === 'status');
    const pairs = shown.map((field) => [field.label, valueText(field, record.values[field.key])] as const);
    const lines = Array.from({ length: Math.ceil(pairs.length / 2) }, (_, line) =>
      pairs.slice(line * 2, line * 2 + 2),
    );
    previewPrint(
      <PrintFrame
        title={printTitle(entity.label)}
        unit={status?.office ?? ''}
        asOf={dateWords(today())}
        printedBy={account?.name ?? ''}
        printedAt={momentText(new Date().toISOString())}
        masked={entity.fields.some((field) => field.sensitive)}
        orientation="portrait"
      >
        <table className="sheet-table">
          <tbody>
            {lines.map((line) => (
              <tr key={line[0]?.[0]}>
                {line.map(([label, words]) => [
                  <th key={`${label}-label`} scope="row" style={{ width: '18%' }}>
                    {label}
                  </th>,
                  <td key={label} {...(line.length === 1 ? { colSpan: 3 } : { style: { width: '32%' } })}>
                    {words}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </PrintFrame>,
    );
  }, [entity, record, account, status]);
}
