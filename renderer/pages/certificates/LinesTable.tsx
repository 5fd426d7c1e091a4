import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import type { Certificate } from '../../../shared/contract/certificates.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { CERTIFICATE_WORDS, ISSUE_WORDS as W } from './words.ts';

interface LinesTableProps {
  readonly lines: Certificate['lines'];
  readonly empty: string;
}

/** Services that a certificate states, or would. */
export function LinesTable({ lines, empty }: LinesTableProps) {
  return (
    <PlainTable
      label={CERTIFICATE_WORDS.lines}
      columns={[
        { key: 'servedOn', title: W.date, width: 104, render: (line) => line.servedOn },
        { key: 'content', title: W.content, render: (line) => line.content ?? BLANK_MARK },
        { key: 'place', title: W.place, width: 170, render: (line) => line.place ?? BLANK_MARK },
        {
          key: 'minutes',
          title: W.duration,
          width: 120,
          align: 'right',
          render: (line) => durationText(line.minutes),
        },
      ]}
      rows={lines}
      rowKey={(line) => String(line.recordId)}
      empty={empty}
    />
  );
}
