import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import {
  fillDocument,
  fillDocumentFile,
  listPlaceholders,
} from '../../../../main/job/write/fill-document.ts';
import { hasOffice, savedByOffice, scratchFolder } from './scratch.ts';
import { paragraph, wordsOf, wordText } from './word-text.ts';

const folder = scratchFolder();

function filled(body: string, values: Record<string, string>): ReturnType<typeof fillDocument> {
  return fillDocument(wordText(body), ({ name }) => values[name]);
}

function refusal(docx: Uint8Array): unknown {
  try {
    return fillDocument(docx, () => '').unknown;
  } catch (error) {
    return error;
  }
}

describe('a Word text', () => {
  it('is filled where Word has cut a placeholder into runs, keeping the look of the first', () => {
    const { bytes } = filled(paragraph('人数达到', '{', '党员', '志愿者', '|万', '人}。'), {
      党员志愿者: '1.28万人',
    });
    expect(wordsOf(bytes)).toBe('人数达到1.28万人。');
    expect(new PizZip(bytes).file('word/document.xml')?.asText()).toContain('<w:b/>');
  });

  it('is filled in tables, text boxes and headers', () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('{甲}')}</w:tc></w:tr></w:tbl>`;
    const box = `<w:p><w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph('框', '{甲', '}')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
    const { bytes } = fillDocument(wordText(table + box, '页眉{甲}'), () => '12');
    expect(wordsOf(bytes)).toBe('12\n框12');
    expect(wordsOf(bytes, 'word/header1.xml')).toBe('页眉12');
  });

  it('accepts full-width braces and reports what was filled', () => {
    const report = filled(paragraph('全区｛在册志愿者｝人，{阵地数｜个}。'), {
      在册志愿者: '12846',
      阵地数: '数据不足',
    });
    expect(wordsOf(report.bytes)).toBe('全区12846人，数据不足。');
    expect(report.filled).toEqual([
      { placeholder: '在册志愿者', text: '12846' },
      { placeholder: '阵地数｜个', text: '数据不足' },
    ]);
    expect(report.insufficient).toEqual(['阵地数｜个']);
    expect(report.unknown).toEqual([]);
  });

  it('leaves unknown placeholders as typed and names them', () => {
    const text = '甲{不认识}乙｛也不认识｝丙{#循环}丁{/循环}戊{@原文}己{&lt;a&amp;b}庚';
    const report = filled(paragraph(text), {});
    expect(wordsOf(report.bytes)).toBe(text.replace('&lt;', '<').replace('&amp;', '&'));
    expect(report.unknown).toEqual(['不认识', '也不认识', '#循环', '/循环', '@原文', '<a&b']);
  });

  it('escapes what it fills in', () => {
    expect(wordsOf(filled(paragraph('{甲}'), { 甲: 'A&B<C' }).bytes)).toBe('A&B<C');
  });

  it('changes nothing in a text without placeholders', () => {
    const docx = wordText(paragraph('没有占位符。'));
    const { bytes, ...report } = fillDocument(docx, () => '');
    expect(report).toEqual({ unknown: [], filled: [], insufficient: [] });
    expect(wordsOf(bytes)).toBe('没有占位符。');
  });

  it('lists its placeholders once each', () => {
    expect(listPlaceholders(wordText(paragraph('{甲}{乙|万人}{甲}')))).toEqual(['甲', '乙|万人']);
  });
});

describe('a refused Word text', () => {
  it('names the places where braces do not pair', () => {
    expect(refusal(wordText(paragraph('人数达到{党员志愿者，') + paragraph('占{青年占比}')))).toMatchObject({
      code: 'TEMPLATE_INVALID',
      params: { reason: 'BRACES', count: 1, tags: expect.stringContaining('党员志愿者') },
    });
    expect(refusal(wordText(paragraph('多余的}在这里')))).toMatchObject({ code: 'TEMPLATE_INVALID' });
    expect(refusal(wordText(paragraph('{{重复}}')))).toMatchObject({ code: 'TEMPLATE_INVALID' });
  });

  it('is told apart by what it is', () => {
    const docx = wordText(paragraph('{甲}'));
    expect(refusal(docx.subarray(0, docx.length - 200))).toMatchObject({ code: 'FILE_CORRUPT' });
    expect(refusal(new TextEncoder().encode('text'))).toMatchObject({
      code: 'TEMPLATE_INVALID',
      params: { reason: 'NOT_DOCX' },
    });
    const empty = new PizZip();
    empty.file('a.txt', 'a');
    expect(refusal(empty.generate({ type: 'uint8array' }))).toMatchObject({ code: 'TEMPLATE_INVALID' });
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(refusal(old)).toMatchObject({ code: 'FILE_ENCRYPTED' });
  });
});

describe('a Word file with figures', () => {
  async function speech(): Promise<string> {
    const runs = [
      '全区党员志愿者人数达到',
      '{党员',
      '志愿者|万人}',
      '，培训{培训人次|余人次}，占{青年占比|%}，{近年数}，{未知|人}。',
    ];
    const cell = new TableCell({ children: [new Paragraph('｛在册志愿者｝')] });
    const document = new Document({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('截至{截至日期}')] }) },
          children: [
            new Paragraph({ children: runs.map((text) => new TextRun(text)) }),
            new Table({ rows: [new TableRow({ children: [cell] })] }),
          ],
        },
      ],
    });
    const path = join(folder, 'speech.docx');
    writeFileSync(path, await Packer.toBuffer(document));
    return path;
  }

  const figures = {
    党员志愿者: { value: 12_846, unit: '人' },
    培训人次: { value: 3_846, unit: '人次' },
    青年占比: { value: 24.34, unit: '%', decimals: 1 },
    近年数: { value: null, unit: '个' },
    在册志愿者: { value: 52_108, unit: '人' },
    截至日期: { value: '2026年11月23日', unit: '' },
  };
  const expected = '全区党员志愿者人数达到1.28万人，培训3800余人次，占24.3%，数据不足，{未知|人}。';

  it('is filled whole', async () => {
    const out = join(folder, 'filled.docx');
    const report = await fillDocumentFile({ templatePath: await speech(), figures }, out);
    expect(report).toMatchObject({ unknown: ['未知|人'], insufficient: ['近年数'] });
    expect(wordsOf(readFileSync(out)).split('\n')).toEqual([expected, '52108']);
    const header = Object.keys(new PizZip(readFileSync(out)).files).find((name) =>
      /header\d+\.xml$/.test(name),
    );
    expect(wordsOf(readFileSync(out), header)).toBe('截至2026年11月23日');
  });

  it.skipIf(!hasOffice)(
    'opens in another program, also when that saved it (skipped without LibreOffice)',
    async () => {
      const saved = savedByOffice(folder, await speech(), 'docx');
      const out = join(folder, 'office.docx');
      await fillDocumentFile({ templatePath: saved, figures }, out);
      expect(readFileSync(savedByOffice(folder, out, 'txt'), 'utf8')).toContain(expected);
    },
  );
});
