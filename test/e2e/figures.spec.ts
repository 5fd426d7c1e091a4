import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import PizZip from 'pizzip';
import { List } from './support/list.ts';
import { expect, test } from './support/walk.ts';

async function speech(...sentences: readonly string[]): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'ledger-speech-')), '讲话稿.docx');
  const document = new Document({ sections: [{ children: sentences.map((text) => new Paragraph(text)) }] });
  writeFileSync(file, await Packer.toBuffer(document));
  return file;
}

test('a figure leads to exactly its rows', async ({ window }) => {
  await window.open('指标', '指标与材料');
  const list = new List(window, '指标');
  await list.row('党员志愿者').first().click();
  const view = window.main.getByRole('button', { name: /^查看 / });
  const amount = (await view.innerText()).replace('查看 ', '');
  await view.click();
  await expect(window.main.getByRole('heading', { level: 1 })).toHaveText('志愿者');
  await new List(window, '志愿者').expectTotal(`共 ${amount}`);
  expect(new Set(await new List(window, '志愿者').column('政治面貌'))).not.toContain('群众');
});

test('figures of an earlier day are smaller, and a day to come is refused', async ({ window }) => {
  await window.open('指标', '指标与材料');
  const value = async (): Promise<number> =>
    Number((await new List(window, '指标').column('数值'))[0]?.replace(',', ''));
  // The list is there before its numbers are.
  await expect.poll(value).toBeGreaterThan(0);
  const now = await value();
  const day = window.main.getByRole('textbox', { name: '截至' });
  await day.fill('20231231');
  await window.press('Enter');
  await expect.poll(value).toBeLessThan(now);
  await day.fill('20991231');
  await window.press('Enter');
  await expect(window.main.getByText('日期晚于今天，请核对。')).toBeVisible();
});

test('a Word text is filled, what is unknown stays and is named', async ({ window }) => {
  const file = await speech(
    '全区现有在册志愿者{在册志愿者}人，其中党员志愿者{党员志愿者}人。',
    '服务时长{没有这个指标}小时。',
  );
  await window.open('材料填数', '指标与材料');
  await window.give(file, () =>
    window
      .button(/选择材料/)
      .first()
      .click(),
  );
  await expect(window.main.getByText('3 处占位符，可填 2 处')).toBeVisible();
  await expect(window.main.getByText(/有 1 处未识别/)).toBeVisible();
  const made = await window.save(() => window.button(/^生成文档（填 2 处）/).click());
  expect(made.name).toMatch(/\.docx$/);
  const text =
    new PizZip(made.bytes)
      .file('word/document.xml')
      ?.asText()
      .replace(/<[^>]+>/g, '') ?? '';
  expect(text).toContain('全区现有在册志愿者588人，其中党员志愿者152人。');
  expect(text).toContain('{没有这个指标}');
});
