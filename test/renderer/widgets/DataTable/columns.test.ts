import { describe, expect, it } from 'vitest';
import {
  arrangeColumns,
  chooserColumns,
  growingColumn,
  withMoved,
  withShown,
  withWidth,
} from '../../../../renderer/widgets/DataTable/columns.ts';
import { NO_LAYOUT } from '../../../../renderer/widgets/DataTable/types.ts';
import type { Column } from '../../../../renderer/widgets/DataTable/types.ts';

function column(key: string, more: Partial<Column<string>> = {}): Column<string> {
  return { key, title: key, width: 100, text: (row) => row, ...more };
}

const COLUMNS = [
  column('sex'),
  column('name', { frozen: true }),
  column('phone'),
  column('nation', { shown: false }),
];
const keys = (columns: readonly Column<string>[]): string => columns.map(({ key }) => key).join(' ');

describe('column layout', () => {
  it('puts frozen columns first and leaves unchosen ones out', () => {
    expect(keys(arrangeColumns(COLUMNS, NO_LAYOUT))).toBe('name sex phone');
  });

  it('moves a column to the place of another, in both directions', () => {
    const down = withMoved(NO_LAYOUT, COLUMNS, 'sex', 'phone');
    expect(keys(arrangeColumns(COLUMNS, down))).toBe('name phone sex');
    expect(keys(arrangeColumns(COLUMNS, withMoved(down, COLUMNS, 'sex', 'phone')))).toBe('name sex phone');
  });

  it('shows a chosen column last and hides one without losing its width', () => {
    const chosen = withShown(withWidth(NO_LAYOUT, 'sex', 77), COLUMNS, 'nation', true);
    expect(keys(arrangeColumns(COLUMNS, chosen))).toBe('name sex phone nation');
    const hidden = withShown(chosen, COLUMNS, 'sex', false);
    expect(keys(chooserColumns(COLUMNS, hidden).hidden)).toBe('sex');
    const back = arrangeColumns(COLUMNS, withShown(hidden, COLUMNS, 'sex', true));
    expect(back.find(({ key }) => key === 'sex')?.width).toBe(77);
  });

  it('never hides a frozen column, which names the row', () => {
    const layout = withShown(NO_LAYOUT, COLUMNS, 'name', false);
    expect(keys(arrangeColumns(COLUMNS, layout))).toBe('name sex phone');
  });

  it('puts a column that a kept order does not know behind its designed neighbour', () => {
    const layout = { ...NO_LAYOUT, order: ['name', 'phone', 'sex'] };
    const updated = [column('name', { frozen: true }), column('sex'), column('birth'), column('phone')];
    expect(keys(arrangeColumns(updated, layout))).toBe('name phone sex birth');
  });

  it('keeps widths within 40 and 600', () => {
    expect(withWidth(NO_LAYOUT, 'sex', 3).widths['sex']).toBe(40);
    expect(withWidth(NO_LAYOUT, 'sex', 9000).widths['sex']).toBe(600);
  });

  it('gives what is left of the window to the widest column of words', () => {
    const columns = [
      column('name', { frozen: true, grows: true, width: 82 }),
      column('team', { grows: true, width: 152 }),
      column('state'),
    ];
    expect(growingColumn(columns, NO_LAYOUT)).toBe('team');
    expect(growingColumn(columns, withShown(NO_LAYOUT, columns, 'team', false))).toBe('name');
    expect(growingColumn([column('sex'), column('state')], NO_LAYOUT)).toBe('state');
  });

  it('leaves a column as wide as the user set it and lets the last one take the rest', () => {
    const columns = [column('name', { grows: true }), column('state')];
    expect(growingColumn(columns, withWidth(NO_LAYOUT, 'name', 60))).toBe('state');
  });
});
