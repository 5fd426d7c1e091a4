import { codeLabel } from '../codes/index.ts';
import type { CheckKey } from '../record-checks/rules.ts';
import { durationText } from '../values/parse-hours.ts';
import type { FindingFacts } from './finding.ts';

type Say = (facts: FindingFacts) => string;

const text = (facts: FindingFacts, key: string): string => String(facts[key] ?? '');
const hours = (facts: FindingFacts, key: string): string => durationText(Number(facts[key] ?? 0));

function sources(facts: FindingFacts): string {
  return text(facts, 'sources')
    .split(',')
    .map((code) => codeLabel('record_source', code) ?? code)
    .join('、');
}

const SAY: Readonly<Record<CheckKey, Say>> = {
  overlap: (f) => `${text(f, 'first')} 与 ${text(f, 'second')} 重叠 ${text(f, 'minutes')} 分钟`,
  dayLimit: (f) => `当日 ${text(f, 'records')} 条记录合计 ${hours(f, 'minutes')}`,
  frequency: (f) =>
    f['kind'] === 'day' ? `当日 ${text(f, 'records')} 条记录` : `当日起一周合计 ${hours(f, 'minutes')}`,
  uniformEntry: (f) =>
    `${text(f, 'people')} 人时间相同，短时间内由${f['operator'] ? ` ${text(f, 'operator')} ` : '同一人'}录入，未附签到表`,
  beforeRegistration: (f) => `${text(f, 'records')} 条记录早于注册日期 ${text(f, 'registeredOn')}`,
  leastAge: (f) =>
    Number(f['age']) < 0
      ? `${text(f, 'records')} 条记录早于出生日期`
      : `${text(f, 'records')} 条记录，服务时 ${text(f, 'age')} 周岁`,
  afterEnd: (f) =>
    `${text(f, 'records')} 条记录晚于${f['kind'] === 'died' ? '去世' : '注销'}日期 ${text(f, 'endedOn')}`,
  teamSize: (f) => `本年记录 ${text(f, 'people')} 人，本队成员 ${text(f, 'members')} 人`,
  lateEntry: (f) => `${text(f, 'records')} 条记录补录过晚，最迟 ${text(f, 'enteredOn')} 录入`,
  riskyService: (f) => {
    const category = codeLabel('service_category', text(f, 'category')) ?? text(f, 'category');
    return `${text(f, 'age')} 周岁参加“${category}”类服务，共 ${text(f, 'records')} 条记录`;
  },
  guardianConsent: (f) => `${text(f, 'age')} 周岁，${text(f, 'records')} 条记录没有监护人同意的登记`,
  duplicateSource: (f) => `${text(f, 'records')} 条记录同为 ${hours(f, 'minutes')}，来源：${sources(f)}`,
  thresholdJump: (f) =>
    `${text(f, 'days')} 天增加 ${hours(f, 'recent')}，累计 ${hours(f, 'total')}，刚过 ${hours(f, 'threshold')}标准`,
};

/** What a rule found, in one sentence without the person's name and the day, which stand beside it. */
export function findingWords(rule: CheckKey, facts: FindingFacts): string {
  return SAY[rule](facts);
}
