import { describe, expect, test } from 'vitest';
import { chooseSheet } from '../../../shared/domain/importing/choose-sheet.ts';
import type { SheetHead } from '../../../shared/domain/importing/choose-sheet.ts';
import type { HeadRow } from '../../../shared/domain/importing/header.ts';
import { HEADER, PERSON, roster, sheet } from './roster.ts';

const head = (name: string, rows: HeadRow[], visible = true): SheetHead => ({
  name,
  visible,
  rows: rows.length,
  head: rows,
  merges: [],
});
const guide = head('填表说明', sheet(['填表说明'], ['1. 证件号码列请设为文本。']));
const data = head('花名册', sheet(HEADER, PERSON));

describe('chooseSheet', () => {
  test('takes the sheet with the table, wherever it stands', () => {
    expect(chooseSheet([guide, data], roster)).toMatchObject({ sheet: '花名册', table: { headerRow: 1 } });
  });

  test('a hidden sheet is taken only where no visible one has the table', () => {
    const hidden = head('旧表', sheet(HEADER, PERSON), false);
    expect(chooseSheet([hidden, data], roster)).toMatchObject({ sheet: '花名册' });
    expect(chooseSheet([hidden, guide], roster)).toMatchObject({ sheet: '旧表' });
  });

  test('an empty template beside a filled sheet is no rival', () => {
    expect(chooseSheet([head('模板', sheet(HEADER)), data], roster)).toMatchObject({ sheet: '花名册' });
  });

  test('two filled tables are refused with their names, and the choice of one is followed', () => {
    const other = head('三月', sheet(HEADER, PERSON));
    expect(chooseSheet([data, other], roster)).toEqual({
      code: 'HEADER_AMBIGUOUS',
      params: { sheets: '花名册、三月' },
    });
    expect(chooseSheet([data, other], roster, new Map(), '三月')).toMatchObject({ sheet: '三月' });
  });

  test('nothing at all, or a header without data, is SHEET_EMPTY', () => {
    expect(chooseSheet([head('Sheet', [])], roster)).toEqual({ code: 'SHEET_EMPTY', params: {} });
    expect(chooseSheet([head('花名册', sheet(HEADER))], roster)).toEqual({
      code: 'SHEET_EMPTY',
      params: { sheet: '花名册' },
    });
    expect(chooseSheet([data], roster, new Map(), '没有')).toEqual({
      code: 'SHEET_EMPTY',
      params: { sheet: '没有' },
    });
  });

  test('sheets of our own templates are taken only where nothing else fits', () => {
    const own = ['填写说明', '_meta', '_lists'].map((name) => head(name, sheet(HEADER, PERSON)));
    expect(chooseSheet([...own, data], roster)).toMatchObject({ sheet: '花名册' });
    // Even a hidden sheet of the sender goes before ours.
    const hidden = head('旧表', sheet(HEADER, PERSON), false);
    expect(chooseSheet([...own, hidden], roster)).toMatchObject({ sheet: '旧表' });
    expect(chooseSheet(own.slice(0, 1), roster)).toMatchObject({ sheet: '填写说明' });
  });

  test('no table anywhere is HEADER_NOT_FOUND', () => {
    expect(chooseSheet([guide], roster)).toEqual({ code: 'HEADER_NOT_FOUND', params: {} });
  });
});
