import { Button } from 'antd';
import type { FlaggedRecord, FlagRow } from '../../../shared/contract/record-flags.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { isLive, type RecordStatus } from '../../../shared/domain/service-records/status.ts';
import { durationText } from '../../../shared/domain/values/parse-hours.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { useTextSize } from '../../theme/text-size.ts';
import { type PlainColumn, PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { FINDING_WORDS as W, FLAG_PAGE_WORDS } from './words.ts';

interface RecordsTableProps {
  /** Whose matter it is: what all records share stands above the table already. */
  readonly scope: FlagRow['scope'];
  readonly records: readonly FlaggedRecord[];
  readonly onOpen: (record: FlaggedRecord) => void;
  /** Absent = the account may not reverse. */
  readonly onReverse: ((record: FlaggedRecord) => void) | undefined;
}

const SHARED: Readonly<Partial<Record<FlagRow['scope'], string>>> = {
  person: 'volunteer',
  session: 'session',
};

function timesOf({ startTime, endTime }: FlaggedRecord): string {
  return startTime !== null && endTime !== null ? `${startTime}—${endTime}` : BLANK_MARK;
}

/** The service records that a finding is about. */
export function RecordsTable({ scope, records, onOpen, onReverse }: RecordsTableProps) {
  const { sizes } = useTextSize();
  const columns: readonly PlainColumn<FlaggedRecord>[] = [
    {
      key: 'date',
      title: W.date,
      width: 98,
      render: (row) => (
        <button type="button" className="link" onClick={() => onOpen(row)}>
          {row.servedOn}
        </button>
      ),
    },
    { key: 'volunteer', title: W.volunteer, width: 70, render: (row) => row.volunteer },
    { key: 'time', title: W.time, width: 112, render: timesOf },
    { key: 'hours', title: W.hours, width: 104, render: (row) => durationText(row.minutes) },
    { key: 'session', title: W.session, render: (row) => row.session ?? BLANK_MARK },
    {
      key: 'organization',
      title: FLAG_PAGE_WORDS.organization,
      width: 130,
      render: (row) => row.organization ?? BLANK_MARK,
    },
    {
      key: 'source',
      title: W.source,
      width: 84,
      render: (row) => codeLabel('record_source', row.source) ?? row.source,
    },
    { key: 'recorder', title: W.recorder, width: 76, render: (row) => row.recorder ?? BLANK_MARK },
    { key: 'enteredOn', title: W.enteredOn, width: 98, render: (row) => row.enteredOn },
    { key: 'exception', title: W.exception, width: 96, render: (row) => row.exceptionReason ?? BLANK_MARK },
    {
      key: 'status',
      title: W.recordStatus,
      width: 72,
      render: (row) => codeLabel('record_status', row.status) ?? row.status,
    },
    ...(onReverse
      ? [
          {
            key: 'act',
            title: W.act,
            width: 82,
            render: (row: FlaggedRecord) =>
              !isLive(row.status as RecordStatus) ? null : (
                <Button size="small" onClick={() => onReverse(row)}>
                  {W.reverse}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <PlainTable
      label={W.records}
      columns={columns
        .filter(({ key }) => key !== SHARED[scope])
        .map((column) =>
          column.width === undefined
            ? column
            : { ...column, width: Math.ceil(column.width * sizes.columnScale) },
        )}
      rows={records}
      rowKey={(row) => String(row.id)}
    />
  );
}
