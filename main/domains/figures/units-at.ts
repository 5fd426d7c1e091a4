import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import { COVERAGE_LEVELS, type CoverageKind } from '../../../shared/domain/figures/chart-labels.ts';
import { all, q, statement } from '../../db/run.ts';
import { coveredUnits, dueUnits } from './rows.ts';

interface NamedUnit {
  readonly name: string;
  readonly parentId: number | null;
  readonly type: string;
}

interface VersionRow extends NamedUnit {
  readonly id: number;
}

/**
 * What every unit was called and where it stood on a day, by id: the first version that ends after it, else the
 * present. Types have no dates.
 */
export function unitsAt(db: Database, asOf: string): ReadonlyMap<number, NamedUnit> {
  const present = statement(
    db,
    'SELECT id, name, parent_id AS parentId, type FROM unit',
  ).all() as VersionRow[];
  const earlier = statement(
    db,
    `SELECT e.unit_id AS id, e.name, e.parent_id AS parentId, u.type FROM unit_version e
     JOIN unit u ON u.id = e.unit_id WHERE e.until > ? ORDER BY e.unit_id, e.until DESC`,
  ).all(asOf) as VersionRow[];
  return new Map([...present, ...earlier].map(({ id, ...unit }) => [id, unit]));
}

/** How far the units of one level have a site. */
export interface Coverage {
  readonly label: string;
  readonly covered: number;
  readonly total: number;
  readonly missing: string[];
}

function idsWhere(db: Database, where: RawBuilder<unknown>): number[] {
  const query = sql<{ id: number }>`SELECT t.id FROM unit t WHERE ${where} ORDER BY t.id`;
  return all(db, { compile: () => query.compile(q) }).map(({ id }) => id);
}

/** Names of communities repeat in a district: theirs stand behind the street's. */
function placeName(units: ReadonlyMap<number, NamedUnit>, id: number, kind: CoverageKind): string {
  const unit = units.get(id);
  const above = kind === 'zhan' && unit?.parentId ? units.get(unit.parentId) : undefined;
  return `${above?.name ?? ''}${unit?.name ?? ''}`;
}

/** Every level that has units in use on the day, with the units that lack a site. */
export function coverageLevels(
  db: Database,
  asOf: string,
): readonly (Coverage & { readonly kind: CoverageKind })[] {
  const units = unitsAt(db, asOf);
  return COVERAGE_LEVELS.map(({ label, kind }) => {
    const due = idsWhere(db, dueUnits(kind, asOf));
    const covered = new Set(idsWhere(db, coveredUnits(kind, asOf)));
    const missing = due.filter((id) => !covered.has(id)).map((id) => placeName(units, id, kind));
    return { label, kind, covered: covered.size, total: due.length, missing };
  }).filter(({ total }) => total > 0);
}
