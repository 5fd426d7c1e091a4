import { describe, expect, it } from 'vitest';
import { isOwnColumn } from '../../../shared/domain/exchange/columns.ts';
import {
  headerHash,
  isHeaderIntact,
  plainHeader,
  readTemplateMeta,
  templateMetaCells,
} from '../../../shared/domain/exchange/template-meta.ts';

const HEADERS = ['*姓名', '证件号码', '*手机号码'];
const META = {
  entity: 'volunteers',
  templateVersion: 3,
  issuedFor: '望溪街道',
  headerHash: headerHash(HEADERS),
};

describe('metadata of a template', () => {
  it('comes back as it was written', () => {
    expect(readTemplateMeta(templateMetaCells(META))).toEqual(META);
    const { issuedFor: _, ...open } = META;
    expect(readTemplateMeta(templateMetaCells(open))).toEqual(open);
  });

  it('is not found in cells of others', () => {
    expect(readTemplateMeta([])).toBeUndefined();
    expect(
      readTemplateMeta([
        ['template', 'other'],
        ['entity', 'volunteers'],
      ]),
    ).toBeUndefined();
    expect(readTemplateMeta(templateMetaCells(META).slice(0, 3))).toBeUndefined();
  });

  it('tells a changed header from one whose star or blanks were lost', () => {
    expect(isHeaderIntact(META, ['姓 名', '证件号码', '＊手机号码'])).toBe(true);
    expect(isHeaderIntact(META, ['姓名', '手机号码', '证件号码'])).toBe(false);
    expect(isHeaderIntact(META, ['姓名', '证件号码'])).toBe(false);
  });

  it('strips the mark of required columns', () => {
    expect(plainHeader('* 姓\n名')).toBe('姓名');
  });

  it('knows the columns that the program adds itself', () => {
    expect([' 错误 说明', '原行号', '姓名'].map(isOwnColumn)).toEqual([true, true, false]);
  });
});
