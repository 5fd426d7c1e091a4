import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, isDitto } from '../../../shared/domain/values/blank.ts';
import {
  characterCount,
  cleanLine,
  cleanLines,
  compactText,
  excerpt,
  matchText,
} from '../../../shared/domain/values/clean-text.ts';
import { parseFlag } from '../../../shared/domain/values/parse-flag.ts';
import { parseNumber } from '../../../shared/domain/values/parse-number.ts';
import { parseText } from '../../../shared/domain/values/parse-text.ts';
import { parsePersonName } from '../../../shared/domain/values/person-name.ts';
import { parseTags, splitTags } from '../../../shared/domain/values/tags.ts';

describe('text of cells', () => {
  it('cleans for storage and for comparing', () => {
    expect(cleanLine('\u3000 青松 \r\n  街道\u200b ')).toBe('青松 街道');
    expect(cleanLines(' 一 \r\n\t二 ')).toBe('一\n二');
    expect(compactText("'１２ ３\u00a0")).toBe('123');
    expect(matchText(' 中共党员（预备） ')).toBe('中共党员(预备)');
    expect(characterCount('𬱖明')).toBe(2);
    expect(excerpt('𬱖'.repeat(30), 5)).toBe(`${'𬱖'.repeat(5)}…`);
  });

  it('cleans once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanLines(cleanLines(text))).toBe(cleanLines(text));
        expect(matchText(matchText(text))).toBe(matchText(text));
      }),
    );
  });

  it('knows marks for nothing and for the row above', () => {
    for (const mark of ['', ' ', '　', '-', '—', '/', '无', 'N/A', 'n／a']) expect(isBlank(mark)).toBe(true);
    for (const word of ['无锡', '0', '同上']) expect(isBlank(word)).toBe(false);
    expect(isBlank(0)).toBe(false);
    for (const mark of ['同上', ' 同上 ', '〃', '″', '同左', '"']) expect(isDitto(mark)).toBe(true);
    expect(isDitto('同上街道')).toBe(false);
  });

  it('refuses what is too long and what Excel has cut', () => {
    expect(parseText('青松街道', { maxLength: 4 }).value).toBe('青松街道');
    expect(parseText('青松街道一', { maxLength: 4 }).issue).toEqual({
      code: 'TEXT_TOO_LONG',
      params: { max: 4, length: 5 },
    });
    expect(parseText(1234567890123456, { maxLength: 32 }).issue?.code).toBe('ID_PRECISION_LOST');
    expect(parseText(15, { maxLength: 32 }).value).toBe('15');
  });
});

describe('姓名', () => {
  it.each([
    ['张　三', '张三'],
    ['  李\n四', '李四'],
    ['SMITH  JOHN', 'SMITH JOHN'],
    ['买买提•艾力', '买买提·艾力'],
    ['阿不都 · 热西提', '阿不都·热西提'],
    ['古丽.阿依', '古丽·阿依'],
    ['𬱖 明', '𬱖明'],
  ])('%j is stored as %j', (given, stored) => {
    expect(parsePersonName(given)).toEqual({ value: stored });
    expect(parsePersonName(stored)).toEqual({ value: stored });
  });

  it('refuses lost characters', () => {
    for (const name of ['张?明', '张？明', '李\uFFFD', '王\uE0FF', '\u{F0000}三']) {
      expect(parsePersonName(name).issue?.code).toBe('NAME_DAMAGED');
    }
  });
});

describe('numbers, flags, words', () => {
  it('reads exact numbers', () => {
    expect(parseNumber('1,234').value).toBe(1234);
    expect(parseNumber('1234 人').value).toBe(1234);
    expect(parseNumber('１２３').value).toBe(123);
    expect(parseNumber('1.2万').value).toBe(12_000);
    expect(parseNumber('1.2345万', { integer: true }).value).toBe(12_345);
    expect(parseNumber('85.5㎡').value).toBe(85.5);
    expect(parseNumber(0).value).toBe(0);
  });

  it('refuses what is not exact', () => {
    for (const text of ['约300', '300+', '300余人', '半天', '1,23', '-5', 'NaN', '十二']) {
      expect(parseNumber(text).issue?.code).toBe('NUMBER_UNPARSEABLE');
    }
    expect(parseNumber('3.5', { integer: true }).issue?.code).toBe('NUMBER_UNPARSEABLE');
    expect(parseNumber(120, { max: 100 }).issue?.code).toBe('NUMBER_UNPARSEABLE');
  });

  it('reads grouped writing of any count back', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), (n) => {
        expect(parseNumber(n.toLocaleString('en-US'), { integer: true })).toEqual({ value: n });
        expect(parseNumber(`${n}人`, { integer: true })).toEqual({ value: n });
      }),
    );
  });

  it('reads 是 and 否', () => {
    for (const yes of ['是', '√', 'Y', '1', '已同意', 1, true]) expect(parseFlag(yes)).toEqual({ value: 1 });
    for (const no of ['否', '×', 'n', '0', '无', 0, false]) expect(parseFlag(no)).toEqual({ value: 0 });
    for (const blank of [null, '', '-']) expect(parseFlag(blank)).toEqual({});
    expect(parseFlag('也许').issue?.code).toBe('CODE_UNKNOWN');
  });

  it('joins words by 、, each once', () => {
    expect(parseTags('急救,\n外语、急救；文艺 / 无')).toEqual({ value: '急救、外语、文艺' });
    expect(splitTags('  ')).toEqual([]);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const joined = splitTags(text).join('、');
        expect(splitTags(joined).join('、')).toBe(joined);
      }),
    );
  });
});
