import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachmentPath } from '../../../main/db/vault.ts';
import { makeBackup, restoreBackup, verifyBackup } from '../../../main/domains/backup/index.ts';
import { knownVersion } from '../../../main/db/migrations/runner.ts';
import { migrations } from '../../../main/db/migrations/index.ts';
import { DOCX, JPEG, PDF, PNG } from '../../support/attachment-files.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, importFile, seedDistrict, undo } from '../../support/seed.ts';
import { commandId, finish, openTestService, TEST_CLIENT } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';

const test = openTestService();
let district: District;
let made = 0;

beforeAll(async () => {
  district = await seedDistrict(test);
});
afterAll(() => test.close());

/** Files as a dialog would bring them in. */
function upload(name: string, bytes: Buffer): string {
  made += 1;
  const path = join(test.service.parts.paths.tmp, `upload-${String(made)}`);
  writeFileSync(path, bytes);
  return test.service.tokens.admit(TEST_CLIENT, 'attachment', { path, name, size: bytes.length });
}

async function newSite(): Promise<number> {
  made += 1;
  return create(test, 'sites', {
    name: `示例站 ${String(made)}`,
    kind: 'zhan',
    unit: district.communities[0],
  });
}

interface More {
  readonly kind?: string;
  readonly note?: string;
  readonly hasChildren?: boolean;
}

function add(rowId: number, name: string, bytes: Buffer, more: More = {}) {
  const input = { commandId: commandId(), entity: 'sites' as const, rowId, token: upload(name, bytes) };
  return finish(test.client.attachments.add({ ...input, kind: 'photo', ...more }));
}

async function listOf(rowId: number) {
  return (await test.client.attachments.list({ entity: 'sites', rowId })).attachments;
}

/** All pieces of a picture, as a window puts them together. */
async function contentOf(id: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const answer: { base64: string; next: number | null } = await test.client.attachments.content({
      id,
      offset,
    });
    pieces.push(Buffer.from(answer.base64, 'base64'));
    offset = answer.next;
  }
  return Buffer.concat(pieces);
}

const storedAt = (sha256: string) => attachmentPath(test.service.parts.paths.attachments, sha256);
const hashOf = (id: number) =>
  String(test.db.prepare('SELECT sha256 FROM attachment WHERE id = ?').pluck().get(id));
const tmpFiles = () => readdirSync(test.service.parts.paths.tmp);

describe('adding', () => {
  it('keeps the bytes by their hash, says what they are, and leaves nothing in tmp', async () => {
    const site = await newSite();
    const { id, fileName } = await add(site, '签到表.exe', JPEG, {
      kind: 'attendance_sheet',
      note: ' 第一页 ',
      hasChildren: true,
    });
    expect(fileName).toBe('签到表.exe.jpg');
    expect(await listOf(site)).toEqual([
      {
        id,
        fileName: '签到表.exe.jpg',
        kind: 'attendance_sheet',
        size: JPEG.length,
        mediaType: 'image/jpeg',
        note: '第一页',
        hasChildren: true,
        addedAt: expect.stringMatching(/^2026-06-15T/),
        addedBy: '测试',
        removed: null,
        state: 'present',
      },
    ]);
    expect(readFileSync(storedAt(hashOf(id))).equals(JPEG)).toBe(true);
    expect(tmpFiles()).toEqual([]);
  });

  it('a picture comes back whole in pieces, a document only as a file to save', async () => {
    const site = await newSite();
    // A phone's picture: longer than one piece.
    const large = Buffer.concat([JPEG, Buffer.alloc(1_300_000, 7)]);
    const picture = await add(site, '大图.jpg', large);
    expect((await contentOf(picture.id)).equals(large)).toBe(true);
    const plan = await add(site, '方案.docx', DOCX, { kind: 'plan' });
    expect(await refusedWith(test.client.attachments.content({ id: plan.id }))).toBe('INPUT_INVALID');
    const file = await test.client.attachments.download({ id: plan.id });
    expect(file).toMatchObject({ name: '方案.docx', size: DOCX.length });
    const released = test.service.tokens.release(TEST_CLIENT, file.token);
    expect(readFileSync(released.path).equals(DOCX)).toBe(true);
  });

  it('refuses what is no picture and no document, and keeps nothing of it', async () => {
    const site = await newSite();
    for (const bytes of [Buffer.from('MZ\x90\x00'), Buffer.from('<svg onload="x()"/>'), Buffer.alloc(0)])
      expect(await refusedWith(add(site, '照片.jpg', bytes))).toBe('ATTACHMENT_TYPE');
    expect(await listOf(site)).toEqual([]);
  });

  it('refuses a file over the limit of the settings', async () => {
    const site = await newSite();
    await test.client.settings.update({ commandId: commandId(), changes: { attachmentMaxMb: 1 } });
    const large = Buffer.concat([JPEG, Buffer.alloc(1024 * 1024)]);
    expect(await refusal(add(site, '大图.jpg', large))).toEqual({
      code: 'ATTACHMENT_TOO_LARGE',
      params: { limitMb: 1 },
    });
    await test.client.settings.update({ commandId: commandId(), changes: { attachmentMaxMb: 20 } });
    expect((await add(site, '大图.jpg', large)).fileName).toBe('大图.jpg');
  });

  it('the same content once on a record, as often as wanted on others; once on the disk', async () => {
    const [one, two] = [await newSite(), await newSite()];
    const first = await add(one, '照片.png', PNG);
    expect(await refusedWith(add(one, '另一名称.png', PNG))).toBe('DUPLICATE_RECORD');
    const second = await add(two, '照片.png', PNG);
    expect(hashOf(first.id)).toBe(hashOf(second.id));
  });

  it('refuses a record that is not there, a token of another purpose, and who may only look', async () => {
    expect(await refusedWith(add(99_999, '照片.png', PNG))).toBe('NOT_FOUND');
    const site = await newSite();
    const token = test.service.tokens.admit(TEST_CLIENT, 'import', { path: 'x', name: 'x', size: 1 });
    const input = { commandId: commandId(), entity: 'sites' as const, rowId: site, token, kind: 'photo' };
    expect(await refusedWith(finish(test.client.attachments.add(input)))).toBe('TOKEN_INVALID');
    expect(await refusedWith(finish(test.as('viewer').attachments.add(input)))).toBe('FORBIDDEN');
  });
});

describe('history and removal', () => {
  it('each act has its line in the history of the record; the removed file stays on the disk', async () => {
    const site = await newSite();
    const { id } = await add(site, '合影.jpg', JPEG);
    const before = await test.client.sites.asOf({ id: site, day: '2026-06-15' });
    await test.client.attachments.remove({ commandId: commandId(), id, reason: '拍到无关人员' });
    const { entries } = await test.client.sites.history({ id: site });
    expect(entries.map(({ command, lines, reason }) => ({ command, lines, reason }))).toEqual([
      {
        command: 'attachments.remove',
        lines: [{ field: 'attachment', label: '照片与附件', before: '合影.jpg（照片）', after: null }],
        reason: '拍到无关人员',
      },
      {
        command: 'attachments.record',
        lines: [{ field: 'attachment', label: '照片与附件', before: null, after: '合影.jpg（照片）' }],
        reason: null,
      },
      { command: 'sites.create', lines: [], reason: null },
    ]);
    expect(entries.at(-1)?.created).toBe(4);
    const { entries: audit } = await test.client.audit.list({ command: 'attachments.' });
    expect(audit.slice(0, 2).map(({ subject, summary }) => [subject, summary['file']])).toEqual([
      [expect.stringMatching(/^示例站/), '合影.jpg'],
      [expect.stringMatching(/^示例站/), '合影.jpg'],
    ]);
    expect(await test.client.sites.asOf({ id: site, day: '2026-06-15' })).toEqual(before);
    const [row] = await listOf(site);
    expect(row).toMatchObject({ state: 'present', removed: { by: '测试', reason: '拍到无关人员' } });
    expect(existsSync(storedAt(hashOf(id)))).toBe(true);
    // It may come again, and what is removed cannot be removed twice.
    await add(site, '合影.jpg', JPEG);
    expect(
      await refusedWith(test.client.attachments.remove({ commandId: commandId(), id, reason: '再次' })),
    ).toBe('NOT_FOUND');
  });

  it('an import whose rows got attachments is not undone before they are removed', async () => {
    const path = workbookFile(test.dataDir, [
      ['阵地名称', '类别', '属地'],
      ['随批次来的站', '站', '青松一社区'],
    ]);
    const batch = await importFile(test, path, 'sites');
    const site = Number(
      test.db.prepare('SELECT target_id FROM import_row WHERE batch_id = ?').pluck().get(batch.id),
    );
    const { id } = await add(site, '挂牌.jpg', JPEG);
    const check = await test.client.imports.undoCheck({ batchId: batch.id });
    expect(check.blockers).toMatchObject([{ reason: 'attachments', name: '随批次来的站' }]);
    expect(await refusedWith(undo(test, batch.id))).toBe('UNDO_BLOCKED');
    await test.client.attachments.remove({ commandId: commandId(), id, reason: '批次要撤销' });
    expect((await undo(test, batch.id)).status).toBe('undone');
  });
});

describe('files that do not fare well', () => {
  it('a missing one and one of another content are told in the list and on opening', async () => {
    const site = await newSite();
    const gone = await add(site, '丢失.pdf', Buffer.concat([PDF, Buffer.from('1')]), { kind: 'scan' });
    rmSync(storedAt(hashOf(gone.id)));
    const longer = await add(site, '改大.png', Buffer.concat([PNG, Buffer.from('2')]));
    writeFileSync(storedAt(hashOf(longer.id)), 'x');
    const same = Buffer.concat([PNG, Buffer.from('3')]);
    const swapped = await add(site, '同大小.png', same);
    writeFileSync(storedAt(hashOf(swapped.id)), Buffer.alloc(same.length));
    expect((await listOf(site)).map(({ state }) => state)).toEqual(['missing', 'altered', 'present']);
    const { download, content } = test.client.attachments;
    expect(await refusal(download({ id: gone.id }))).toEqual({ code: 'ATTACHMENT_MISSING', params: {} });
    const altered = { code: 'ATTACHMENT_MISSING', params: { reason: 'altered' } };
    expect(await refusal(content({ id: longer.id }))).toEqual(altered);
    expect(await refusal(content({ id: swapped.id }))).toEqual(altered);
    expect(await refusal(download({ id: swapped.id }))).toEqual(altered);
  });

  it('a backup saves and verifies the files of the records, and a restore brings them back', async () => {
    const site = await newSite();
    const kept = await add(site, '存档.pdf', PDF, { kind: 'scan' });
    const { paths } = test.service.parts;
    const options = { paths, now: test.clock.now(), appVersion: '0.1.0' };
    // The test before lost files of its own: what is counted is what is lost from here on.
    const lost = verifyBackup(join(paths.backups, makeBackup({ ...options, kind: 'manual' }).id));
    const sha256 = hashOf(kept.id);
    expect(lost.manifest?.attachments).toContainEqual({ sha256, size: PDF.length });
    expect(lost.missingAttachments).not.toContain(sha256);
    rmSync(storedAt(sha256));
    const later = makeBackup({ ...options, kind: 'manual' });
    const found = verifyBackup(join(paths.backups, later.id));
    expect(found.missingAttachments).toContain(sha256);
    expect(found.missingAttachments.length).toBe(lost.missingAttachments.length + 1);
    const [first] = readdirSync(paths.backups).filter((name) => name.endsWith('manual'));
    const from = join(paths.backups, first ?? '');
    await test.service.parts.closeLedger();
    restoreBackup({ ...options, from, knownVersion: knownVersion(migrations) });
    test.service.parts.reopen();
    expect(readFileSync(storedAt(sha256)).equals(PDF)).toBe(true);
    expect((await listOf(site)).map(({ state }) => state)).toEqual(['present']);
  });
});
