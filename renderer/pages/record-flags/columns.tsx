import type { FlagRow } from '../../../shared/contract/record-flags.ts';
import { RECORD_CHECKS } from '../../../shared/domain/record-checks/rules.ts';
import { FLAG_WORDS } from '../../../shared/domain/record-flags/status.ts';
import type { Column } from '../../widgets/DataTable/types.ts';
import { StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { FLAG_TONES } from './acts.ts';
import { FLAG_PAGE_WORDS as W } from './words.ts';

/** Name of the person, session or team of a finding. */
export function subjectWords({ subject }: Pick<FlagRow, 'subject'>): string {
  return subject ?? W.gone;
}

export const FLAG_COLUMNS: readonly Column<FlagRow>[] = [
  { key: 'subject', title: W.subject, width: 112, frozen: true, link: true, text: subjectWords },
  { key: 'rule', title: W.rule, width: 162, text: (row) => RECORD_CHECKS[row.rule].title },
  { key: 'on', title: W.on, width: 96, text: (row) => row.on },
  { key: 'finding', title: W.finding, width: 282, grows: true, text: (row) => row.finding },
  { key: 'organization', title: W.organization, width: 120, text: (row) => row.organization ?? '' },
  {
    key: 'status',
    title: W.status,
    width: 88,
    text: (row) => FLAG_WORDS[row.status],
    render: (row) => <StatusTag tone={FLAG_TONES[row.status]}>{FLAG_WORDS[row.status]}</StatusTag>,
  },
  { key: 'decidedBy', title: W.decidedBy, width: 76, text: (row) => row.decidedBy ?? '' },
  { key: 'decidedOn', title: W.decidedOn, width: 98, text: (row) => row.decidedOn ?? '' },
];
