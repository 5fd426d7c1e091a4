import type { Database } from 'better-sqlite3';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import type { CellCode } from '../../../shared/kernel/errors.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { entityRowRules } from '../../../shared/domain/importing/entity-rules.ts';
import { planColumn } from '../../../shared/domain/importing/plan-fields.ts';
import { headerOf } from './plan-header.ts';
import { matchSpecs } from './match-specs.ts';

interface Node {
  readonly n: number;
  readonly name: string | null;
  /** Field → name of the row it means. */
  readonly unresolved: Record<string, string>;
  /** Field → row of the same file. */
  readonly refs: Record<string, number>;
  readonly taken: boolean;
  target: number | null;
}

/**
 * Parents may stand anywhere in the same file. Names that the ledger does not hold are looked for among the file's
 * own rows; the rows get an order in which every parent comes before its children. A circle is an error, and so is a
 * parent that is itself wrong or left out.
 */
export function resolveSelfReferences(plan: Database, entity: EntityKey): void {
  const fields = entityRowRules[entity].selfReferences ?? [];
  const nodes = readNodes(plan);
  const byName = new Map<string, Node>();
  for (const node of nodes.values()) {
    if (node.name !== null && node.taken && !byName.has(node.name)) byName.set(node.name, node);
  }
  const insert = plan.prepare(
    `INSERT INTO issue (n, field, "column", code, severity, params, stage) VALUES (?, ?, ?, ?, 'error', ?, 'match')`,
  );
  const put = (n: number, field: string, code: CellCode, params: Readonly<Record<string, unknown>>) =>
    insert.run(n, field, headerOf(plan, entity, field), code, JSON.stringify(params));
  for (const node of nodes.values()) {
    for (const field of fields) {
      const name = node.unresolved[field];
      if (name === undefined) continue;
      const found = byName.get(name);
      if (found) node.refs[field] = found.n;
      else
        put(node.n, field, entity === 'units' ? 'UNIT_UNKNOWN' : 'REFERENCE_UNKNOWN', {
          text: name,
          field: label(entity, field),
        });
    }
  }
  const circles = inCircle(nodes, fields);
  for (const [n, field] of circles) {
    put(n, field, 'REFERENCE_CYCLE', { field: label(entity, field) });
  }
  const order = parentsFirst(nodes, fields);
  const hasError = plan.prepare(`SELECT 1 FROM issue WHERE n = ? AND severity = 'error'`);
  const settle = plan.prepare('UPDATE row SET seq = ?, refs = ?, target_id = ? WHERE n = ?');
  order.forEach((node, seq) => {
    for (const [field, parentRow] of Object.entries(node.refs)) {
      const parent = nodes.get(parentRow);
      if (
        parent &&
        hasError.get(parent.n) !== undefined &&
        parent.n !== node.n &&
        !circles.some(([n]) => n === node.n)
      ) {
        put(node.n, field, 'REFERENCE_UNKNOWN', {
          text: parent.name ?? '',
          field: label(entity, field),
          row: parent.n,
        });
      }
      if (typeof parent?.target === 'number') {
        plan.prepare(`UPDATE row SET ${planColumn(field)} = ? WHERE n = ?`).run(parent.target, node.n);
        delete node.refs[field];
      }
    }
    // A unit is known by its parent too: with the parent settled it may turn out to be in the ledger.
    if (entity === 'units' && node.unresolved['parent'] !== undefined) node.target = unitTarget(plan, node.n);
    settle.run(seq, JSON.stringify(node.refs), node.target, node.n);
  });
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

function readNodes(plan: Database): Map<number, Node> {
  const rows = plan
    .prepare(
      `SELECT n, f_name AS name, unresolved, target_id AS target, skipped IS NULL AND decision IS NOT 'skip' AS taken FROM row`,
    )
    .all() as {
    n: number;
    name: string | null;
    unresolved: string | null;
    target: number | null;
    taken: number;
  }[];
  return new Map(
    rows.map((row) => [
      row.n,
      {
        n: row.n,
        name: row.name,
        target: row.target,
        taken: row.taken === 1,
        unresolved: row.unresolved === null ? {} : (JSON.parse(row.unresolved) as Record<string, string>),
        refs: {},
      },
    ]),
  );
}

/** Rows from which following one field leads back to the row itself, with that field. */
function inCircle(nodes: ReadonlyMap<number, Node>, fields: readonly string[]): [number, string][] {
  const found: [number, string][] = [];
  for (const field of fields) {
    for (const start of nodes.keys()) {
      let current = nodes.get(start)?.refs[field];
      for (let step = 0; current !== undefined && current !== start && step <= nodes.size; step++) {
        current = nodes.get(current)?.refs[field];
      }
      if (current === start) found.push([start, field]);
    }
  }
  return found;
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
