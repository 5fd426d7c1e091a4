import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { entityCommands, entityQueries, writeDeps } from '../ledger/procedures.ts';
import { checkDay, checkReferences } from '../ledger/references.ts';
import { entityWriter } from '../ledger/write.ts';
import { addAlias } from './aliases.ts';
import { unitStore } from './store.ts';

export { addAlias };

interface UnitRow {
  readonly id: number;
  readonly name: string;
  readonly parentId: number | null;
  readonly type: string;
  readonly validTo: string | null;
}

/** Depth first, children in the order of their entry: the order of every unit list and chart. */
function inTreeOrder(units: readonly UnitRow[]): UnitRow[] {
  const children = new Map<number | null, UnitRow[]>();
  for (const unit of units) {
    const siblings = children.get(unit.parentId);
    if (siblings) siblings.push(unit);
    else children.set(unit.parentId, [unit]);
  }
  const walk = (parent: number | null): UnitRow[] =>
    (children.get(parent) ?? []).flatMap((unit) => [unit, ...walk(unit.id)]);
  return walk(null);
}

/** @param figure rows behind a figure, given by the domain of figures above this one */
export const unitQueries = (figure: FigureCondition): QueriesOf<'units'> => ({
  ...entityQueries(unitStore, figure),
  tree(context) {
    const rows = statement(
      context.db,
      'SELECT id, name, parent_id AS parentId, type, valid_to AS validTo FROM unit ORDER BY id',
    ).all() as UnitRow[];
    const units = inTreeOrder(rows).map(({ validTo, ...unit }) => ({
      ...unit,
      closed: validTo !== null && validTo < context.today,
    }));
    return { units };
  },
});

/**
 * A new name or parent counts from a day; what stood before stays readable for figures as of earlier days, and the
 * earlier name is still recognised on import.
 */
const rename: CommandsOf<'units'>['rename'] = (context, input) => {
  const { db } = context;
  checkDay(input.from, 'from');
  checkReferences(db, unitStore.entity, { parent: input.parentId });
  const before = statement(db, 'SELECT name, parent_id FROM unit WHERE id = ?').get(input.id) as
    | { name: string; parent_id: number | null }
    | undefined;
  if (!before) throw new AppError('NOT_FOUND');
  const written = entityWriter(unitStore, writeDeps(context)).update(input.id, input.version, {
    name: input.name,
    parent: input.parentId,
  });
  statement(
    db,
    `INSERT INTO unit_version (unit_id, until, name, parent_id) VALUES (?, ?, ?, ?)
     ON CONFLICT (unit_id, until) DO NOTHING`,
  ).run(input.id, input.from, before.name, before.parent_id);
  if (before.name !== input.name) addAlias(db, input.id, before.name, false);
  context.recordChange({
    entity: 'units',
    id: input.id,
    action: 'update',
    before: written.before,
    after: written.after,
  });
  context.describe({
    entity: 'units',
    rowId: input.id,
    summary: { name: input.name, from: input.from },
    reason: input.reason,
  });
  return { id: written.id, version: written.version };
};

export const unitCommands: CommandsOf<'units'> = { ...entityCommands(unitStore), rename };
