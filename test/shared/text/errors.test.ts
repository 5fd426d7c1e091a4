import { describe, expect, it } from 'vitest';
import {
  CELL_CODES,
  type CellCode,
  COMMAND_CODES,
  type ErrorParams,
  FILE_CODES,
} from '../../../shared/kernel/errors.ts';
import { backupDamage, blockerWords, damageWords } from '../../../shared/text/zh-CN/error-reasons.ts';
import { errorSentence, fullSentence, shortSentence } from '../../../shared/text/zh-CN/errors.ts';

const CELLS = Object.keys(CELL_CODES) as CellCode[];
const ALL = [...CELLS, ...FILE_CODES, ...COMMAND_CODES];

/** Parameters as the rules give them, and every one at once for codes that take several. */
const FULL: ErrorParams = {
  field: '政治面貌',
  kind: '01',
  length: 17,
  text: '积极分子',
  value: '2027-03-05',
  row: 12,
  max: 50,
  count: 3,
  shown: '#REF!',
  region: '99',
  birth: '19900230',
  from: 7,
  to: 14,
  stated: '男',
  document: '女',
  suggestion: '望溪街道',
  ledger: '周秀兰',
  limitMb: 100,
  batch: 36,
  date: '2026-11-20',
  header: '联系电话',
  sheet: '花名册',
  user: '周秀兰',
  door: 'window',
  remaining: 3,
  minutes: 15,
  id: 'R7K2',
};
/** Words that formal office Chinese does without. */
const UNFIT = /您|亲，|抱歉|哦|[！!]|undefined|NaN|未知错误| {2}|“”|^的/u;
const LATIN_ALLOWED =
  /Excel|WPS|MB|Word|JPG|PNG|WebP|PDF|OFD|\.docx|\.xlsx|\.xls|\.et|\.csv|#REF!|R7K2|\bX\b|\bH\b|\bM\b/gu;

describe('sentences of refusals', () => {
  it.each(ALL)('%s is worded formally, with and without parameters', (code) => {
    for (const params of [{}, FULL]) {
      for (const sentence of [fullSentence(code, params), shortSentence(code, params)]) {
        expect(sentence.replace('#REF!', '')).not.toMatch(UNFIT);
        expect(sentence.replace(LATIN_ALLOWED, '')).not.toMatch(/[A-Za-z]/u);
      }
      expect(fullSentence(code, params)).toMatch(/。$/u);
    }
  });

  it.each(CELLS)('%s has a short form of at most 12 characters', (code) => {
    for (const params of [
      {},
      FULL,
      { kind: 'uscc', length: 18, character: 'I' },
      { kind: 'mobile', length: 10 },
    ]) {
      expect(Array.from(shortSentence(code, params)).length).toBeLessThanOrEqual(12);
    }
  });

  it('words the cases of the wording table', () => {
    expect(fullSentence('REQUIRED_MISSING', { field: '姓名' })).toBe('“姓名”必填，现为空，请补填。');
    expect(shortSentence('REQUIRED_MISSING', { field: '姓名' })).toBe('姓名未填');
    expect(shortSentence('ID_PRECISION_LOST')).toBe('证件号码末三位丢失');
    expect(fullSentence('ID_LENGTH', { kind: '01', length: 17 })).toBe(
      '居民身份证号码应为 18 位，现为 17 位，请核对。',
    );
    expect(fullSentence('ID_CHECKSUM')).toBe(
      '证件号码最后一位与前 17 位不符，通常是某一位录错，请按证件核对。',
    );
    expect(fullSentence('SEX_MISMATCH', { stated: '男', document: '女' })).toBe(
      '性别填“男”，证件号码表示“女”，请核对后改其中一项。',
    );
    expect(fullSentence('DATE_AMBIGUOUS', { text: '2024.1', field: '注册日期' })).toBe(
      '注册日期“2024.1”可能是 1 月，也可能是 10 月，请写全年月日，如 2024-10-01。',
    );
    expect(shortSentence('DATE_AMBIGUOUS', { text: '2024.1' })).toBe('分不清 1 月还是 10 月');
    expect(fullSentence('DATE_UNPARSEABLE', { text: '二月底' })).toBe(
      '“二月底”不是日期，请写成 2024-03-05 的样式。',
    );
    expect(fullSentence('DATE_IN_FUTURE', { field: '注册日期', value: '2027-03-05' })).toBe(
      '注册日期 2027-03-05 晚于今天，请核对年份。',
    );
    expect(shortSentence('PHONE_INVALID', { kind: 'mobile', length: 10 })).toBe('手机号码只有 10 位');
    expect(fullSentence('UNIT_UNKNOWN', { text: '望西街道办', suggestion: '望溪街道' })).toBe(
      '“望西街道办”不在单位表中，是否为“望溪街道”？请选择，下次自动识别。',
    );
    expect(fullSentence('CODE_UNKNOWN', { text: '积极分子', field: '政治面貌' })).toBe(
      '“积极分子”不在政治面貌代码中，请选择对应项，下次自动识别。',
    );
    expect(fullSentence('UNEXPECTED', { id: 'R7K2' })).toBe(
      '出现未预料的问题，未作任何改动。错误编号 R7K2，请告知信息管理员。',
    );
    expect(fullSentence('FILE_ALREADY_IMPORTED', { date: '2026-11-20', batch: 36 })).toBe(
      '同一文件已于 2026-11-20 导入（第 36 批），没有重复写入。',
    );
  });

  it('names fields by label, given the label or the key', () => {
    expect(fullSentence('INPUT_INVALID', { field: 'mobile' })).toContain('手机号码');
    expect(fullSentence('DUPLICATE_RECORD', { field: 'documentNumber', id: 7 })).toContain('证件号码');
    expect(fullSentence('INPUT_INVALID', { field: 'unheardOf' })).not.toContain('unheardOf');
  });

  it.each([
    ['DUPLICATE_RECORD', 'field', ['documentNumber', 'uscc', 'name', 'organization']],
    ['RECORD_IN_USE', 'reason', ['lastAdmin', 'merge', 'memberships']],
    ['UNDO_BLOCKED', 'reason', ['changed', 'childUnits', 'merge']],
    ['UNDO_BLOCKED', 'count', ['0', '3']],
    ['HEADER_AMBIGUOUS', 'header', ['联系电话']],
    ['HEADER_AMBIGUOUS', 'sheets', ['花名册、三月']],
    ['HEADER_AMBIGUOUS', 'row', ['27']],
    [
      'LEDGER_DAMAGED',
      'reason',
      ['EMPTY', 'NOT_A_DATABASE', 'NOT_A_LEDGER', 'CORRUPT', 'UNREADABLE', 'RESTORE_INTERRUPTED'],
    ],
    [
      'BACKUP_INVALID',
      'reason',
      ['MISSING', 'MANIFEST', 'SIZE', 'HASH', 'EMPTY', 'NOT_A_DATABASE', 'CORRUPT', 'UNREADABLE'],
    ],
    ['TEMPLATE_INVALID', 'reason', ['NOT_DOCX', 'BRACES']],
    ['LEDGER_HELD', 'door', ['window', 'browser', 'cli']],
    ['INPUT_INVALID', 'reason', ['EXISTS', 'NO_FOLDER']],
    ['PLAN_STALE', 'row', ['27']],
  ] as const)('%s is worded by its %s, each value in its own way', (code, name, values) => {
    const sentences = ['', ...values].map((value) =>
      fullSentence(code, value === '' ? {} : { [name]: value }),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/。$/u);
      expect(sentence.replace(/\.docx|WPS/gu, '')).not.toMatch(/[A-Za-z]|undefined/u);
    }
  });

  it('words what the tables of reasons do not tell apart', () => {
    expect(fullSentence('DUPLICATE_RECORD', { field: 'uscc' })).toContain('统一社会信用代码相同');
    expect(fullSentence('LEDGER_HELD', { door: 'unknown' })).toBe(fullSentence('LEDGER_HELD'));
    expect(fullSentence('LEDGER_HELD', { door: 'window', user: '周秀兰' })).toBe(
      '台账正由“周秀兰”在桌面窗口中使用，暂时不能写入。请先关闭那一处，再重试。',
    );
    expect(fullSentence('TEMPLATE_INVALID', { reason: 'BRACES', tags: '{{人数、{场次', count: 2 })).toBe(
      '文档中有 2 处大括号不成对：{{人数、{场次。没有生成文件，请在 WPS 中补齐或删去后再试。',
    );
    expect(fullSentence('REQUIRED_MISSING', { field: '所属街镇', reason: 'merged' })).toContain('合并单元格');
    expect(fullSentence('ACCOUNT_LOCKED', { minutes: 15 })).toContain('15 分钟后');
    expect(fullSentence('SIGN_IN_FAILED', { remaining: 2 })).toContain('还可再试 2 次');
    expect(fullSentence('FILE_ALREADY_IMPORTED', {})).toBe('同一文件此前已经导入，没有重复写入。');
    expect(blockerWords('heard of never')).toBe('已被其他记录使用');
    expect(damageWords('heard of never') ?? backupDamage('heard of never')).toBeUndefined();
  });

  it('reads an unknown code as an unexpected failure', () => {
    expect(errorSentence('SOMETHING_NEW', { id: 'A1B2' })).toContain('错误编号 A1B2');
    expect(errorSentence('toString')).toBe(errorSentence('UNEXPECTED'));
  });
});
