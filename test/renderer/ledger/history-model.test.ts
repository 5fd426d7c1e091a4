import { describe, expect, it } from 'vitest';
import { filterHistory, historyAction, historyLines } from '../../../renderer/ledger/history-model.ts';
import type { HistoryEntry } from '../../../shared/contract/entity.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';

function line(field: string, label: string, before: string | null, after: string | null) {
  return { field, label, before, after };
}

const CHANGE: HistoryEntry = {
  at: '2026-11-20T07:42:00.000Z',
  actor: '张敏',
  command: 'volunteers.update',
  action: 'update',
  lines: [
    line('mobile', '手机号码', '138****2046', '139****7718'),
    line('politicalStatus', '政治面貌', null, '01'),
  ],
  reason: null,
  source: null,
};
const ADDED: HistoryEntry = {
  ...CHANGE,
  actor: '王丽',
  command: 'imports.commit',
  lines: ['name', 'sex', 'birthDate', 'street'].map((key) => line(key, key, null, '1')),
  source: { batch: 1, row: 5, fileName: '历史花名册.xlsx' },
};

describe('historyLines', () => {
  it('puts codes into words and shows a blank as a blank', () => {
    const [, political] = historyLines(volunteerEntity, CHANGE, null);
    expect(political).toMatchObject({ before: '（空）', after: '中共党员' });
  });

  it('folds a creation into one line that counts its items', () => {
    expect(historyLines(volunteerEntity, ADDED, null)).toMatchObject([
      { label: '全部', after: '建档（4 项）' },
    ]);
  });

  it('unfolds it for one field', () => {
    expect(historyLines(volunteerEntity, ADDED, 'sex').map(({ field }) => field)).toEqual(['sex']);
  });
});

describe('historyAction', () => {
  it('tells what an import did', () => {
    expect(historyAction(ADDED)).toBe('导入新增');
    expect(historyAction({ ...CHANGE, command: 'imports.commit' })).toBe('导入更新');
    expect(historyAction({ ...CHANGE, command: 'imports.undo' })).toBe('撤销批次');
    expect(historyAction(CHANGE)).toBe('修改');
  });
});

describe('filterHistory', () => {
  it('narrows by field and by actor', () => {
    expect(filterHistory([CHANGE, ADDED], 'mobile', null)).toEqual([CHANGE]);
    expect(filterHistory([CHANGE, ADDED], null, '王丽')).toEqual([ADDED]);
    expect(filterHistory([CHANGE, ADDED], 'mobile', '王丽')).toEqual([]);
  });
});
