import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import type { CellIssue } from '../../../shared/kernel/errors.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import { refusedWith } from '../../support/refused.ts';
import { commit, plan, undo } from '../../support/seed.ts';
import { openTestService } from '../../support/service.ts';

const SAMPLES = fileURLToPath(new URL('../../../../shared/samples', import.meta.url));
const present = existsSync(SAMPLES);

interface Expected {
  readonly into: EntityKey;
  readonly file?: string | readonly string[];
  readonly read?: number;
  readonly add?: number;
  readonly update?: number;
  readonly unchanged?: number;
  readonly error?: number;
  readonly errors?: readonly Place[];
  readonly warnings?: readonly Place[];
  readonly warningCodes?: readonly string[];
}
type Place = readonly [row: number, column: string, code: CellIssue['code']];

const expected = present
  ? (JSON.parse(readFileSync(join(SAMPLES, 'expected.json'), 'utf8')) as Record<string, Expected>)
  : {};
const COUNTS = ['read', 'add', 'update', 'unchanged', 'error'] as const;

describe.skipIf(!present)('workbooks as units send them (skipped where ../shared/samples is absent)', () => {
  const it = openTestService();
  afterAll(() => it.close());
  const dump = () => dumpLedger(it.db);
  const people = async () => (await it.client.volunteers.count({ request: {} })).count;

  const issuesOf = async (batchId: number, severity: 'error' | 'warning'): Promise<Place[]> => {
    const found: Place[] = [];
    for (let page = 1; ; page++) {
      const { rows } = await it.client.imports.rows({ batchId, page, pageSize: 200 });
      for (const { row, issues } of rows) {
        for (const issue of issues) {
          if (issue.severity === severity) found.push([row, issue.column, issue.code as Place[2]]);
        }
      }
      if (rows.length < 200) return found;
    }
  };
  const sorted = (places: readonly Place[]) => places.map((place) => place.join(' ')).toSorted();

  test.each(Object.entries(expected))('%s', async (name, want) => {
    const path = join(SAMPLES, name);
    const before = dump();
    if (want.file !== undefined) {
      expect([want.file].flat()).toContain(await refusedWith(plan(it, path, want.into)));
      expect(differences(before, dump())).toEqual([]);
      return;
    }
    const { id, counts } = await plan(it, path, want.into);
    for (const key of COUNTS)
      if (want[key] !== undefined) expect([key, counts[key]]).toEqual([key, want[key]]);
    expect(counts.add + counts.update + counts.unchanged + counts.skip + counts.error).toBe(counts.read);
    expect(sorted(await issuesOf(id, 'error'))).toEqual(sorted(want.errors ?? []));
    const { groups, sheetNotices } = await it.client.imports.problems({ batchId: id });
    const warned = [...groups, ...sheetNotices].map(({ code }) => code);
    expect(warned).toEqual(expect.arrayContaining([...(want.warningCodes ?? [])]));
    expect(sorted(await issuesOf(id, 'warning'))).toEqual(
      expect.arrayContaining(sorted(want.warnings ?? [])),
    );
    expect(differences(before, dump())).toEqual([]);

    // Committed, taken back to the letter, and committed again: the next files stand on this one.
    const were = await people();
    await commit(it, id, true);
    if (want.into === 'volunteers') expect(await people()).toBe(were + counts.add);
    await undo(it, id);
    expect(differences(before, dump())).toEqual([]);
    const again = await plan(it, path, want.into);
    expect(again.counts).toEqual(counts);
    await commit(it, again.id, true);
    expect(await refusedWith(plan(it, path, want.into))).toBe('FILE_ALREADY_IMPORTED');
  });
});
