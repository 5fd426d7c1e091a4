import { useCallback } from 'react';
import type { AttendanceSheet } from '../../../../shared/contract/attendance.ts';
import { dateWords, momentText, today, weekday } from '../../../api/moments.ts';
import { useSession } from '../../../api/session-context.ts';
import { previewPrint } from '../../../widgets/Print/print-job.ts';
import { PrintFrame } from '../../../widgets/Print/PrintFrame.tsx';
import { roleWords } from './grid-columns.ts';
import { SHEET_PRINT_WORDS as W } from './words.ts';
import './attendance.css';

/** Blank lines below the members, for whoever comes besides; at least a sheet of paper full. */
const BLANK_LINES = 8;
const LINES_OF_A_SHEET = 24;

function whenWords({ heldOn, startTime, endTime }: AttendanceSheet['session']): string {
  const span = startTime === null || endTime === null ? '' : `${startTime}—${endTime}`;
  return W.when(`${dateWords(heldOn)} ${weekday(heldOn)}`, span);
}

/** The sheet that is signed on the spot: members, blank lines, a column of 30 mm for the signature. */
export function useSheetPrint(sheet: AttendanceSheet | undefined): () => void {
  const { account, status } = useSession();
  return useCallback(() => {
    if (!sheet) return;
    const { people, session } = sheet;
    const blank = Math.max(BLANK_LINES, LINES_OF_A_SHEET - people.length);
    const lines = [...people, ...Array.from({ length: blank }, () => undefined)];
    previewPrint(
      <PrintFrame
        title={W.title(session.name)}
        unit={session.teams.join('、') || (status?.office ?? '')}
        conditions={whenWords(session)}
        asOf={dateWords(today())}
        printedBy={account?.name ?? ''}
        printedAt={momentText(new Date().toISOString())}
        orientation="portrait"
      >
        <table className="sheet-table sign-table">
          <thead>
            <tr>
              <th className="sign-number">{W.number}</th>
              <th className="sign-name">{W.name}</th>
              <th className="sign-tail">{W.tail}</th>
              <th className="sign-role">{W.role}</th>
              <th className="sign-time">{W.start}</th>
              <th className="sign-time">{W.end}</th>
              <th className="sign-signature">{W.signature}</th>
              <th>{W.remark}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((person, at) => (
              <tr key={person?.id ?? `blank-${String(at)}`}>
                <td className="sign-centred">{at + 1}</td>
                <td>{person?.name}</td>
                <td>{person?.tail}</td>
                <td>{person ? roleWords(person) : ''}</td>
                <td />
                <td />
                <td />
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </PrintFrame>,
    );
  }, [sheet, account, status]);
}
