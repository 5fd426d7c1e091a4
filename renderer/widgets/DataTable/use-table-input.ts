import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ClipboardEvent, FocusEvent, KeyboardEvent, MouseEvent, RefObject } from 'react';
import { HELP_WORDS, tableKeys } from '../../text/keys.ts';
import { isComposingKey, keyName } from '../Keys/key-name.ts';
import { useKeys } from '../Keys/use-keys.ts';
import { cellsOf, writeCells } from './copy.ts';
import { moveOfKey, moveRow } from './row-movement.ts';
import type { RowPlace } from './row-movement.ts';
import { isTicked, tickRange, togglePage, toggleRow } from './selection.ts';
import { NO_SELECTION } from './types.ts';
import type { Column, DataTableProps } from './types.ts';
import { useRowMenu } from './use-row-menu.ts';

/** The box answers its keys itself, and only while it has the focus. */
const NO_KEYS = {};

interface Spot {
  readonly index: number;
  readonly columnKey: string | undefined;
}

function spotOf(target: EventTarget): Spot | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest<HTMLElement>('tr[data-index]');
  if (!row) return undefined;
  return {
    index: Number(row.dataset['index']),
    columnKey: target.closest<HTMLElement>('td[data-column]')?.dataset['column'],
  };
}

/** Keyboard, mouse, clipboard and menu of the table: one handler each on the scroll box, none on rows. */
export function useTableInput<T>(
  props: DataTableProps<T>,
  columns: readonly Column<T>[],
  keys: readonly string[],
  id: string,
  scrollRef: RefObject<HTMLDivElement | null>,
) {
  const { rows, selection, onSelect } = props;
  const [place, setPlace] = useState<RowPlace>({ current: -1, anchor: -1 });
  const [currentColumn, setCurrentColumn] = useState<string | undefined>(undefined);
  const afterPage = useRef<'first' | 'last' | null>(null);
  const currentKey = useRef<string | undefined>(undefined);
  const menu = useRowMenu(props, columns, scrollRef, id);

  useKeys(NO_KEYS, {
    help: {
      heading: HELP_WORDS.table,
      also: tableKeys({
        tick: selection !== undefined,
        open: props.onOpen !== undefined,
        menu: props.contextMenu !== undefined,
        own: Object.keys(props.rowKeys ?? {}),
      }),
    },
  });

  const onCurrent = useRef(props.onCurrent);
  useLayoutEffect(() => {
    onCurrent.current = props.onCurrent;
  });

  // New rows: after leaving the page by key stand at its other end, else stay on the same record.
  useLayoutEffect(() => {
    const turned = afterPage.current;
    setPlace((before) => {
      if (rows.length === 0) return { current: -1, anchor: -1 };
      if (turned) {
        const current = turned === 'first' ? 0 : rows.length - 1;
        return { current, anchor: current };
      }
      const kept = currentKey.current === undefined ? -1 : keys.indexOf(currentKey.current);
      const current = kept >= 0 ? kept : Math.min(before.current, rows.length - 1);
      return current === before.current ? before : { current, anchor: current };
    });
    afterPage.current = null;
    const entered = turned === null ? undefined : turned === 'first' ? rows[0] : rows.at(-1);
    if (entered !== undefined) onCurrent.current?.(entered);
  }, [keys, rows]);

  useEffect(() => {
    currentKey.current = keys[place.current];
    if (place.current < 0) return;
    document
      .getElementById(`${id}-${String(place.current)}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [place, keys, id]);

  const stand = (next: RowPlace): void => {
    setPlace(next);
    const row = rows[next.current];
    // Also where it was current before: the page may have turned to something else meanwhile.
    if (row !== undefined) props.onCurrent?.(row);
  };
  const tick = (next: typeof selection): void => {
    if (next) onSelect?.(next);
  };

  const moveByKey = (event: KeyboardEvent, extend: boolean): boolean => {
    const move = moveOfKey(event.key);
    if (!move || event.ctrlKey || event.altKey) return false;
    // The last turn of the page may have had nowhere to go.
    afterPage.current = null;
    const box = scrollRef.current;
    const rowHeight = box?.querySelector('tbody tr')?.getBoundingClientRect().height ?? 28;
    const step = Math.max(1, Math.floor((box?.clientHeight ?? 0) / rowHeight) - 2);
    const result = moveRow(place, move, { rowCount: rows.length, step }, extend);
    stand(result.place);
    if (extend && selection) tick(tickRange(selection, keys, result.place.anchor, result.place.current));
    if (result.edge) {
      afterPage.current = result.edge === 'next' ? 'first' : 'last';
      props.onPageEdge?.(result.edge);
    }
    return true;
  };

  const moveColumn = (by: number): boolean => {
    const at = columns.findIndex((column) => column.key === currentColumn);
    const next = columns[Math.min(columns.length - 1, Math.max(0, at + by))];
    setCurrentColumn(next?.key);
    scrollRef.current
      ?.querySelector(`tr[data-index="${String(place.current)}"] td[data-column="${next?.key ?? ''}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return true;
  };

  const act = (name: string): boolean => {
    const row = rows[place.current];
    const key = keys[place.current];
    if (name === 'left' || name === 'right') return moveColumn(name === 'left' ? -1 : 1);
    if (name === 'ctrl+a' && selection) {
      tick(togglePage(selection, keys));
      return true;
    }
    if (name === 'esc' && selection && (selection.allMatching || selection.keys.size > 0)) {
      tick(NO_SELECTION);
      return true;
    }
    if (row === undefined || key === undefined) return false;
    const own = props.rowKeys?.[name];
    if (own) own(row);
    else if (name === 'space' && selection) tick(toggleRow(selection, key, keys));
    else if (name === 'enter' && props.onOpen) props.onOpen(row);
    else if (name === 'shift+f10' || name === 'contextmenu') menu.openAtRow(place.current, currentColumn);
    else return false;
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent) || event.target !== scrollRef.current) return;
    if (moveByKey(event, event.shiftKey) || act(keyName(event.nativeEvent))) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  const onClick = (event: MouseEvent): void => {
    const spot = spotOf(event.target);
    if (!spot) return;
    const row = rows[spot.index];
    const key = keys[spot.index];
    if (row === undefined || key === undefined) return;
    const inTick = spot.columnKey === ':tick';
    if (event.shiftKey && selection) {
      tick(tickRange(selection, keys, Math.max(0, place.anchor), spot.index));
      stand({ current: spot.index, anchor: Math.max(0, place.anchor) });
      window.getSelection()?.removeAllRanges();
      return;
    }
    stand({ current: spot.index, anchor: spot.index });
    if (!inTick) setCurrentColumn(spot.columnKey);
    if (selection && (inTick || event.ctrlKey)) tick(toggleRow(selection, key, keys));
    else if (event.target instanceof Element && event.target.closest('.dt-link')) props.onOpen?.(row);
  };

  const onDoubleClick = (event: MouseEvent): void => {
    const spot = spotOf(event.target);
    const row = spot && rows[spot.index];
    if (row === undefined || spot?.columnKey === ':tick') return;
    if (event.target instanceof Element && event.target.closest('.dt-link')) return;
    props.onOpen?.(row);
  };

  const onContextMenu = (event: MouseEvent): void => {
    const spot = spotOf(event.target);
    if (!spot) return;
    event.preventDefault();
    stand({ current: spot.index, anchor: spot.index });
    setCurrentColumn(spot.columnKey);
    menu.openAt(spot.index, spot.columnKey, event.clientX, event.clientY);
  };

  const onCopy = (event: ClipboardEvent): void => {
    // Marked text is copied as marked by the browser itself.
    if (window.getSelection()?.toString()) return;
    const ticked = selection ? rows.filter((_, index) => isTicked(selection, keys[index] ?? '')) : [];
    const row = rows[place.current];
    const column = columns.filter((other) => other.key === currentColumn);
    const chosen = ticked.length > 0 ? ticked : row === undefined ? [] : [row];
    if (chosen.length === 0) return;
    event.preventDefault();
    writeCells(
      event.clipboardData,
      cellsOf(ticked.length === 0 && column.length > 0 ? column : columns, chosen),
    );
  };

  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    if (place.current >= 0 || rows.length === 0) return;
    // By mouse the row under it becomes current in a moment; by key the first one does.
    if (event.currentTarget.matches(':focus-visible')) stand({ current: 0, anchor: 0 });
  };

  return {
    currentRow: place.current,
    currentColumn,
    menu: menu.open,
    closeMenu: menu.close,
    handlers: { onKeyDown, onClick, onDoubleClick, onContextMenu, onCopy, onFocus },
  };
}
