import { expect, it } from 'vitest';
import { CHECK_KEYS, type CheckKey } from '../../../shared/domain/record-checks/rules.ts';
import type { FindingFacts } from '../../../shared/domain/record-flags/finding.ts';
import { findingWords } from '../../../shared/domain/record-flags/words.ts';

const SAID: Readonly<Record<CheckKey, readonly [FindingFacts, string]>> = {
  overlap: [
    { first: '09:00—11:00', second: '10:30—12:00', minutes: 30 },
    '09:00—11:00 与 10:30—12:00 重叠 30 分钟',
  ],
  dayLimit: [{ records: 3, minutes: 780 }, '当日 3 条记录合计 13 小时'],
  frequency: [{ kind: 'week', minutes: 3690 }, '当日起一周合计 61 小时 30 分'],
  uniformEntry: [{ people: 35, operator: '张敏' }, '35 人时间相同，短时间内由 张敏 录入，未附签到表'],
  beforeRegistration: [{ records: 2, registeredOn: '2025-06-01' }, '2 条记录早于注册日期 2025-06-01'],
  leastAge: [{ records: 1, age: 4 }, '1 条记录，服务时 4 周岁'],
  afterEnd: [{ records: 1, kind: 'died', endedOn: '2025-03-03' }, '1 条记录晚于去世日期 2025-03-03'],
  teamSize: [{ people: 120, members: 40 }, '本年记录 120 人，本队成员 40 人'],
  lateEntry: [{ records: 12, enteredOn: '2025-05-06' }, '12 条记录补录过晚，最迟 2025-05-06 录入'],
  riskyService: [{ age: 13, category: '11', records: 2 }, '13 周岁参加“平安综治”类服务，共 2 条记录'],
  guardianConsent: [{ age: 15, records: 3 }, '15 周岁，3 条记录没有监护人同意的登记'],
  duplicateSource: [
    { records: 2, minutes: 180, sources: 'import,late' },
    '2 条记录同为 3 小时，来源：Excel导入、负责人补录',
  ],
  thresholdJump: [
    { days: 30, recent: 1500, total: 6120, threshold: 6000 },
    '30 天增加 25 小时，累计 102 小时，刚过 100 小时标准',
  ],
};

it.each(CHECK_KEYS)('says what %s found', (rule) => {
  const [facts, words] = SAID[rule];
  expect(findingWords(rule, facts)).toBe(words);
});

it('says days, unknown operators and births ahead in their own words', () => {
  expect(findingWords('frequency', { kind: 'day', records: 25 })).toBe('当日 25 条记录');
  expect(findingWords('uniformEntry', { people: 20, operator: '' })).toContain('由同一人录入');
  expect(findingWords('leastAge', { records: 1, age: -1 })).toBe('1 条记录早于出生日期');
  expect(findingWords('afterEnd', { records: 1, kind: 'left', endedOn: '2025-03-03' })).toContain('注销日期');
});
