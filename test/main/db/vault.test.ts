import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  attachmentPath,
  dataPaths,
  emptyTmp,
  ensureFolders,
  storeAttachment,
} from '../../../main/db/vault.ts';
import { tempData } from './sample-ledger.ts';

test('folders are made closed to others, and tmp is emptied', () => {
  const paths = dataPaths(join(tempData().root, '新', '台账'));
  ensureFolders(paths);
  for (const folder of [paths.root, paths.plans, paths.attachments, paths.backups, paths.tmp, paths.logs]) {
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  }
  mkdirSync(join(paths.tmp, 'upload'));
  writeFileSync(join(paths.tmp, 'upload', 'a.xlsx'), 'x');
  writeFileSync(join(paths.plans, 'kept.plan'), 'x');
  ensureFolders(paths);
  emptyTmp(paths);
  expect(readdirSync(paths.tmp)).toEqual([]);
  expect(readdirSync(paths.plans)).toEqual(['kept.plan']);
});

test('a file is kept once under its hash', async () => {
  const paths = tempData();
  const source = join(paths.root, '报送 (1).xlsx');
  const bytes = Buffer.alloc(700_001, '表');
  writeFileSync(source, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const stored = await Promise.all([
    storeAttachment(paths.root, source),
    storeAttachment(paths.root, source),
  ]);
  expect(stored).toEqual([
    { sha256, size: 700_001 },
    { sha256, size: 700_001 },
  ]);
  const target = join(paths.attachments, sha256.slice(0, 2), sha256);
  expect(attachmentPath(paths.attachments, sha256)).toBe(target);
  expect(readFileSync(target).equals(bytes)).toBe(true);
  expect(readdirSync(paths.tmp)).toEqual([]);
  expect(existsSync(source)).toBe(true);
});

test('a stored file that lost its end is put right by storing it again', async () => {
  const paths = tempData();
  const source = join(paths.root, 'a.xlsx');
  writeFileSync(source, 'whole content');
  const { sha256 } = await storeAttachment(paths.root, source);
  writeFileSync(attachmentPath(paths.attachments, sha256), 'whole');
  await storeAttachment(paths.root, source);
  expect(readFileSync(attachmentPath(paths.attachments, sha256), 'utf8')).toBe('whole content');
  expect(readdirSync(join(paths.attachments, sha256.slice(0, 2)))).toHaveLength(2);
});

test('a source that cannot be read leaves nothing behind', async () => {
  const paths = tempData();
  await expect(storeAttachment(paths.root, join(paths.root, 'none.xlsx'))).rejects.toThrow('ENOENT');
  expect(readdirSync(paths.tmp)).toEqual([]);
  rmSync(paths.attachments, { recursive: true });
});
