import type { Database } from 'better-sqlite3';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import type { CellCode } from '../../../shared/kernel/errors.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { entityRowRules } from '../../../shared/domain/importing/entity-rules.ts';
import { planColumn } from '../../../shared/domain/importing/plan-fields.ts';
import { headerOf } from './plan-header.ts';
import { matchSpecs } from './match-specs.ts';
import { rowsInCircle } from './circles.ts';

export interface Node {
  readonly n: number;
  readonly name: string | null;
  readonly key: string | null;
  /** Field → name of the row it means. */
  readonly unresolved: Record<string, string>;
  /** Field → row of the same file. */
  readonly refs: Record<string, number>;
  /** Field → record of the ledger. */
  readonly given: Record<string, number | null>;
  readonly taken: boolean;
  target: number | null;
}

/**
 * Parents may stand anywhere in the same file. Names that the ledger does not hold are looked for among the file's
 * own rows; the rows get an order in which every parent comes before its children. A circle is an error, whether it
 * closes within the file or through the ledger.
 */
export function resolveSelfReferences(plan: Database, entity: EntityKey): void {
  const fields = entityRowRules[entity].selfReferences ?? [];
  const nodes = readNodes(plan, fields);
  const insert = plan.prepare(
    `INSERT INTO issue (n, field, "column", code, severity, params, stage) VALUES (?, ?, ?, ?, 'error', ?, 'match')`,
  );
  const put = (n: number, field: string, code: CellCode, params: Readonly<Record<string, unknown>>) =>
    insert.run(n, field, headerOf(plan, entity, field), code, JSON.stringify(params));
  const byName = rowsByName(nodes);
  const unknown = entity === 'units' ? 'UNIT_UNKNOWN' : 'REFERENCE_UNKNOWN';
  for (const node of nodes.values()) {
    for (const field of fields) {
      const name = node.unresolved[field];
      if (name === undefined) continue;
      const found = byName.get(name);
      if (found) node.refs[field] = found.n;
      else if (node.taken) put(node.n, field, unknown, { text: name, field: label(entity, field) });
    }
  }
  const order = parentsFirst(nodes, fields);
  const settle = plan.prepare('UPDATE row SET seq = ?, refs = ?, target_id = ? WHERE n = ?');
  order.forEach((node, seq) => {
    for (const [field, parentRow] of Object.entries(node.refs)) {
      const parent = nodes.get(parentRow);
      if (!parent || parent.target === null) continue;
      plan.prepare(`UPDATE row SET ${planColumn(field)} = ? WHERE n = ?`).run(parent.target, node.n);
      node.given[field] = parent.target;
    }
    // A unit is known by its parent too: with the parent settled it may turn out to be in the ledger.
    if (entity === 'units' && node.unresolved['parent'] !== undefined) node.target = unitTarget(plan, node.n);
    const open = Object.entries(node.refs).filter(([field]) => (node.given[field] ?? null) === null);
    settle.run(seq, JSON.stringify(Object.fromEntries(open)), node.target, node.n);
  });
  for (const field of fields) {
    for (const n of rowsInCircle(plan, entity, field, nodes)) {
      put(n, field, 'REFERENCE_CYCLE', { field: label(entity, field) });
    }
  }
}

/** Rows by name; a name that different records of the file share means none of them. */
function rowsByName(nodes: ReadonlyMap<number, Node>): Map<string, Node> {
  const byName = new Map<string, Node>();
  const shared = new Set<string>();
  for (const node of nodes.values()) {
    if (node.name === null || !node.taken) continue;
    const first = byName.get(node.name);
    if (!first) byName.set(node.name, node);
    else if (first.key !== node.key) shared.add(node.name);
  }
  for (const name of shared) byName.delete(name);
  return byName;
}

function label(entity: EntityKey, field: string): string {
  return fieldOf(entityOf(entity), field).label;
}

function unitTarget(plan: Database, n: number): number | null {
  const isUnderNewParent =
    plan.prepare(`SELECT 1 FROM row WHERE n = ? AND f_parent IS NULL`).get(n) !== undefined;
  if (isUnderNewParent) return null;
  const found = plan.prepare(`SELECT (${matchSpecs.units.target}) AS id FROM row WHERE n = ?`).get(n) as {
    id: number | null;
  };
  return found.id;
}

function readNodes(plan: Database, fields: readonly string[]): Map<number, Node> {
  const given = fields.map((field) => `'${field}', ${planColumn(field)}`).join(', ');
  const rows = plan
    .prepare(
      `SELECT n, f_name AS name, match_key AS key, unresolved, target_id AS target, json_object(${given}) AS given,
        skipped IS NULL AND decision IS NOT 'skip' AS taken FROM row`,
    )
    .all() as {
    n: number;
    name: string | null;
    key: string | null;
    unresolved: string | null;
    target: number | null;
    given: string;
    taken: number;
  }[];
  return new Map(
    rows.map((row) => [
      row.n,
      {
        n: row.n,
        name: row.name,
        key: row.key,
        target: row.target,
        taken: row.taken === 1,
        unresolved: row.unresolved === null ? {} : (JSON.parse(row.unresolved) as Record<string, string>),
        given: JSON.parse(row.given) as Record<string, number | null>,
        refs: {},
      },
    ]),
  );
}

/** Every row after the rows it refers to, otherwise in the file's order. */
function parentsFirst(nodes: ReadonlyMap<number, Node>, fields: readonly string[]): Node[] {
  const order: Node[] = [];
  const seen = new Set<number>();
  const visit = (start: Node): void => {
    const stack: { node: Node; ready: boolean }[] = [{ node: start, ready: false }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      if (top.ready) {
        order.push(top.node);
      } else if (!seen.has(top.node.n)) {
        seen.add(top.node.n);
        stack.push({ node: top.node, ready: true });
        for (const field of fields) {
          const parent = nodes.get(top.node.refs[field] ?? -1);
          if (parent && !seen.has(parent.n)) stack.push({ node: parent, ready: false });
        }
      }
    }
  };
  for (const node of nodes.values()) visit(node);
  return order;
}
