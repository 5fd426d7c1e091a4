import { describe, expect, it } from 'vitest';
import {
  filterHistory,
  historyAction,
  historyLines,
  sourceText,
} from '../../../renderer/ledger/history-model.ts';
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
  created: null,
  merged: null,
  reason: null,
  source: null,
};
const ADDED: HistoryEntry = {
  ...CHANGE,
  actor: '王丽',
  command: 'imports.commit',
  action: 'add',
  lines: [],
  created: 18,
  source: { batch: 1, row: 5, fileName: '历史花名册.xlsx' },
};

describe('historyLines', () => {
  it('puts codes into words and shows a blank as a blank', () => {
    const [, political] = historyLines(volunteerEntity, CHANGE, null);
    expect(political).toMatchObject({ before: '（空）', after: '中共党员' });
  });

  it('tells of a new record how many items it was made with', () => {
    expect(historyLines(volunteerEntity, ADDED, null)).toMatchObject([
      { label: '全部', before: '—', after: '建档（18 项）' },
    ]);
  });

  it('narrows to one field', () => {
    expect(historyLines(volunteerEntity, CHANGE, 'mobile').map(({ field }) => field)).toEqual(['mobile']);
  });

  it('names the other person of a merge, on both sides and when it is taken back', () => {
    const merged = { id: 7, name: '周秀蘭', documents: 1, memberships: 2 };
    const words = (action: string) => {
      const entry: HistoryEntry = { ...CHANGE, action, lines: [], merged };
      return historyLines(volunteerEntity, entry, null).map(
        ({ label, before, after }) => `${label} ${before} ${after}`,
      );
    };
    expect(words('merge')).toEqual(['原记录 周秀蘭（证件 1 个，队伍 2 支） 并入本记录']);
    expect(words('unmerge')).toEqual(['原记录 周秀蘭（证件 1 个，队伍 2 支） 恢复为单独一条']);
    expect(words('mergedAway')).toEqual(['本记录 — 并入 周秀蘭']);
    expect(words('unmergedAway')).toEqual(['本记录 并入 周秀蘭 恢复为单独一条']);
  });
});

describe('sourceText', () => {
  it('says by hand, why, or which batch was taken back', () => {
    expect(sourceText(CHANGE)).toBe('手工修改');
    expect(sourceText({ ...CHANGE, reason: '本人来电' })).toBe('本人来电');
    const { source } = ADDED;
    expect(sourceText({ ...CHANGE, command: 'imports.undo', source, reason: '单位报错文件' })).toBe(
      '撤销第 1 批（单位报错文件）',
    );
    expect(sourceText({ ...CHANGE, command: 'imports.undo', source })).toBe('撤销第 1 批');
  });
});

describe('historyAction', () => {
  it('tells what an import did', () => {
    expect(historyAction(ADDED)).toBe('新增');
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
