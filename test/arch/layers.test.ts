import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../main/launch/root.ts';

/** Folder of the breach, then what nothing in it may import. */
const FORBIDDEN: readonly (readonly [folder: string, targets: readonly string[]])[] = [
  ['shared/text/zh-CN', ['../../../main/db/run.ts', 'node:fs', 'react', 'kysely', '@orpc/client']],
  ['shared/contract', ['../../main/service/router.ts', '../../renderer/api/door.ts', 'electron']],
  [
    'shared/kernel',
    ['../domain/units/index.ts', '../contract/index.ts', '../text/zh-CN/errors.ts', 'node:crypto'],
  ],
  [
    'shared/domain/units',
    ['../../contract/index.ts', '../../text/zh-CN/errors.ts', 'better-sqlite3', 'antd'],
  ],
  [
    'main/db',
    ['../domains/units/index.ts', '../service/router.ts', '../job/index.ts', 'electron', '@orpc/server'],
  ],
  [
    'main/domains/units',
    ['../../service/router.ts', '../../job/index.ts', '../../shell/holder.ts', '@orpc/server'],
  ],
  [
    'main/job/read',
    ['../../domains/units/index.ts', '../../service/router.ts', '../../cli/index.ts', 'electron'],
  ],
  ['main/service', ['../cli/index.ts', '../browser-host/index.ts', '../electron/window.ts', 'electron']],
  [
    'main/browser-host',
    ['../db/run.ts', '../domains/handlers.ts', '../job/index.ts', 'electron', 'better-sqlite3'],
  ],
  ['main/launch', ['../db/run.ts', '../domains/handlers.ts', 'electron', 'better-sqlite3']],
  ['main/shell', ['../db/run.ts', '../domains/handlers.ts', 'electron', 'better-sqlite3']],
  ['main/electron', ['../db/run.ts', '../domains/handlers.ts', '../job/index.ts', 'better-sqlite3']],
  [
    'main/cli',
    ['../browser-host/index.ts', '../electron/window.ts', '../../renderer/api/door.ts', 'electron'],
  ],
  [
    'renderer/pages/units',
    ['../../../main/db/run.ts', 'node:fs', 'electron', 'xlsx', 'exceljs', '@orpc/server'],
  ],
  [
    'renderer/widgets/List',
    ['../../pages/units/words.ts', '../../api/door.ts', '../../../shared/domain/units/index.ts'],
  ],
  ['test/main', ['electron']],
];

/** What a folder does import, and must go on being allowed to. */
const ALLOWED: readonly (readonly [folder: string, target: string])[] = [
  ['shared/domain/units', '../../kernel/field.ts'],
  ['main/domains/units', '../../db/run.ts'],
  ['main/electron', 'electron'],
  ['main/service', '../domains/handlers.ts'],
  ['renderer/pages/units', '../../../shared/domain/units/index.ts'],
];

/** Other rules that a planted line must break. */
const LINES: readonly (readonly [rule: string, code: string])[] = [
  ['eslint(no-console)', `console.log('here');`],
  ['typescript(no-explicit-any)', 'export const anything: any = 1;'],
  ['typescript(no-non-null-assertion)', 'export const first = (list: number[]) => list[0]!;'],
  ['typescript(ban-ts-comment)', `// @ts-ignore\nexport const wrong: number = 'text';`],
  ['typescript(consistent-type-imports)', `import { Kind } from './kind.ts';\nexport const kind: Kind = 1;`],
  ['typescript(no-floating-promises)', 'const later = async () => 1;\nlater();'],
  ['typescript(no-misused-promises)', '[1].forEach(async () => undefined);'],
  ['eslint(eqeqeq)', 'export const same = (a: number, b: number) => a == b;'],
  ['eslint(max-lines)', Array.from({ length: 501 }, (_, n) => `export const line${n} = ${n};`).join('\n')],
];

interface Finding {
  readonly code: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

let tree: string;
let findings: readonly Finding[];

function plant(path: string, code: string): void {
  const file = join(tree, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${code}\n`);
}

function copy(path: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  copyFileSync(join(PROJECT_ROOT, path), join(tree, path));
}

function importing(targets: readonly string[]): string {
  return targets.map((target, n) => `export { name as name${n} } from '${target}';`).join('\n');
}

function lint(): Finding[] {
  const program = join(PROJECT_ROOT, 'node_modules/oxlint/bin/oxlint');
  const args = [program, '--type-aware', '--format=json', 'main', 'renderer', 'shared', 'test'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' });
  try {
    return (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
  } catch {
    throw new Error(`${stdout}\n${stderr}`);
  }
}

function linesFound(file: string, rule: string): number[] {
  return findings
    .filter(({ code, filename }) => code === rule && filename.replaceAll('\\', '/') === file)
    .map(({ labels }) => labels[0]?.span.line ?? 0)
    .toSorted((a, b) => a - b);
}

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'ledger-breaches-'));
  for (const file of ['.oxlintrc.json', 'test/config/oxlint.json', 'test/config/tsconfig.base.json'])
    copy(file);
  plant('main/tsconfig.json', '{ "compilerOptions": { "strict": true, "module": "esnext", "types": [] } }');
  for (const [folder, targets] of FORBIDDEN) plant(`${folder}/breach.ts`, importing(targets));
  for (const [folder, target] of ALLOWED) plant(`${folder}/allowed.ts`, importing([target]));
  LINES.forEach(([, code], n) => plant(`main/service/line${n}.ts`, code));
  plant('main/service/kind.ts', 'export type Kind = number;');
  plant('main/service/hen.ts', `import { egg } from './egg.ts';\nexport const hen = () => egg;`);
  plant('main/service/egg.ts', `import { hen } from './hen.ts';\nexport const egg = () => hen;`);
  findings = lint();
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('a planted breach is found', () => {
  test.each(FORBIDDEN)('%s imports what it must not know', (folder, targets) => {
    const lines = linesFound(`${folder}/breach.ts`, 'eslint(no-restricted-imports)');
    expect(lines).toEqual(targets.map((_, n) => n + 1));
  });

  test.each(LINES.map(([rule], n) => [rule, n] as const))('%s', (rule, n) => {
    expect(linesFound(`main/service/line${n}.ts`, rule)).not.toEqual([]);
  });

  test('two files that import each other', () => {
    expect(linesFound('main/service/hen.ts', 'import(no-cycle)')).toEqual([1]);
    expect(linesFound('main/service/egg.ts', 'import(no-cycle)')).toEqual([1]);
  });
});

test.each(ALLOWED)('%s may import %s', (folder) => {
  expect(linesFound(`${folder}/allowed.ts`, 'eslint(no-restricted-imports)')).toEqual([]);
});
