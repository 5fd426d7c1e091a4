import type { DocumentKindCode } from '../../domain/identifiers/document-kind.ts';
import { type ErrorWording, fieldName, quoted, say } from './error-wording.ts';

/** What a number of each kind looks like, as the second half of a sentence. */
const EXPECTED: Readonly<Record<DocumentKindCode | 'uscc', string>> = {
  '01': '居民身份证号码应为 18 位',
  '02': '外国人永久居留身份证号码应为 18 位，旧证为 3 位字母加 12 位数字',
  '03': '港澳台居民居住证号码应为 18 位',
  '04': '港澳居民来往内地通行证号码应为 H 或 M 加 8 位数字',
  '05': '台湾居民来往大陆通行证号码应为 8 位数字，旧证为 10 位数字',
  '06': '护照号码应为 5 至 17 位字母和数字',
  '07': '中国护照号码应为 1 至 2 位字母加 7 至 8 位数字',
  '08': '军官证、警官证号码应为 4 至 20 个字',
  '09': '户口簿上的公民身份号码应为 18 位',
  '99': '证件号码应为 2 至 32 个字',
  uscc: '统一社会信用代码应为 18 位',
};

const WHOLE_DIGITS: ReadonlySet<string> = new Set(['01', '02', '03', '09']);

function isExpected(kind: string): kind is keyof typeof EXPECTED {
  return Object.hasOwn(EXPECTED, kind);
}

function subject(kind: string): string {
  return kind === 'uscc' ? '统一社会信用代码' : '证件号码';
}

/**
 * ID_PRECISION_LOST: field? · ID_LENGTH: kind, length, character? · ID_CHECKSUM: character? · ID_BIRTHDATE: birth, from, to
 * · ID_REGION: kind, region · ID_OLD_FORM: none · USCC_CHECKSUM: none.
 */
export const DOCUMENT_WORDING = {
  ID_PRECISION_LOST: {
    short: (p) => {
      const name = fieldName(p, '证件号码');
      return name.length <= 6 ? `${name}末三位丢失` : '号码末几位丢失';
    },
    full: (p) =>
      `${fieldName(p, '证件号码')}被 Excel 当作数字，末三位已变成 000，无法恢复，请按证件重填，并把该列设为文本。`,
  },
  ID_LENGTH: {
    short: (p) => {
      const name = say(p, 'kind') === 'uscc' ? '信用代码' : '证件号码';
      return say(p, 'character') === '' ? `${name}位数不对` : `${name}含其他字符`;
    },
    full: (p) => {
      const kind = say(p, 'kind');
      const expected = isExpected(kind) ? EXPECTED[kind] : '证件号码位数不对';
      const character = quoted(p, 'character');
      if (character !== '') {
        const allowed = WHOLE_DIGITS.has(kind) ? '只能是数字' : '只能是数字和规定的字母';
        return `${subject(kind)}中有${character}，除末位外${allowed}，请核对。`;
      }
      const length = say(p, 'length');
      return length === '' ? `${expected}，请核对。` : `${expected}，现为 ${length} 位，请核对。`;
    },
  },
  ID_CHECKSUM: {
    short: () => '证件号码校验位不符',
    full: (p) => {
      const character = quoted(p, 'character');
      return character === ''
        ? '证件号码最后一位与前 17 位不符，通常是某一位录错，请按证件核对。'
        : `证件号码最后一位为${character}，应为数字或大写字母 X，请按证件核对。`;
    },
  },
  ID_BIRTHDATE: {
    short: () => '号码中的生日不存在',
    full: (p) => {
      const birth = say(p, 'birth') === '' ? '' : `（${say(p, 'birth')}）`;
      const place = say(p, 'from') === '' ? '第 7—14 位' : `第 ${say(p, 'from')}—${say(p, 'to')} 位`;
      return `证件号码${place}不是有效的出生日期${birth}，请核对。`;
    },
  },
  ID_REGION: {
    short: () => '证件号码前两位不对',
    full: (p) => {
      const region = quoted(p, 'region');
      if (say(p, 'kind') === '03') {
        return `港澳台居民居住证号码应以 810000、820000 或 830000 开头，现以${region}开头，请核对证件类型和号码。`;
      }
      if (say(p, 'kind') === '02')
        return `外国人永久居留身份证号码应以 9 开头，现以${region}开头，请核对证件类型和号码。`;
      return `证件号码前两位${region}不是省级区划代码，请核对证件类型和号码。`;
    },
  },
  ID_OLD_FORM: {
    short: () => '15 位旧身份证号码',
    full: () => '证件号码为 15 位旧号码，可以导入，已按对应的 18 位号码比对，建议按现用证件更新。',
  },
  USCC_CHECKSUM: {
    short: () => '信用代码校验位不符',
    full: () => '统一社会信用代码校验位不符，可以导入，建议按登记证书核对。',
  },
} as const satisfies Record<string, ErrorWording>;
