import type { FlagRow } from '../../../shared/contract/record-flags.ts';
import { RECORD_CHECKS } from '../../../shared/domain/record-checks/rules.ts';
import { FLAG_WORDS } from '../../../shared/domain/record-flags/status.ts';
import { PrintTable } from '../../widgets/Print/PrintFrame.tsx';
import { subjectWords } from './columns.tsx';
import { noticesOf } from './notice.ts';
import './record-flags.css';
import { FLAG_PAGE_WORDS, noticeHeading, NOTICE_WORDS as W } from './words.ts';

const COLUMNS = [
  { title: W.number, width: 44, align: 'center' as const },
  { title: FLAG_PAGE_WORDS.rule, width: 130 },
  { title: FLAG_PAGE_WORDS.subject, width: 120 },
  { title: FLAG_PAGE_WORDS.on, width: 84 },
  { title: FLAG_PAGE_WORDS.finding, width: 260 },
  { title: FLAG_PAGE_WORDS.status, width: 76 },
  { title: W.result, width: 190 },
];

/** What the units are asked about: each unit begins on a sheet of its own, with room for its answer. */
export function NoticeSheet({ rows }: { readonly rows: readonly FlagRow[] }) {
  return noticesOf(rows).map(({ unit, rows: ofUnit }) => (
    <section key={unit ?? ''} className="flag-notice-unit">
      <h2 className="sheet-group">{noticeHeading(unit ?? W.noUnit, ofUnit.length)}</h2>
      <p className="flag-notice-intro">{W.intro}</p>
      <PrintTable
        columns={COLUMNS}
        rows={ofUnit.map((row, place) => [
          String(place + 1),
          RECORD_CHECKS[row.rule].title,
          subjectWords(row),
          row.on,
          row.finding,
          FLAG_WORDS[row.status],
          '',
        ])}
      />
      <p className="flag-notice-sign">
        <span>{W.signature}</span>
        <span>{W.date}</span>
      </p>
    </section>
  ));
}
