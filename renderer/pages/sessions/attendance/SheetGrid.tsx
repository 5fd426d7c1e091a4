import { useCallback, useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { Attendee } from '../../../../shared/contract/attendance.ts';
import type { SheetProblem } from '../../../../shared/domain/attendance/sheet-problems.ts';
import type { SheetRow } from '../../../../shared/domain/attendance/sheet-row.ts';
import { classList } from '../../../widgets/class-list.ts';
import { moveOfKey, moveRow } from '../../../widgets/DataTable/row-movement.ts';
import { isComposingKey, keyName } from '../../../widgets/Keys/key-name.ts';
import type { AfterCell } from './CellEditor.tsx';
import { type CellKey, CELLS, gridColumns, scaled, widthAtLeast } from './grid-columns.ts';
import { SheetLine } from './SheetLine.tsx';
import { ATTENDANCE_WORDS as W } from './words.ts';
import '../../../widgets/DataTable/data-table.css';

/** Where the keyboard stands: a row, and the cell of it that is typed in. */
export interface GridPlace {
  readonly at: number;
  readonly editing?: CellKey | undefined;
}

interface SheetGridProps {
  readonly people: readonly Attendee[];
  readonly rows: readonly SheetRow[];
  readonly problems: readonly (SheetProblem | undefined)[];
  readonly place: GridPlace;
  readonly onPlace: (place: GridPlace) => void;
  readonly onTick: (at: number, present: boolean) => void;
  readonly onTake: (at: number, key: CellKey, typed: string) => boolean;
  /** Somebody may only look. */
  readonly locked: boolean;
}

const DEFAULT_ROW = 28;

function isCell(key: string | undefined): key is CellKey {
  return CELLS.some((cell) => cell === key);
}

/** The people of a session: ↑↓ walk, 空格 ticks, Enter types over the times of the current row. */
export function SheetGrid(props: SheetGridProps) {
  const { people, rows, problems, place, onPlace, onTick, onTake, locked } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const columns = gridColumns(people);
  const wasEditing = useRef(false);
  const rowCount = rows.length;

  useEffect(() => {
    document.getElementById(`${id}-${String(place.at)}`)?.scrollIntoView({ block: 'nearest' });
    // The keyboard goes back to the rows when the last cell is left, unless the mouse took it elsewhere.
    if (wasEditing.current && place.editing === undefined && document.activeElement === document.body)
      box.current?.focus();
    wasEditing.current = place.editing !== undefined;
  }, [id, place]);

  const onLeave = useCallback(
    (at: number, key: CellKey, after: AfterCell) => {
      const cell = CELLS.indexOf(key);
      const beside = after === 'next' ? cell + 1 : cell - 1;
      if (after === 'rows') onPlace({ at });
      else if (after === 'up' || after === 'down') {
        const to = Math.min(rowCount - 1, Math.max(0, at + (after === 'up' ? -1 : 1)));
        onPlace(to === at ? { at } : { at: to, editing: key });
      } else onPlace({ at, editing: CELLS[beside] });
    },
    [onPlace, rowCount],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent) || event.target !== box.current) return;
    const move = event.ctrlKey || event.altKey ? undefined : moveOfKey(event.key);
    const name = keyName(event.nativeEvent);
    const row = rows[place.at];
    if (move) {
      const step = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / DEFAULT_ROW) - 2);
      const from = { current: place.at, anchor: place.at };
      onPlace({ at: moveRow(from, move, { rowCount, step }, false).place.current });
    } else if (name === 'space' && row && !locked) onTick(place.at, !row.present);
    else if (name === 'enter' && row && !locked) onPlace({ at: place.at, editing: 'startTime' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onClick = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest('input')) return;
    const line = event.target.closest<HTMLElement>('tr[data-index]');
    const key = event.target.closest<HTMLElement>('td[data-column]')?.dataset['column'];
    if (!line) return;
    const at = Number(line.dataset['index']);
    const row = rows[at];
    onPlace(isCell(key) && !locked ? { at, editing: key } : { at });
    if (key === 'present' && row && !locked) onTick(at, !row.present);
    if (!isCell(key)) box.current?.focus();
  };

  return (
    <div className="dt">
      <div
        ref={box}
        className="dt-scroll roll-scroll"
        tabIndex={0}
        role="grid"
        aria-label={W.tab}
        aria-rowcount={rowCount + 1}
        aria-multiselectable
        aria-activedescendant={place.at >= 0 && rowCount > 0 ? `${id}-${String(place.at)}` : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <table className="dt-table" role="presentation" style={{ minWidth: scaled(widthAtLeast(columns)) }}>
          <colgroup>
            {columns.map(({ key, width }) => (
              <col key={key} style={width === undefined ? undefined : { width: scaled(width) }} />
            ))}
          </colgroup>
          <thead>
            <tr role="row">
              {columns.map(({ key, title, align, frozenAt }) => (
                <th
                  key={key}
                  scope="col"
                  role="columnheader"
                  className={classList(align && `dt-${align}`, frozenAt !== undefined && 'dt-frozen')}
                  style={frozenAt === undefined ? undefined : { left: scaled(frozenAt) }}
                >
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person, at) => {
              const row = rows[at];
              return (
                row && (
                  <SheetLine
                    key={person.id}
                    id={`${id}-${String(at)}`}
                    at={at}
                    person={person}
                    row={row}
                    problem={problems[at]}
                    columns={columns}
                    current={place.at === at}
                    editing={place.at === at ? place.editing : undefined}
                    onTake={onTake}
                    onLeave={onLeave}
                  />
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}
