import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../main/db/migrations/index.ts';
import { createLedger, openLedger } from '../../main/db/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'ledger-schema-'));
let db: Database;
beforeAll(() => {
  createLedger(join(folder, 'ledger.db'), migrations);
  db = openLedger(join(folder, 'ledger.db'), { role: 'reader' });
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

it('the schema is the one that was looked at: a change of it is a migration', async () => {
  const entries = db
    .prepare<[], string>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'volunteer_search_%' AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name`,
    )
    .pluck()
    .all();
  await expect(`${entries.join(';\n\n')};\n`).toMatchFileSnapshot('schema.sql');
});

it('every table is STRICT', () => {
  const loose = db
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
  expect(loose).toEqual([]);
});

/** Column → type, as `tables.ts` and the files beside it declare them: `Generated` may be left out of an insert, `| null` may be blank. */
function declared(): Map<string, Map<string, string>> {
  const files = readdirSync(new URL('../../main/db', import.meta.url)).filter((name) =>
    name.endsWith('tables.ts'),
  );
  const source = files.map((name) => read(`../../main/db/${name}`)).join('\n');
  const own = new Map<string, { readonly parent: string; readonly body: string }>();
  for (const [, name = '', parent = '', body = ''] of source.matchAll(
    /interface (\w+)(?: extends (\w+))? \{\n([^}]*)\}/g,
  )) {
    own.set(name, { parent, body });
  }
  const shapeOf = (name: string): string | undefined => {
    const shape = own.get(name);
    return shape && `${shapeOf(shape.parent) ?? ''}\n${shape.body}`;
  };
  const columns = (body: string) =>
    new Map(
      [...body.matchAll(/(\w+): ([^;\n]+);?/g)].map(
        ([, column = '', type = '']) => [column, type.trim()] as const,
      ),
    );
  const tables = new Map<string, Map<string, string>>();
  const ledger = /interface LedgerTables \{\n([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  for (const [, table = '', type = ''] of ledger.matchAll(/^ {2}(\w+): (.*);$/gm)) {
    const parts = type.split('&').map((part) => part.trim());
    tables.set(
      table,
      columns(
        parts.map((part) => shapeOf(part) ?? part.replace(/^\{|\}$/g, '').replaceAll(';', ';\n')).join('\n'),
      ),
    );
  }
  return tables;
}

const KINDS: Readonly<Record<string, string>> = { TEXT: 'string', INTEGER: 'number', BLOB: 'Uint8Array' };

describe('tables.ts', () => {
  it('names every table, and no other', () => {
    const real = db
      .prepare<[], string>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .pluck()
      .all();
    expect([...declared().keys()].toSorted()).toEqual(real);
  });

  it('declares every column as the table has it', () => {
    for (const [table, columns] of declared()) {
      if (table === 'volunteer_search') continue;
      const real = db
        .prepare<[], { name: string; type: string; notnull: number; pk: number; dflt_value: string | null }>(
          `SELECT * FROM pragma_table_info('${table}')`,
        )
        .all();
      expect([...columns.keys()].toSorted(), table).toEqual(real.map(({ name }) => name).toSorted());
      for (const { name, type, notnull, pk, dflt_value } of real) {
        const isKey = pk > 0 && type === 'INTEGER' && real.filter((column) => column.pk > 0).length === 1;
        const kind = `${KINDS[type]}${notnull === 1 || pk > 0 ? '' : ' | null'}`;
        const allowed = isKey
          ? [`Generated<${kind}>`]
          : dflt_value !== null
            ? [`Generated<${kind}>`, kind]
            : [kind];
        expect(allowed, `${table}.${name}`).toContain(columns.get(name));
      }
    }
  });
});

it('the search index is there, contentless', () => {
  const sql = db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'volunteer_search'`).pluck().get();
  expect(sql).toMatch(/fts5[\s\S]*content = ''[\s\S]*contentless_delete = 1/);
  expect(db.prepare(`SELECT rowid FROM volunteer_search WHERE volunteer_search MATCH '"x"'`).all()).toEqual(
    [],
  );
});
