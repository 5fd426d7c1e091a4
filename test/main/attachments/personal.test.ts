import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { JPEG, PDF, PNG } from '../../support/attachment-files.ts';
import { differences, dumpLedger } from '../../support/dump.ts';
import { person } from '../../support/people.ts';
import { refusedWith } from '../../support/refused.ts';
import { create, type District, seedDistrict, volunteerValues } from '../../support/seed.ts';
import { commandId, finish, openTestService, TEST_CLIENT, type TestService } from '../../support/service.ts';

let test: TestService;
let district: District;
let winner: number;
let loser: number;
let made = 0;
beforeEach(async () => {
  test = openTestService();
  district = await seedDistrict(test);
  winner = await create(test, 'volunteers', volunteerValues(person(1), district.streets[0]));
  loser = await create(test, 'volunteers', volunteerValues(person(2), district.streets[0]));
});
afterEach(() => test.close());

async function add(rowId: number, name: string, bytes: Buffer): Promise<number> {
  made += 1;
  const path = join(test.service.parts.paths.tmp, `upload-${String(made)}`);
  writeFileSync(path, bytes);
  const token = test.service.tokens.admit(TEST_CLIENT, 'attachment', { path, name, size: bytes.length });
  const given = { entity: 'volunteers' as const, rowId, kind: 'scan', token };
  return (await finish(test.client.attachments.add({ commandId: commandId(), ...given }))).id;
}

const namesOf = async (rowId: number) =>
  (await test.client.attachments.list({ entity: 'volunteers', rowId })).attachments
    .filter(({ removed }) => removed === null)
    .map(({ fileName }) => fileName);
const reveal = (id: number) =>
  test.client.attachments.reveal({ commandId: commandId(), id, reason: '核对身份证' });

describe("a file of a person's record", () => {
  it('is opened only with a reason on record, for as long as a full number is shown', async () => {
    const id = await add(winner, '身份证.jpg', JPEG);
    const other = await add(winner, '同意书.pdf', PDF);
    expect(await refusedWith(test.client.attachments.content({ id }))).toBe('INPUT_INVALID');
    expect(await refusedWith(test.client.attachments.download({ id }))).toBe('INPUT_INVALID');
    await reveal(id);
    expect((await test.client.attachments.content({ id })).mediaType).toBe('image/jpeg');
    expect((await test.client.attachments.download({ id })).name).toBe('身份证.jpg');
    expect(await refusedWith(test.client.attachments.download({ id: other }))).toBe('INPUT_INVALID');
    const { entries } = await test.client.audit.disclosures({ entity: 'volunteers', id: winner });
    expect(entries).toMatchObject([{ reason: '核对身份证' }]);
    expect(entries[0]?.what).toContain('身份证.jpg');
    test.clock.moveTo('2026-06-16');
    expect(await refusedWith(test.client.attachments.download({ id }))).toBe('INPUT_INVALID');
  });

  it('needs no reason where the record is no person', async () => {
    made += 1;
    const rowId = await create(test, 'sites', {
      name: '示例站',
      kind: 'zhan',
      unit: district.communities[0],
    });
    const path = join(test.service.parts.paths.tmp, `upload-${String(made)}`);
    writeFileSync(path, PNG);
    const token = test.service.tokens.admit(TEST_CLIENT, 'attachment', {
      path,
      name: '外景.png',
      size: PNG.length,
    });
    const given = { entity: 'sites' as const, rowId, kind: 'photo', token };
    const { id } = await finish(test.client.attachments.add({ commandId: commandId(), ...given }));
    expect((await test.client.attachments.content({ id })).mediaType).toBe('image/png');
  });
});

describe('a merge', () => {
  const seen = async (id: number) => ({ id, version: (await test.client.volunteers.get({ id })).version });

  it('moves the files, but for one that the other has too; its undo brings them back', async () => {
    await add(winner, '身份证.jpg', JPEG);
    await add(loser, '身份证复印件.jpg', JPEG);
    const moved = await add(loser, '同意书.pdf', PDF);
    const gone = await add(loser, '旧照.png', PNG);
    await test.client.attachments.remove({ commandId: commandId(), id: gone, reason: '不清楚' });
    const before = dumpLedger(test.db);
    const both = { winnerId: winner, loserId: loser };
    expect((await test.client.volunteers.mergePreview(both)).attachments).toBe(2);
    await test.client.volunteers.merge({
      commandId: commandId(),
      winner: await seen(winner),
      loser: await seen(loser),
      reason: '同一人',
    });
    expect(await namesOf(winner)).toEqual(['身份证.jpg', '同意书.pdf']);
    expect(await namesOf(loser)).toEqual(['身份证复印件.jpg']);
    const { entries } = await test.client.volunteers.history({ id: winner });
    expect(entries.flatMap(({ lines }) => lines).map(({ after }) => after)).toContainEqual(
      expect.stringContaining('同意书.pdf'),
    );
    await reveal(moved);
    expect((await test.client.audit.disclosures({ entity: 'volunteers', id: winner })).entries).toHaveLength(
      1,
    );
    await test.client.volunteers.unmerge({ commandId: commandId(), loserId: loser, reason: '误合并' });
    expect(differences(before, dumpLedger(test.db))).toEqual([]);
    expect(await namesOf(loser)).toEqual(['身份证复印件.jpg', '同意书.pdf']);
  });
});
