import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Attendee } from '../../../../shared/contract/attendance.ts';
import type { SheetProblem } from '../../../../shared/domain/attendance/sheet-problems.ts';
import { minutesOf, type SheetRow } from '../../../../shared/domain/attendance/sheet-row.ts';
import { durationText } from '../../../../shared/domain/values/parse-hours.ts';
import { classList } from '../../../widgets/class-list.ts';
import { TickBox } from '../../../widgets/DataTable/TickBox.tsx';
import { type AfterCell, CellEditor } from './CellEditor.tsx';
import { type CellKey, type GridColumn, roleWords, scaled, teamWords } from './grid-columns.ts';
import { ATTENDANCE_WORDS as W, problemNote } from './words.ts';

interface SheetLineProps {
  readonly id: string;
  readonly at: number;
  readonly person: Attendee;
  readonly row: SheetRow;
  readonly problem: SheetProblem | undefined;
  readonly columns: readonly GridColumn[];
  readonly current: boolean;
  readonly editing: CellKey | undefined;
  readonly onTake: (at: number, key: CellKey, typed: string) => boolean;
  readonly onLeave: (at: number, key: CellKey, after: AfterCell) => void;
}

function minutesWords(row: SheetRow): string {
  const minutes = minutesOf(row);
  return minutes === null ? '—' : durationText(minutes);
}

function noteWords(row: SheetRow, problem: SheetProblem | undefined): string {
  if (problem && !problem.settled) return problemNote(problem);
  if (!row.present || row.reason === '') return row.note;
  return [row.note, W.settled(row.reason)].filter((part) => part !== '').join('；');
}

/** What may be typed over: the stored text, not the words around it. */
function typedValue(row: SheetRow, key: CellKey): string {
  if (key === 'deducted') return row.present ? String(row.deducted) : '';
  return key === 'note' || row.present ? row[key] : '';
}

function words(props: SheetLineProps, key: GridColumn['key']): ReactNode {
  const { person, row, problem } = props;
  switch (key) {
    case 'present':
      return <TickBox state={row.present ? 'all' : 'none'} />;
    case 'name':
      return person.name;
    case 'tail':
      return person.tail === '' ? '—' : person.tail;
    case 'role':
      return roleWords(person);
    case 'team':
      return teamWords(person);
    case 'minutes':
      return minutesWords(row);
    case 'note':
      return noteWords(row, problem);
    default:
      return typedValue(row, key);
  }
}

function cellClass({ row, problem }: SheetLineProps, key: GridColumn['key']): string | undefined {
  if (key === 'note') return problem && !problem.settled ? 'cell-warning' : undefined;
  const isByHand = row.present && row.byHand.some((own) => own === key);
  return isByHand ? 'cell-changed cell-by-hand' : undefined;
}

function isEditorOf(key: GridColumn['key'], editing: CellKey | undefined): editing is CellKey {
  return key === editing;
}

function SheetLineInner(props: SheetLineProps) {
  const { id, at, person, row, columns, current, editing } = props;
  return (
    <tr
      id={id}
      role="row"
      data-index={at}
      aria-rowindex={at + 2}
      aria-selected={row.present}
      className={classList(current && 'dt-current', !row.present && 'row-weak')}
    >
      {columns.map((column) => {
        const { key, align, frozenAt } = column;
        const isEdited = isEditorOf(key, editing);
        const text = isEdited ? undefined : words(props, key);
        return (
          <td
            key={key}
            role="gridcell"
            data-column={key}
            title={typeof text === 'string' ? text : undefined}
            style={frozenAt === undefined ? undefined : { left: scaled(frozenAt) }}
            className={classList(
              frozenAt !== undefined && 'dt-frozen',
              align && `dt-${align}`,
              key === 'present' && 'dt-tick',
              isEdited ? 'cell-edited' : cellClass(props, key),
            )}
          >
            {isEdited && editing ? (
              <CellEditor
                value={typedValue(row, editing)}
                label={`${person.name} ${column.title}`}
                align={align === 'right' ? 'right' : 'left'}
                onTake={(typed) => props.onTake(at, editing, typed)}
                onLeave={(after) => props.onLeave(at, editing, after)}
              />
            ) : (
              text
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** One person of the sheet, drawn again only when something of the row changed: a thousand rows stay quick. */
export const SheetLine = memo(SheetLineInner);
