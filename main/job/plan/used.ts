import type { Database } from 'better-sqlite3';
import type { RawCell } from '../../../shared/kernel/cell.ts';
import { codeText } from '../../../shared/domain/codes/index.ts';
import type { CellRules } from '../../../shared/domain/importing/cell-rules.ts';
import type { ColumnUse, ParsedRow } from '../../../shared/domain/importing/parsed-row.ts';
import { unitNameKey } from '../../../shared/domain/names/unit-name.ts';
import type { UnitEntry } from '../../../shared/domain/units/directory.ts';
import type { ValueType } from '../../../shared/kernel/field.ts';
import { isNamedType, type NamedType } from '../../../shared/kernel/references.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { splitTags } from '../../../shared/domain/values/tags.ts';

type UsedKind = 'unit' | NamedType;

function usedKind(type: ValueType): UsedKind | undefined {
  return type === 'unit' || isNamedType(type) ? type : undefined;
}

/** Collects what a plan relies on outside its rows: units, aliases, taught codes, referred records. */
export interface UsedThings {
  see(cells: readonly RawCell[], parsed: ParsedRow): void;
  write(plan: Database): void;
}

interface UsedReference extends ColumnUse {
  readonly kind: UsedKind;
  readonly ids: Set<number>;
  /** How each unit was written: an alias found within one street may mean another unit elsewhere. */
  readonly texts: Map<string, ReadonlySet<number>>;
}

/** @param defaults units that stand for a missing column */
export function usedThings(
  columns: readonly ColumnUse[],
  rules: CellRules,
  defaults: Readonly<Record<string, FieldValue>>,
): UsedThings {
  const references = columns.flatMap((column): UsedReference[] => {
    const kind = usedKind(column.field.type);
    return kind ? [{ ...column, kind, ids: new Set(), texts: new Map() }] : [];
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
        if (typeof text === 'string' && !texts.get(text)?.has(value)) {
          texts.set(text, new Set(texts.get(text)).add(value));
        }
      }
      for (const { index, texts } of coded) {
        const text = cells[index];
        if (typeof text === 'string') texts.add(text);
      }
    },
    write(plan) {
      const insert = plan.prepare('INSERT OR IGNORE INTO used (kind, key, value) VALUES (?, ?, ?)');
      const noteUnit = (id: number) =>
        insert.run('unit', String(id), String(rules.units.byId(id)?.version ?? ''));
      const nameOf = (kind: NamedType, id: number) => rules.named[kind].byId(id)?.name ?? '';
      for (const id of Object.values(defaults)) if (typeof id === 'number') noteUnit(id);
      for (const { kind, ids, texts } of references) {
        for (const id of ids) {
          if (kind === 'unit') noteUnit(id);
          else insert.run(kind, String(id), nameOf(kind, id));
        }
        if (kind !== 'unit') continue;
        for (const [text, units] of texts) {
          for (const id of units)
            if (isAlias(text, rules.units.byId(id))) insert.run('alias', unitNameKey(text), String(id));
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

/** True where a unit was known by one of its aliases, not by its name. */
function isAlias(text: string, unit: UnitEntry | undefined): boolean {
  const key = unitNameKey(text);
  if (!unit || key === unitNameKey(unit.name)) return false;
  return unit.aliases.some((alias) => unitNameKey(alias) === key);
}
