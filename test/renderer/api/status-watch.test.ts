import { expect, it } from 'vitest';
import { askStatusIn } from '../../../renderer/api/status-watch.ts';
import { ready } from './ready-status.ts';

const now = new Date('2026-11-23T09:00:00+08:00');
const after = (at: string | null) =>
  askStatusIn({ ...ready, lastBackup: at === null ? null : { at, verified: true } }, now);

it('asks soon while the day has no backup, else each minute', () => {
  expect(after(null)).toBe(5_000);
  expect(after('2026-11-22T23:59:00+08:00')).toBe(5_000);
  expect(after('2026-11-23T00:01:00+08:00')).toBe(60_000);
  expect(after('2026-11-23T08:30:00+08:00')).toBe(60_000);
});

it('has no hurry where no backup will come', () => {
  expect(askStatusIn(undefined, now)).toBe(60_000);
  for (const ledger of ['damaged', 'tooNew', 'held', 'empty'] as const)
    expect(askStatusIn({ ...ready, ledger }, now)).toBe(60_000);
});
