import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  BACKUP_KINDS,
  backupsToDrop,
  listBackups,
  rotateBackups,
  tiersOf,
} from '../../../main/domains/backup/index.ts';
import { sampleLedger } from '../db/sample-ledger.ts';
import { backUp } from './sample-backup.ts';

const now = new Date('2026-11-23T04:00:00.000Z');
const DAY = 86_400_000;
const at = (daysAgo: number) => new Date(now.getTime() - daysAgo * DAY).toISOString();
const daily = (daysAgo: number) => ({
  id: `d${daysAgo}`,
  kind: 'daily' as const,
  createdAt: at(daysAgo),
  verified: true,
});
const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);

const entries = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom(...BACKUP_KINDS),
    createdAt: fc.integer({ min: -3000, max: 24_000 }).map((hours) => at(hours / 24)),
    verified: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 120 },
);

test('a year and a half of daily backups leaves 7 days, 4 weeks and 12 months', () => {
  const list = Array.from({ length: 540 }, (_, i) => daily(i));
  const tiers = [...tiersOf(list, now).values()];
  expect(tiers.filter((tier) => tier === 'daily')).toHaveLength(7);
  // 23 November 2026 is a Monday: this week's newest and last week's Sunday are daily ones already.
  expect(tiers.filter((tier) => tier === 'weekly')).toHaveLength(2);
  expect(tiers.filter((tier) => tier === 'monthly')).toHaveLength(11);
  expect(list.length - backupsToDrop(list, now).length).toBe(20);
});

test('days without a backup take no place: a holiday does not empty the shelf', () => {
  const list = [40, 41, 42, 43, 44, 45, 46].map(daily);
  expect(backupsToDrop(list, now)).toEqual([]);
});

test('of two on one day the newer stays; the day is the office day (UTC+8)', () => {
  const morning = { ...daily(0), id: 'morning', createdAt: '2026-11-22T16:10:00.000Z' };
  const evening = { ...daily(0), id: 'evening', createdAt: '2026-11-22T15:50:00.000Z' };
  const noon = { ...daily(0), id: 'noon', createdAt: '2026-11-23T03:00:00.000Z' };
  expect(idsOf(backupsToDrop([morning, evening, noon], now))).toEqual(['morning']);
});

test('five of each other kind stay', () => {
  const list = BACKUP_KINDS.filter((kind) => kind !== 'daily').flatMap((kind) =>
    Array.from({ length: 8 }, (_, i) => ({ id: `${kind}${i}`, kind, createdAt: at(i * 30), verified: true })),
  );
  expect(backupsToDrop(list, now)).toHaveLength(4 * 3);
  expect(idsOf(backupsToDrop(list, now))).not.toContain('manual4');
});

test('never drops the newest verified backup, nor one that failed its check, nor one dated after now', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const dropped = new Set(idsOf(backupsToDrop(list, now)));
      const newest = list
        .filter(({ verified }) => verified)
        .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
      if (newest) expect(dropped.has(newest.id)).toBe(false);
      for (const { id, verified, createdAt } of list) {
        if (!verified || createdAt > now.toISOString()) expect(dropped.has(id)).toBe(false);
      }
    }),
  );
});

test('what stays is bounded, order of the list does not matter, and a second rotation drops nothing', () => {
  fc.assert(
    fc.property(entries, (list) => {
      const dropped = backupsToDrop(list, now);
      const left = list.filter((entry) => !dropped.includes(entry));
      expect(backupsToDrop(left, now)).toEqual([]);
      const judged = left.filter(({ verified, createdAt }) => verified && createdAt <= now.toISOString());
      expect(judged.length).toBeLessThanOrEqual(7 + 4 + 12 + 4 * 5);
      const stamps = new Set(list.map(({ createdAt }) => createdAt));
      if (stamps.size === list.length) {
        expect(new Set(idsOf(backupsToDrop(list.toReversed(), now)))).toEqual(new Set(idsOf(dropped)));
      }
    }),
  );
});

test('rotation removes those folders and nothing else', () => {
  const paths = sampleLedger(1);
  for (let i = 0; i < 7; i += 1) backUp(paths, 'manual', new Date(now.getTime() - i * DAY));
  expect(rotateBackups(paths, now)).toHaveLength(2);
  expect(listBackups(paths)).toHaveLength(5);
  expect(readdirSync(paths.backups)).toHaveLength(5);
});
