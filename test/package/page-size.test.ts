import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../../main/launch/build.ts';
import { PROJECT_ROOT } from '../../main/launch/root.ts';

const HAS_PAGE = existsSync(join(PROJECT_ROOT, 'renderer/index.html'));
const BUDGET_BYTES = 600 * 1024;

describe.skipIf(!HAS_PAGE)('the built page (skipped while renderer/index.html is absent)', () => {
  const folder = join(PROJECT_ROOT, 'dist/renderer');
  let html = '';
  beforeAll(async () => {
    await buildIfStale({ quiet: true, parts: ['renderer'] });
    html = readFileSync(join(folder, 'index.html'), 'utf8');
  }, 60_000);

  test('the scripts of the first screen keep their budget of 600 KB, gzip', () => {
    const scripts = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) => path ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    const sizes = scripts.map((path) => gzipSync(readFileSync(join(folder, path))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(BUDGET_BYTES);
  });

  test('nothing in it breaks its own policy: no inline script, no handler, no address of another machine', () => {
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/\son[a-z]+=/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });
});
