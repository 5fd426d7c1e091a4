import { describe, expect, it } from 'vitest';
import { isForeignNationality, countryOfNumeric } from '../../../shared/domain/codes/countries.ts';
import {
  CODE_TABLE_KEYS,
  codeLabel,
  codeTable,
  codeText,
  findCode,
  findCodes,
} from '../../../shared/domain/codes/index.ts';
import { isRegisteredOrganization } from '../../../shared/domain/codes/organization-kinds.ts';
import { ENTITY_KEYS, entityOf } from '../../../shared/domain/entities.ts';
import { ROLES } from '../../../shared/domain/accounts/rights.ts';

describe('code tables', () => {
  it.each(CODE_TABLE_KEYS)('%s: every code, label and synonym leads to one line only', (key) => {
    const table = codeTable(key);
    expect(table.key).toBe(key);
    const owners = new Map<string, string>();
    for (const entry of table.entries) {
      const words = [
        entry.label,
        ...(entry.aliases ?? []),
        entry.code,
        ...(entry.numeric ? [entry.numeric] : []),
      ];
      for (const word of words) {
        expect([word, owners.get(codeText(word)) ?? entry.code]).toEqual([word, entry.code]);
        owners.set(codeText(word), entry.code);
        expect(findCode(key, ` ${word}\u3000`)).toBe(entry.code);
      }
      expect(codeLabel(key, entry.code)).toBe(entry.label);
    }
    expect(findCode(key, '')).toBeUndefined();
    expect(codeLabel(key, '不存在')).toBeUndefined();
  });

  it('has every table that a field names', () => {
    for (const key of ENTITY_KEYS) {
      for (const field of entityOf(key).fields) {
        if (field.codeTable) expect(CODE_TABLE_KEYS).toContain(field.codeTable);
      }
    }
    expect(codeTable('role').entries.map((entry) => entry.code)).toEqual([...ROLES]);
  });

  it.each([
    ['education', '本科', '21'],
    ['education', '大专', '31'],
    ['education', '研究生', '10'],
    ['education', '硕士', '14'],
    ['education', '高中', '61'],
    ['education', '中专', '41'],
    ['education', '初中', '71'],
    ['education', '大学本科', '20'],
    ['education', '大学专科', '30'],
    ['education', '研究生教育', '10'],
    ['education', '普通高中', '60'],
    ['political_status', '党员', '01'],
    ['political_status', '中共党员（预备）', '02'],
    ['political_status', '团员', '03'],
    ['political_status', '公民', '13'],
    ['ethnicity', '汉', '01'],
    ['ethnicity', '维族', '05'],
    ['ethnicity', '穿青人', '97'],
    ['sex', 'Ｍ', '1'],
    ['sex', '女性', '2'],
    ['country', '日本', 'JPN'],
    ['country', '台湾', 'TWN'],
    ['unit_type', '街道', 'street'],
    ['site_kind', '所', 'suo'],
    ['party_building', '无', 'none'],
    ['organization_kind', '备案社区社会组织', '05'],
  ] as const)('%s: %s is %s', (key, word, code) => {
    expect(findCode(key, word)).toBe(code);
  });

  it('leaves unknown words unknown until taught', () => {
    expect(findCode('political_status', '积极分子')).toBeUndefined();
    expect(findCode('political_status', '先进分子')).toBeUndefined();
    const learnt = new Map([[codeText('积极分子'), '13']]);
    expect(findCode('political_status', '积极 分子', learnt)).toBe('13');
    expect(findCode('political_status', '积极分子', new Map([['积极分子', '77']]))).toBeUndefined();
  });

  it('holds the standards completely', () => {
    expect(codeTable('ethnicity').entries).toHaveLength(58);
    expect(codeTable('political_status').entries).toHaveLength(13);
    const countries = codeTable('country').entries;
    expect(countries).toHaveLength(249);
    expect(new Set(countries.map((entry) => entry.code)).size).toBe(249);
    expect(new Set(countries.map((entry) => entry.numeric)).size).toBe(249);
    for (const entry of countries) expect(entry.code + entry.numeric).toMatch(/^[A-Z]{3}\d{3}$/);
  });

  it('names Hong Kong, Macao and Taiwan as parts of China and never as foreign', () => {
    expect(['HKG', 'MAC', 'TWN'].map((code) => codeLabel('country', code))).toEqual([
      '中国香港',
      '中国澳门',
      '中国台湾',
    ]);
    for (const code of ['CHN', 'HKG', 'MAC', 'TWN']) expect(isForeignNationality(code)).toBe(false);
    expect(isForeignNationality('CAN')).toBe(true);
    expect(countryOfNumeric('124')).toBe('CAN');
    expect(countryOfNumeric('999')).toBeUndefined();
  });

  it('tells registered bodies from teams', () => {
    const registered = codeTable('organization_kind').entries.filter((entry) =>
      isRegisteredOrganization(entry.code),
    );
    expect(registered.map((entry) => entry.label)).toEqual(['登记社团', '社会服务机构', '基金会']);
  });

  it('reads several codes in table order', () => {
    expect(findCodes('service_category', ['文艺', '社区服务', '文化艺术', '钓鱼'])).toEqual({
      codes: [findCode('service_category', '社区服务'), findCode('service_category', '文化艺术')],
      unknown: ['钓鱼'],
    });
  });
});
