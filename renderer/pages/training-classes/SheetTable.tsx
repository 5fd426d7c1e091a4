import { useNavigate } from 'react-router';
import type { TrainingSheetRow } from '../../../shared/contract/training.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { TickBox } from '../../widgets/DataTable/TickBox.tsx';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { isTicked, type Ticks } from './ticks.ts';
import { TRAINING_WORDS as W } from './words.ts';

interface SheetTableProps {
  readonly rows: readonly TrainingSheetRow[];
  readonly ticks: Ticks;
  readonly empty: string;
  /** Absent where nothing may be ticked. */
  readonly onTick?: (row: TrainingSheetRow, attended: boolean) => void;
}

/** Where a row comes from, and what is not saved yet. */
function stateWords(row: TrainingSheetRow, ticks: Ticks): string {
  if (isTicked(row, ticks) !== row.attended) return W.changed;
  if (row.version === null) return W.member;
  return row.attended ? W.recorded : W.absent;
}

/** The people of a tick list; the whole first cell ticks. */
export function SheetTable({ rows, ticks, empty, onTick }: SheetTableProps) {
  const navigate = useNavigate();
  return (
    <PlainTable
      label={W.sheet}
      columns={[
        {
          key: 'tick',
          title: W.tick,
          width: 64,
          align: 'center',
          render: (row) => {
            const ticked = isTicked(row, ticks);
            return (
              <button
                type="button"
                role="checkbox"
                aria-checked={ticked}
                aria-label={`${W.tick} ${row.name}`}
                className="attendance-tick"
                disabled={!onTick}
                onClick={() => onTick?.(row, !ticked)}
              >
                <TickBox state={ticked ? 'all' : 'none'} />
              </button>
            );
          },
        },
        {
          key: 'name',
          title: W.name,
          width: 120,
          render: (row) => (
            <button
              type="button"
              className="link"
              onClick={() => void navigate(`/volunteers/${String(row.volunteerId)}`)}
            >
              {row.name}
            </button>
          ),
        },
        { key: 'document', title: W.document, width: 190, render: (row) => row.document ?? BLANK_MARK },
        { key: 'mobile', title: W.mobile, width: 140, render: (row) => row.mobile ?? BLANK_MARK },
        { key: 'state', title: W.state, render: (row) => stateWords(row, ticks) },
      ]}
      rows={rows}
      rowKey={(row) => String(row.volunteerId)}
      rowClass={(row) => (isTicked(row, ticks) === row.attended ? undefined : 'row-current')}
      empty={empty}
    />
  );
}
