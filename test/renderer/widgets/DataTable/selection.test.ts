import { describe, expect, it } from 'vitest';
import {
  pageTicks,
  tickRange,
  tickedCount,
  togglePage,
  toggleRow,
} from '../../../../renderer/widgets/DataTable/selection.ts';
import { NO_SELECTION } from '../../../../renderer/widgets/DataTable/types.ts';

const PAGE = ['a', 'b', 'c', 'd'];
const ALL = { keys: new Set<string>(), allMatching: true };

describe('selection', () => {
  it('ticks and unticks one row', () => {
    const once = toggleRow(NO_SELECTION, 'b', PAGE);
    expect([...once.keys]).toEqual(['b']);
    expect(pageTicks(once, PAGE)).toBe('some');
    expect(toggleRow(once, 'b', PAGE).keys.size).toBe(0);
  });

  it('extends in either direction and keeps ticks of other pages', () => {
    const other = { keys: new Set(['z']), allMatching: false };
    expect([...tickRange(other, PAGE, 3, 1).keys]).toEqual(['z', 'b', 'c', 'd']);
    expect(pageTicks(other, PAGE)).toBe('some');
  });

  it('ticks the page, then unticks it, without touching other pages', () => {
    const other = { keys: new Set(['z']), allMatching: false };
    const page = togglePage(other, PAGE);
    expect(page.keys.size).toBe(5);
    expect([...togglePage(page, PAGE).keys]).toEqual(['z']);
  });

  it('leaves “all of the conditions” for this page without the row that was unticked', () => {
    const next = toggleRow(ALL, 'b', PAGE);
    expect(next.allMatching).toBe(false);
    expect([...next.keys]).toEqual(['a', 'c', 'd']);
  });

  it('counts all rows of the conditions where all are meant', () => {
    expect(tickedCount(ALL, 13_102)).toBe(13_102);
    expect(togglePage(ALL, PAGE)).toEqual(NO_SELECTION);
  });

  it('has no ticks on an empty page', () => {
    expect(pageTicks(ALL, [])).toBe('none');
  });
});
