import type { ShownRow } from '../../../shared/contract/certificates.ts';
import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import { groupedNumber } from '../../api/display.ts';
import { dateWords, momentText, today } from '../../api/moments.ts';
import { PrintFrame, PrintTable } from '../../widgets/Print/PrintFrame.tsx';
import { CERTIFICATE_WORDS, listFoot, periodWords, POST_WORDS as W, postedLine } from './words.ts';

const COLUMNS = [
  { title: W.number, width: 44, align: 'center' as const },
  { title: CERTIFICATE_WORDS.volunteer, width: 90 },
  { title: CERTIFICATE_WORDS.number, width: 130 },
  { title: CERTIFICATE_WORDS.period, width: 190 },
  { title: CERTIFICATE_WORDS.records, width: 76, align: 'right' as const },
  { title: CERTIFICATE_WORDS.hours, width: 120, align: 'right' as const },
];

/** Certificates that are posted together: one organisation, the same days. */
function sheetKey({ organization, shownFrom, shownUntil }: ShownRow): string {
  return [organization, shownFrom, shownUntil].join('\n');
}

/** The lists to post, a sheet each organisation and showing. */
export function shownSheets(rows: readonly ShownRow[], withMinors: boolean, printedBy: string) {
  return [...Map.groupBy(rows, sheetKey)].flatMap(([key, all]) => {
    const named = withMinors ? all : all.filter(({ minor }) => !minor);
    const [first] = named;
    if (!first) return [];
    return [
      <PrintFrame
        key={key}
        title={W.sheetTitle}
        unit={first.organization}
        asOf={dateWords(today())}
        printedBy={printedBy}
        printedAt={momentText(new Date().toISOString())}
        orientation="portrait"
      >
        <p>{postedLine(first.shownFrom, first.shownUntil, first.contact)}</p>
        <PrintTable
          columns={COLUMNS}
          rows={named.map((row, place) => [
            String(place + 1),
            row.volunteer,
            row.number,
            periodWords(row.from, row.to),
            groupedNumber(row.records),
            durationText(row.minutes),
          ])}
        />
        <p>{listFoot(named.length, all.length - named.length)}</p>
      </PrintFrame>,
    ];
  });
}
