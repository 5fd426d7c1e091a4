import { useState } from 'react';
import type { RefObject } from 'react';
import { LIST_WORDS } from '../../text/list.ts';
import { cellsOf, copyCells } from './copy.ts';
import type { Column, DataTableProps, MenuEntry } from './types.ts';

interface OpenMenu {
  readonly x: number;
  readonly y: number;
  readonly entries: readonly MenuEntry[];
}

/** Copy entries that every list has, placed in front of the second group of the page's own entries. */
function withCopy<T>(
  own: readonly MenuEntry[],
  columns: readonly Column<T>[],
  row: T,
  columnKey: string | undefined,
): readonly MenuEntry[] {
  const masked = columns.some((column) => column.text(row).includes('***'));
  const cell = columns.filter((column) => column.key === columnKey);
  const copy: readonly MenuEntry[] = [
    {
      key: 'copy-cell',
      label: LIST_WORDS.copyCell,
      keyHint: 'Ctrl+C',
      disabled: cell.length === 0,
      onChoose: () => copyCells(cellsOf(cell, [row])),
    },
    {
      key: 'copy-row',
      label: masked ? LIST_WORDS.copyRowMasked : LIST_WORDS.copyRow,
      onChoose: () => copyCells(cellsOf(columns, [row])),
    },
  ];
  if (own.length === 0) return copy;
  const rule = own.indexOf(null);
  if (rule < 0) return [...own, null, ...copy];
  return [...own.slice(0, rule + 1), ...copy, ...own.slice(rule + 1)];
}

/** The right-click menu of a row and its place on the screen. */
export function useRowMenu<T>(
  props: DataTableProps<T>,
  columns: readonly Column<T>[],
  scrollRef: RefObject<HTMLDivElement | null>,
  id: string,
) {
  const [open, setOpen] = useState<OpenMenu | null>(null);

  const openAt = (index: number, columnKey: string | undefined, x: number, y: number): void => {
    const row = props.rows[index];
    if (row === undefined) return;
    const own = props.contextMenu?.({ row, columnKey }) ?? [];
    setOpen({ x, y, entries: withCopy(own, columns, row, columnKey) });
  };

  const openAtRow = (index: number, columnKey: string | undefined): void => {
    const box = document.getElementById(`${id}-${String(index)}`)?.getBoundingClientRect();
    const left = scrollRef.current?.getBoundingClientRect().left ?? 0;
    openAt(index, columnKey, left + 120, box?.bottom ?? 0);
  };

  const close = (): void => {
    setOpen(null);
    scrollRef.current?.focus({ preventScroll: true });
  };

  return { open, openAt, openAtRow, close };
}
