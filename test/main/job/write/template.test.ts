import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { writeTemplate } from '../../../../main/job/write/template.ts';
import type { TemplateField, TemplateSpec } from '../../../../main/job/write/template-spec.ts';
import {
  isHeaderIntact,
  META_SHEET,
  readTemplateMeta,
} from '../../../../shared/domain/exchange/template-meta.ts';
import { hasOffice, savedByOffice, scratchFolder } from './scratch.ts';

const folder = scratchFolder();
const path = join(folder, 'template.xlsx');

function field(label: string, type: TemplateField['type'], more: Partial<TemplateField> = {}): TemplateField {
  return { key: label, label, type, required: false, ...more };
}

const SPEC: TemplateSpec = {
  entity: 'volunteers',
  entityLabel: '志愿者',
  templateVersion: 2,
  issuedFor: '望溪街道',
  matchKeys: ['证件号码'],
  unitOptions: {
    streets: ['望溪街道', '（示例）北湖镇'],
    communities: { 望溪街道: ['溪东社区', '溪西社区'], '（示例）北湖镇': ['101村'] },
  },
  fields: [
    field('姓名', 'personName', { required: true, maxLength: 50, sample: '赵示例' }),
    field('证件号码', 'document', { required: true, sample: '119900199003071234' }),
    field('性别', 'code', { options: ['男性', '女性'] }),
    field('民族', 'code', { options: Array.from({ length: 56 }, (_, i) => `示例民族${i}`) }),
    field('所属街道', 'unit', { required: true, units: 'streets' }),
    field('所属社区', 'unit', { units: 'communities' }),
    field('手机号码', 'mobile', { required: true }),
    field('注册日期', 'date', { sample: '2024-03-05' }),
    field('人数', 'integer'),
    field('专长', 'codes', { options: ['医疗', '法律'] }),
  ],
};

/** Rules of the first sheet as they stand in its XML, by range. */
function rules(file: string): Map<string, string> {
  const xml = strFromU8(unzipSync(readFileSync(file))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const found = xml.matchAll(/<dataValidation\b[^>]*sqref="([^"]+)"[^>]*>([\s\S]*?)<\/dataValidation>/g);
  return new Map(Array.from(found, (rule) => [rule[1] ?? '', rule[0].replaceAll('&quot;', '"')]));
}

function metaOf(file: string): ReturnType<typeof readTemplateMeta> {
  const sheet = XLSX.read(readFileSync(file), { dense: true }).Sheets[META_SHEET];
  return readTemplateMeta((sheet?.['!data'] ?? []).map((row) => row.map((cell) => String(cell?.v ?? ''))));
}

beforeAll(async () => {
  await writeTemplate(SPEC, path);
});

describe('a template', () => {
  it('has a frozen, marked header with notes on a sheet named after the entity', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    expect(book.worksheets.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '志愿者 visible',
      '填写说明 visible',
      '_lists hidden',
      '_meta veryHidden',
    ]);
    const sheet = book.worksheets[0];
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.getCell('A1').value).toBe('*姓名');
    expect(sheet?.getCell('A1').font.color).toEqual({ argb: 'FF9C0006' });
    expect(sheet?.getCell('C1').value).toBe('性别');
    expect(JSON.stringify(sheet?.getCell('B1').note)).toContain('必填。');
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, printTitlesRow: '1:1' });
    expect(sheet?.rowCount).toBe(1);
  });

  it('keeps everything typed as text, dates too, except whole numbers', async () => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(path);
    const formats = SPEC.fields.map((_, i) => book.worksheets[0]?.getColumn(i + 1).numFmt);
    expect(formats).toEqual(['@', '@', '@', '@', '@', '@', '@', '@', '0', '@']);
  });

  it('offers short lists in the rule, long ones and units from the hidden sheet', () => {
    const found = rules(path);
    expect(found.get('C2:C5001')).toContain('<formula1>"男性,女性"</formula1>');
    expect(found.get('C2:C5001')).toContain('errorStyle="stop"');
    expect(found.get('D2:D5001')).toContain('<formula1>_lists!$A$1:$A$56</formula1>');
    expect(found.get('E2:E5001')).toContain('<formula1>_lists!$B$1:$B$2</formula1>');
    expect(found.get('E2:E5001')).toContain('errorStyle="warning"');
    expect(found.get('F2:F5001')).toContain(
      '<formula1>IF(COUNTIF(_lists!$D$1:$D$3,$E2)=0,_lists!$C$1:$C$3,OFFSET(_lists!$C$1,MATCH($E2,_lists!$D$1:$D$3,0)-1,0,COUNTIF(_lists!$D$1:$D$3,$E2),1))</formula1>',
    );
    expect(found.get('I2:I5001')).toContain('type="whole"');
    expect(found.get('A2:A5001')).toContain('<formula1>50</formula1>');
    expect(found.get('J2:J5001')).toContain('type="textLength"');
  });

  it('explains every field on the second sheet', () => {
    const guide = XLSX.read(readFileSync(path)).Sheets['填写说明'];
    const rows = XLSX.utils.sheet_to_json<string[]>(guide ?? {}, { header: 1 });
    const header = rows.findIndex((row) => row[0] === '列名');
    expect(rows[header]).toEqual(['列名', '是否必填', '格式', '允许的值', '说明', '示例']);
    expect(rows.slice(header + 1).map((row) => row[0])).toEqual(SPEC.fields.map(({ label }) => label));
    expect(rows[header + 3]?.[3]).toBe('男性、女性');
    expect(rows[header + 4]?.[3]).toMatch(/等 56 项，见下拉列表$/);
    expect(rows[1]?.[0]).toBe('本表发给：望溪街道');
  });

  it('is recognised when it comes back', () => {
    const meta = metaOf(path);
    expect(meta).toMatchObject({ entity: 'volunteers', templateVersion: 2, issuedFor: '望溪街道' });
    expect(
      meta &&
        isHeaderIntact(
          meta,
          SPEC.fields.map(({ label }) => label),
        ),
    ).toBe(true);
  });

  it.skipIf(!hasOffice)('survives being saved by another program (skipped without LibreOffice)', () => {
    const saved = savedByOffice(folder, path);
    expect(metaOf(saved)).toEqual(metaOf(path));
    const book = XLSX.read(readFileSync(saved));
    expect(book.Workbook?.Sheets?.map(({ Hidden }) => Hidden !== 0)).toEqual([false, false, true, true]);
    const formulas = [...rules(saved).values()].join('\n');
    expect(formulas).toContain('"男性,女性"');
    expect(formulas).toMatch(/OFFSET\(_lists!\$C\$1,MATCH\(\$E2,/);
  });
});
