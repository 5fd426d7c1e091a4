import type { Database } from 'better-sqlite3';
import type { Procedures } from '../../../shared/contract/index.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import type { InputOf, OutputOf } from '../handlers.ts';
import { evaluate } from './evaluate.ts';
import { keepFindings } from './keep.ts';
import { chooseSuspects } from './narrow.ts';
import { type CheckScope, chooseChanged } from './scope.ts';
import { readTerms } from './terms.ts';
import { checkedYears, yearsOfService } from './years.ts';

type Check = Procedures['recordFlags']['check'];

const CHECKED = `INSERT INTO record_check_year (year, checked_at) VALUES (?, ?)
  ON CONFLICT DO UPDATE SET checked_at = excluded.checked_at`;

/** Which years are looked at, and how: as a whole where they were not yet or where it is asked for. */
function scopesOf(db: Database, year: string | null): CheckScope[] {
  const checked = checkedYears(db);
  return yearsOfService(db).map((each) => ({ year: each, whole: each === year || !checked.has(each) }));
}

/**
 * 核查: looks at what changed since the last time, in every year of the ledger, and at whole years that were not looked
 * at or that are asked for. One command, whatever it finds.
 */
export function check(context: WriteContext, { year }: Omit<InputOf<Check>, 'commandId'>): OutputOf<Check> {
  const { db } = context;
  const now = context.now.toISOString();
  const terms = readTerms(db);
  const scopes = scopesOf(db, year);
  const [whole, changed] = [scopes.filter((scope) => scope.whole), scopes.filter((scope) => !scope.whole)];
  let [found, gone, at] = [0, 0, 0];
  const look = (scope: CheckScope): void => {
    context.progress(at++, scopes.length, 'checking');
    const kept = keepFindings(db, scope, evaluate(db, scope, terms.ofYear(scope.year)), now);
    found += kept.found;
    gone += kept.gone;
    statement(db, CHECKED).run(scope.year, now);
  };
  for (const scope of whole) {
    chooseSuspects(db, scope, terms.ofYear(scope.year), terms.thresholds);
    look(scope);
  }
  chooseChanged(db);
  changed.forEach(look);
  statement(db, 'DELETE FROM record_check_due').run();
  context.describe({ entity: 'recordFlags', summary: { found, gone } });
  const open = scalar(db, `SELECT count(*) FROM record_flag WHERE holds = 1 AND status = 'open'`);
  return { found, gone, open };
}
