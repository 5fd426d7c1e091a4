import { describe, expect, it } from 'vitest';
import { decisionsOn, subjectAct } from '../../../renderer/pages/record-flags/acts.ts';
import { flagConditions, flagFilters, isNarrowed } from '../../../renderer/pages/record-flags/filters.ts';
import { noticesOf } from '../../../renderer/pages/record-flags/notice.ts';
import { isUnchecked, openByRule, yearChoices } from '../../../renderer/pages/record-flags/tally.ts';
import { waitingWords } from '../../../renderer/pages/record-flags/words.ts';
import type { FlagRow } from '../../../shared/contract/record-flags.ts';
import { CHECK_KEYS } from '../../../shared/domain/record-checks/rules.ts';
import { conditionSentence } from '../../../renderer/widgets/List/conditions.ts';

const row = (part: Partial<FlagRow>): FlagRow => ({
  id: 1,
  version: 1,
  rule: 'overlap',
  scope: 'person',
  scopeId: 7,
  subject: '周秀兰',
  on: '2026-05-01',
  organization: '望溪街道文明实践所',
  finding: '',
  status: 'open',
  reason: null,
  decidedOn: null,
  decidedBy: null,
  ...part,
});
const query = (filters: Record<string, string>, search = '') => ({
  page: 1,
  pageSize: 50,
  sort: undefined,
  search,
  filters,
});

describe('decisions on findings', () => {
  it('are those that one of them takes', () => {
    expect(decisionsOn([row({})])).toEqual(['keep', 'return']);
    expect(decisionsOn([row({ status: 'returned' })])).toEqual(['keep', 'reopen']);
    expect(decisionsOn([row({ status: 'kept' })])).toEqual(['reopen']);
    expect(decisionsOn([row({ status: 'gone' })])).toEqual([]);
    expect(decisionsOn([row({}), row({ status: 'kept' })])).toEqual(['keep', 'return', 'reopen']);
    expect(decisionsOn([])).toEqual([]);
  });

  it('stand beside the way to whom it is about', () => {
    const went: string[] = [];
    const acts = (part: Partial<FlagRow>) => subjectAct(row(part), (path) => went.push(path));
    for (const scope of ['person', 'session', 'team'] as const) acts({ scope })[0]?.onChoose();
    expect(went).toEqual(['/volunteers/7', '/sessions/7', '/organizations/7']);
    expect(acts({ subject: null })).toEqual([]);
  });
});

describe('conditions of the list', () => {
  it('are handed on, and what nobody knows is left out', () => {
    const asked = query({ status: 'kept', rule: 'overlap', organization: '12' }, '周');
    expect(flagConditions('2026', asked)).toEqual({
      year: '2026',
      status: 'kept',
      rule: 'overlap',
      organizationId: 12,
      search: '周',
    });
    const none = { year: '2026', status: null, rule: null, organizationId: null, search: '' };
    expect(flagConditions('2026', query({ status: 'odd', rule: 'odd' }))).toEqual(none);
  });

  it('are narrow where more is asked for than what waits', () => {
    const narrow = (filters: Record<string, string>, search = '') =>
      isNarrowed(flagConditions('2026', query(filters, search)));
    expect(narrow({ status: 'open' })).toBe(false);
    expect(narrow({})).toBe(false);
    expect(narrow({ status: 'kept' })).toBe(true);
    expect(narrow({ status: 'open', rule: 'overlap' })).toBe(true);
    expect(narrow({ organization: '3' })).toBe(true);
    expect(narrow({}, '周')).toBe(true);
  });

  it('are named on the sheet, also those chosen beside the filter row', () => {
    const filters = { status: 'open', rule: 'overlap', organization: '12' };
    expect(conditionSentence(flagFilters('望溪街道文明实践所'), filters, '')).toBe(
      '状态：待核查；规则：时间重叠；记录单位：望溪街道文明实践所',
    );
  });
});

describe('counts beside the list', () => {
  it('name every rule, and only what waits', () => {
    const rules = [
      { rule: 'overlap', status: 'open', count: 3 },
      { rule: 'overlap', status: 'kept', count: 9 },
      { rule: 'lateEntry', status: 'returned', count: 2 },
    ] as const;
    const counts = openByRule({ rules: [...rules] });
    expect(counts.map(({ rule }) => rule)).toEqual(CHECK_KEYS);
    expect(counts.filter(({ count }) => count > 0)).toEqual([{ rule: 'overlap', count: 3 }]);
  });

  it('offer the current year beside those with service', () => {
    expect(yearChoices(['2023', '2025'], '2026')).toEqual(['2026', '2025', '2023']);
    expect(yearChoices(['2026'], '2026')).toEqual(['2026']);
  });

  it('say what waits for a check', () => {
    expect(waitingWords(0, [])).toBeUndefined();
    expect(waitingWords(12, [])).toBe('有 12 项变动尚未核查');
    expect(waitingWords(0, ['2024', '2025'])).toBe('2024、2025 年尚未核查');
    expect(waitingWords(1, ['2022', '2023', '2024', '2025'])).toBe(
      '有 1 项变动尚未核查；2022 年等 4 个年度尚未核查',
    );
    const tally = { rules: [], years: ['2025'], waiting: 0, waitingYears: ['2025'] };
    expect(isUnchecked(tally, '2025')).toBe(true);
    expect(isUnchecked(tally, '2026')).toBe(false);
  });
});

describe('the notice for the units', () => {
  it('goes unit by unit and day by day, those without a unit last', () => {
    const notices = noticesOf([
      row({ id: 1, organization: null }),
      row({ id: 2, organization: '云岭社区文明实践站', on: '2026-06-02' }),
      row({ id: 3, organization: '望溪街道文明实践所' }),
      row({ id: 4, organization: '云岭社区文明实践站', on: '2026-03-08' }),
    ]);
    const last = notices.at(-1);
    expect(last?.unit).toBeNull();
    expect(notices.find(({ unit }) => unit === '云岭社区文明实践站')?.rows.map(({ id }) => id)).toEqual([
      4, 2,
    ]);
    expect(notices).toHaveLength(3);
  });
});
