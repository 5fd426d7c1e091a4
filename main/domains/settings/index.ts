import type { Database } from 'better-sqlite3';
import { type Settings, settingsSchema } from '../../../shared/contract/system.ts';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings/defaults.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { all, q, run } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';

/** The office's settings; a value that no longer fits its schema falls back to the default. */
export function readSettings(db: Database): Settings {
  const stored = Object.fromEntries(
    all(db, q.selectFrom('setting').selectAll()).map(({ key, value }) => [key, JSON.parse(value) as unknown]),
  );
  const fitting = Object.entries(stored).filter(([key, value]) => {
    const schema = Object.hasOwn(settingsSchema.shape, key)
      ? settingsSchema.shape[key as keyof Settings]
      : undefined;
    return schema?.safeParse(value).success ?? false;
  });
  return settingsSchema.parse({ ...DEFAULT_SETTINGS, ...Object.fromEntries(fitting) });
}

export function writeSetting(db: Database, key: keyof Settings, value: unknown): void {
  const text = JSON.stringify(value);
  run(
    db,
    q
      .insertInto('setting')
      .values({ key, value: text })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text })),
  );
}

export const settingQueries: QueriesOf<'settings'> = { get: ({ db }) => readSettings(db) };

export const settingCommands: CommandsOf<'settings'> = {
  update(context, { changes }) {
    const before = readSettings(context.db);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const next: Settings = { ...before, ...given };
    if (next.youthMaxAge < next.youthMinAge) throw new AppError('INPUT_INVALID', { field: 'youthMaxAge' });
    if (next.epidemicTo < next.epidemicFrom) throw new AppError('INPUT_INVALID', { field: 'epidemicTo' });
    const changed = (Object.keys(given) as (keyof Settings)[]).filter((key) => next[key] !== before[key]);
    for (const key of changed) writeSetting(context.db, key, next[key]);
    context.describe({ summary: Object.fromEntries(changed.map((key) => [key, next[key]])) });
    return readSettings(context.db);
  },
};
