import { expect, onTestFinished, test } from 'vitest';
import {
  recordFlagCommands,
  recordFlagQueries,
  recordFlagWrites,
} from '../../../main/domains/record-flags/index.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { errorSentence } from '../../../shared/text/zh-CN/errors.ts';
import { fillDemo } from '../demo/demo-ledger.ts';
import { testLedger } from '../figures/ledger.ts';

test('what a decision is refused for is said in words of the review', () => {
  const ledger = testLedger('2026-11-23');
  onTestFinished(() => ledger.close());
  fillDemo(ledger.db, 300);
  ledger.run(recordFlagWrites['recordFlags.check'], { year: null });
  const asked = { year: '2026', rule: null, organizationId: null, search: '', page: 1, pageSize: 1 };
  const [found] = recordFlagQueries.list(ledger.context, { ...asked, status: 'open' }).rows;
  const id = found?.id ?? 0;
  const decide = (decision: 'keep' | 'return' | 'reopen', version: number): string => {
    try {
      const targets = [{ id, version }];
      ledger.run(recordFlagCommands.decide, { targets, decision, reason: '已与领队核对' });
      return '';
    } catch (error) {
      return error instanceof AppError ? errorSentence(error.code, error.params) : String(error);
    }
  };
  const version = found?.version ?? 0;
  expect(decide('reopen', version)).toBe(
    '“核查事项”现为“待核查”，不能改为“待核查”。请刷新核对现在的状态，再选可改的状态。',
  );
  expect(decide('keep', version)).toBe('');
  expect(decide('return', version)).toBe('“核查事项”刚有变化，没有办理。请看过最新内容再办理。');
  expect(decide('return', version + 1)).toContain('“核查事项”现为“情况属实”，不能改为“退回核实”');
  const { status, reason } = recordFlagQueries.get(ledger.context, { id });
  expect({ status, reason }).toEqual({ status: 'kept', reason: '已与领队核对' });
});
