import type { Database } from 'better-sqlite3';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { stores } from '../stores.ts';
import type { Node } from './self-references.ts';

/** A record of the ledger by its id, a row that would become one by its number in the sheet. */
function keyOf(node: Node): string {
  return node.target === null ? `row ${node.n}` : `record ${node.target}`;
}

/** Where a field of a row leads: the record or row above it; undefined where the file says nothing. */
function aboveOf(node: Node, field: string, nodes: ReadonlyMap<number, Node>): string | undefined {
  const given = node.given[field];
  if (typeof given === 'number') return `record ${given}`;
  const row = nodes.get(node.refs[field] ?? -1);
  return row && keyOf(row);
}

/**
 * Rows from which following a field leads back to the row itself, once the file's rows are laid over the ledger's.
 */
export function rowsInCircle(
  plan: Database,
  entity: EntityKey,
  field: string,
  nodes: ReadonlyMap<number, Node>,
): number[] {
  const { table, bindings } = stores[entity];
  const column = bindings[field]?.column ?? '';
  const present = plan
    .prepare<[], [number, number]>(`SELECT id, ${column} FROM l.${table} WHERE ${column} IS NOT NULL`)
    .raw()
    .all();
  const above = new Map(present.map(([id, parent]) => [`record ${id}`, `record ${parent}`]));
  const rows = new Map<string, Node>();
  for (const node of nodes.values()) {
    const next = aboveOf(node, field, nodes);
    if (!node.taken || next === undefined || rows.has(keyOf(node))) continue;
    rows.set(keyOf(node), node);
    above.set(keyOf(node), next);
  }
  return [...rows].flatMap(([start, node]) => {
    const seen = new Set<string>();
    let current = above.get(start);
    while (current !== undefined && current !== start && !seen.has(current)) {
      seen.add(current);
      current = above.get(current);
    }
    return current === start ? [node.n] : [];
  });
}
