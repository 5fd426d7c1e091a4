import { afterEach, beforeEach, expect, test } from 'vitest';
import { policyDocumentCommands } from '../../../main/domains/policy-documents/index.ts';
import { publicityCommands } from '../../../main/domains/publicity/index.ts';
import { figure, listed, type TestLedger, testLedger, valueOf } from './ledger.ts';

const TODAY = '2026-11-23';
let ledger: TestLedger;
beforeEach(() => {
  ledger = testLedger(TODAY);
});
afterEach(() => ledger.close());

const document = (values: Record<string, string>) =>
  ledger.run(policyDocumentCommands.create, { values: { title: '管理办法', kind: 'measures', ...values } });
const report = (medium: string, publishedOn: string) =>
  ledger.run(publicityCommands.create, {
    values: { title: '走进社区', medium, level: 'municipal', publishedOn },
  });

test('documents count from the day of issue on, also after their repeal', () => {
  expect(figure(ledger, 'D1').baseEmpty).toBe(true);
  document({ issuedOn: '2024-03-05', repealedOn: '2025-01-01' });
  document({ issuedOn: '2026-03-05' });
  const days = ['2024-03-04', '2024-03-05', '2025-06-01', '2026-03-05', TODAY];
  expect(days.map((day) => valueOf(ledger, 'D1', day))).toEqual([0, 1, 1, 2, 2]);
  expect(listed(ledger, 'policyDocuments', { figure: { key: 'D1', asOf: '2025-06-01' } })).toBe(1);
});

test('a text in two media is two reports, each from its day on', () => {
  report('示例日报', '2026-03-06');
  report('示例电视台', '2026-03-08');
  const days = ['2026-03-05', '2026-03-06', '2026-03-08'];
  expect(days.map((day) => valueOf(ledger, 'D2', day))).toEqual([0, 1, 2]);
  expect(listed(ledger, 'publicity', { figure: { key: 'D2', asOf: '2026-03-07' } })).toBe(1);
});
