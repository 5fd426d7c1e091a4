import type { Database } from 'better-sqlite3';
import type { RawCell } from '../../../shared/kernel/cell.ts';
import { codeText } from '../../../shared/domain/codes/index.ts';
import type { CellRules } from '../../../shared/domain/importing/cell-rules.ts';
import type { ColumnUse, ParsedRow } from '../../../shared/domain/importing/parsed-row.ts';
import { unitNameKey } from '../../../shared/domain/names/unit-name.ts';
import type { Dictionaries } from '../../../shared/domain/importing/directories.ts';
import { splitTags } from '../../../shared/domain/values/tags.ts';

const KIND_OF: Readonly<Record<string, 'unit' | 'organization' | 'site'>> = {
  unit: 'unit',
  organization: 'organization',
  site: 'site',
};

/** Collects what a plan relies on outside its rows: units, aliases, taught codes, referred records. */
export interface UsedThings {
  see(cells: readonly RawCell[], parsed: ParsedRow): void;
  write(plan: Database): void;
}

export function usedThings(
  columns: readonly ColumnUse[],
  rules: CellRules,
  dictionaries: Dictionaries,
): UsedThings {
  const references = columns.flatMap((column) => {
    const kind = KIND_OF[column.field.type];
    return kind ? [{ ...column, kind, ids: new Set<number>(), texts: new Set<string>() }] : [];
  });
  const coded = columns.flatMap((column) =>
    column.field.codeTable && rules.learntCodes.has(column.field.codeTable)
      ? [{ ...column, table: column.field.codeTable, texts: new Set<string>() }]
      : [],
  );
  return {
    see(cells, parsed) {
      for (const { field, index, ids, texts } of references) {
        const value = parsed.values[field.key];
        if (typeof value !== 'number') continue;
        ids.add(value);
        const text = cells[index];
        if (typeof text === 'string') texts.add(text);
      }
      for (const { index, texts } of coded) {
        const text = cells[index];
        if (typeof text === 'string') texts.add(text);
      }
    },
    write(plan) {
      const insert = plan.prepare('INSERT OR IGNORE INTO used (kind, key, value) VALUES (?, ?, ?)');
      const names = {
        organization: new Map(dictionaries.organizations.map(({ id, name }) => [id, name])),
        site: new Map(dictionaries.sites.map(({ id, name }) => [id, name])),
      };
      for (const { kind, ids, texts, field } of references) {
        for (const id of ids) {
          const value = kind === 'unit' ? rules.units.byId(id)?.version : names[kind].get(id);
          insert.run(kind, String(id), String(value ?? ''));
        }
        if (kind !== 'unit') continue;
        for (const text of texts) {
          const hit = rules.units.find(text.trim(), field.unitTypes);
          if (hit?.byAlias !== undefined) insert.run('alias', unitNameKey(hit.byAlias), String(hit.unit.id));
        }
      }
      for (const { table, texts } of coded) {
        const learnt = rules.learntCodes.get(table);
        for (const word of [...texts].flatMap((text) => [text, ...splitTags(text)])) {
          const code = learnt?.get(codeText(word));
          if (code !== undefined) insert.run('code', `${table}|${codeText(word)}`, code);
        }
      }
    },
  };
}
