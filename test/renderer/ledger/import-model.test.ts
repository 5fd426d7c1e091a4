import { describe, expect, it } from 'vitest';
import {
  columnsAt,
  doubledFields,
  guessField,
  isRemembered,
  missingFields,
} from '../../../renderer/pages/import/column-guess.ts';
import { decisionsFor } from '../../../renderer/pages/import/decisions.ts';
import { equationParts, writableRows } from '../../../renderer/pages/import/equation.ts';
import { firstIssue, isProblem, planColumns, rowNote } from '../../../renderer/pages/import/plan-columns.tsx';
import { commitWords, mappingProblem } from '../../../renderer/pages/import/words.ts';
import type { PlanRow, SheetPreview } from '../../../shared/contract/imports.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';

const COUNTS = { read: 486, add: 412, update: 37, unchanged: 21, skip: 3, error: 13 };

function issue(code: string, severity: 'error' | 'warning' | 'info', field: string | null = 'mobile') {
  return { column: field ?? '', code, severity, params: {}, field };
}

const ROW: PlanRow = {
  row: 27,
  action: 'update',
  decided: false,
  values: { name: '殷桂芳' },
  changed: ['mobile'],
  issues: [],
  targetId: 5,
};

describe('equation', () => {
  it('adds up to the rows read', () => {
    const sum = equationParts(COUNTS).reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(COUNTS.read);
    expect(writableRows(COUNTS)).toBe(449);
  });

  it('names the rows that the button writes', () => {
    expect(commitWords(13, 449, '人')).toBe('只导入正确的行（449 人）');
    expect(commitWords(0, 1449, '人')).toBe('全部导入（1,449 人）');
  });
});

describe('columns', () => {
  const sheet: SheetPreview = {
    name: '花名册',
    rows: 9,
    hiddenRows: 0,
    headerRow: null,
    columns: [],
    preview: [
      { row: 1, cells: ['志愿者花名册', '', ''] },
      { row: 3, cells: ['姓 名', '身份证号', '身份证', ''] },
      { row: 4, cells: ['周秀兰', '119900196804124021', '', ''] },
    ],
  };

  it('reads headers past blanks, stars and wide brackets', () => {
    expect(guessField(volunteerEntity, '* 姓 名')).toBe('name');
    expect(guessField(volunteerEntity, '街道（镇）')).toBe('street');
    expect(guessField(volunteerEntity, '血型')).toBeNull();
  });

  it('makes columns from the row that the user points at, each field once', () => {
    const columns = columnsAt(volunteerEntity, sheet, 3);
    expect(columns.map(({ index, field }) => [index, field])).toEqual([
      [0, 'name'],
      [1, 'documentNumber'],
      [2, null],
    ]);
    expect(columns[0]?.samples).toEqual(['周秀兰']);
  });

  it('marks what an earlier file taught', () => {
    expect(isRemembered(volunteerEntity, { index: 0, header: '联系人手机', field: 'mobile' })).toBe(true);
    expect(isRemembered(volunteerEntity, { index: 0, header: '手机', field: 'mobile' })).toBe(false);
  });

  it('says which required fields no column feeds; the reporting unit stands for 所属街道', () => {
    const columns = columnsAt(volunteerEntity, sheet, 3);
    expect(missingFields(volunteerEntity, columns, false)).toEqual(['手机号码', '所属街道']);
    expect(missingFields(volunteerEntity, columns, true)).toEqual(['手机号码']);
    expect(mappingProblem(['手机号码'], [])).toContain('手机号码');
  });

  it('says which field two columns feed', () => {
    const twice = [0, 1].map((index) => ({ index, header: '姓名', field: 'name' }));
    expect(doubledFields(volunteerEntity, twice)).toEqual(['姓名']);
  });
});

describe('plan rows', () => {
  it('names the error before the reminder', () => {
    const row = { ...ROW, issues: [issue('USCC_CHECKSUM', 'warning'), issue('PHONE_INVALID', 'error')] };
    expect(firstIssue(row)?.code).toBe('PHONE_INVALID');
    expect(isProblem(row)).toBe(true);
    expect(isProblem({ ...ROW, issues: [issue('VALUE_MASKED', 'info')] })).toBe(false);
  });

  it('counts the changes of an update', () => {
    expect(rowNote(ROW)).toBe('改 1 项');
    expect(rowNote({ ...ROW, action: 'unchanged', changed: [] })).toBe('');
  });

  it('frames wrong, doubtful and changed cells', () => {
    const columns = planColumns(volunteerEntity, new Set(), 486);
    const mobile = columns.find(({ key }) => key === 'mobile');
    expect(mobile?.cellClass?.(ROW)).toBe('cell-changed');
    expect(mobile?.cellClass?.({ ...ROW, issues: [issue('PHONE_INVALID', 'error')] })).toBe('cell-error');
    expect(mobile?.cellClass?.({ ...ROW, issues: [issue('MERGED_CELLS', 'warning')] })).toBe('cell-warning');
  });

  it('shows a column where a problem stands', () => {
    const hidden = planColumns(volunteerEntity, new Set(), 486).find(({ key }) => key === 'education');
    const troubled = planColumns(volunteerEntity, new Set(['education']), 486).find(
      ({ key }) => key === 'education',
    );
    expect([hidden?.shown, troubled?.shown]).toEqual([false, true]);
  });
});

describe('decisions', () => {
  it('lets a row with mere errors only be mended in the file', () => {
    expect(decisionsFor({ ...ROW, action: 'error', issues: [issue('PHONE_INVALID', 'error')] })).toBeNull();
  });

  it('asks about a name that differs, with nothing chosen beforehand', () => {
    const conflict = { ...ROW, action: 'error' as const, issues: [issue('NAME_CONFLICT', 'error', 'name')] };
    expect(decisionsFor(conflict)).toMatchObject({ present: null });
    expect(decisionsFor(conflict)?.options.map(({ value }) => value)).toEqual(['rename', 'skip']);
  });

  it('takes a row skipped by choice back', () => {
    expect(decisionsFor({ ...ROW, action: 'skip', decided: true })?.present).toBe('skip');
    expect(decisionsFor({ ...ROW, action: 'skip', decided: false })).toBeNull();
  });
});
