import { cellText, type RawCell } from '../../kernel/cell.ts';
import { isBlank } from './blank.ts';
import { excerpt, matchText } from './clean-text.ts';
import { formulaIssue } from './formula-issue.ts';
import { NOTHING, type Parsed } from './parsed.ts';

export type Flag = 0 | 1;

const YES: ReadonlySet<string> = new Set(
  [
    '是',
    '有',
    '已',
    '对',
    '同意',
    '已同意',
    '已签',
    '已签字',
    '√',
    '✓',
    '✔',
    '☑',
    'y',
    'yes',
    't',
    'true',
    '1',
  ].map(matchText),
);
const NO: ReadonlySet<string> = new Set(
  [
    '否',
    '无',
    '未',
    '不',
    '不是',
    '没有',
    '不同意',
    '未同意',
    '未签',
    '×',
    '✗',
    '✘',
    '☐',
    'n',
    'no',
    'f',
    'false',
    '0',
  ].map(matchText),
);

/** 是 / 否 from a cell, as 1 / 0. 无 is an answer here, other marks for "nothing" are blank. */
export function parseFlag(raw: RawCell): Parsed<Flag> {
  const formula = formulaIssue(raw);
  if (formula) return { issue: formula };
  const text = matchText(cellText(raw));
  if (YES.has(text)) return { value: 1 };
  if (NO.has(text)) return { value: 0 };
  if (isBlank(raw)) return NOTHING;
  return { issue: { code: 'CODE_UNKNOWN', params: { text: excerpt(cellText(raw)) } } };
}
