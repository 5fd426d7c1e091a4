import type { Database } from 'better-sqlite3';
import type { StarSchemeView } from '../../../shared/contract/star-awards.ts';
import { type LevelRule, wrongLevel } from '../../../shared/domain/star-awards/scheme.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import type { CommandsOf } from '../handlers.ts';
import { checkDay } from '../ledger/references.ts';

type SchemeRow = Omit<StarSchemeView, 'levels'>;

/** Every version of the thresholds, the newest first. */
export function readSchemes(db: Database): StarSchemeView[] {
  const rows = statement(
    db,
    `SELECT s.id, s.version, s.name, s.effective_from AS effectiveFrom, s.basis,
       (SELECT count(*) FROM star_award a WHERE a.scheme_id = s.id) AS used
     FROM star_scheme s ORDER BY s.effective_from DESC`,
  ).all() as SchemeRow[];
  const levels = statement(
    db,
    'SELECT level, minutes, grantor FROM star_level WHERE scheme_id = ? ORDER BY level',
  );
  return rows.map((row) => ({ ...row, levels: levels.all(row.id) as LevelRule[] }));
}

interface SchemeInput {
  readonly name: string;
  readonly effectiveFrom: string;
  readonly basis: string;
  readonly levels: readonly LevelRule[];
}

function checkScheme(db: Database, input: SchemeInput, id: number | null): void {
  checkDay(input.effectiveFrom, 'effectiveFrom');
  if (wrongLevel(input.levels) !== undefined) throw new AppError('INPUT_INVALID', { field: 'levels' });
  const sameDay = 'SELECT id FROM star_scheme WHERE effective_from = ? AND id IS NOT ?';
  if (scalar(db, sameDay, input.effectiveFrom, id) > 0)
    throw new AppError('DUPLICATE_RECORD', { field: 'effectiveFrom' });
}

function writeLevels(db: Database, id: number, levels: readonly LevelRule[]): void {
  statement(db, 'DELETE FROM star_level WHERE scheme_id = ?').run(id);
  const insert = 'INSERT INTO star_level (scheme_id, level, minutes, grantor) VALUES (?, ?, ?, ?)';
  for (const { level, minutes, grantor } of levels) statement(db, insert).run(id, level, minutes, grantor);
}

function describe(context: WriteContext, { name, effectiveFrom, basis }: SchemeInput): void {
  context.describe({ summary: { name, from: effectiveFrom }, ...(basis === '' ? {} : { reason: basis }) });
}

/** A new version. Throws INPUT_INVALID for levels out of order, DUPLICATE_RECORD for a day that another one begins on. */
export const addScheme: CommandsOf<'starAwards'>['addScheme'] = (context, input) => {
  const { db } = context;
  checkScheme(db, input, null);
  const now = context.now.toISOString();
  const made = statement(
    db,
    'INSERT INTO star_scheme (name, effective_from, basis, created_at, updated_at) VALUES (?, ?, ?, ?, ?)',
  ).run(input.name, input.effectiveFrom, input.basis || null, now, now);
  const id = Number(made.lastInsertRowid);
  writeLevels(db, id, input.levels);
  describe(context, input);
  return { id, version: 1 };
};

/** Changes a version on which no rating rests. Throws RECORD_IN_USE, STALE_RECORD and what `addScheme` throws. */
export const updateScheme: CommandsOf<'starAwards'>['updateScheme'] = (context, input) => {
  const { db } = context;
  const { id, version } = input;
  checkScheme(db, input, id);
  if (scalar(db, 'SELECT 1 FROM star_award WHERE scheme_id = ? LIMIT 1', id) > 0)
    throw new AppError('RECORD_IN_USE', { reason: 'starScheme' });
  const done = statement(
    db,
    `UPDATE star_scheme SET name = ?, effective_from = ?, basis = ?, version = version + 1, updated_at = ?
     WHERE id = ? AND version = ?`,
  ).run(input.name, input.effectiveFrom, input.basis || null, context.now.toISOString(), id, version);
  if (done.changes === 0) throw new AppError('STALE_RECORD');
  writeLevels(db, id, input.levels);
  describe(context, input);
  return { id, version: version + 1 };
};
