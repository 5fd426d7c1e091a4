import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import type { Todo } from '../../../shared/contract/figures.ts';
import type { Filter } from '../../../shared/kernel/listing.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { countSuspects } from '../volunteers/index.ts';
import { agedBetween, registeredVolunteers } from './people-rows.ts';
import { serviceTodos } from './service-todos.ts';
import type { Purpose } from './sql.ts';
import { countWhere } from './values.ts';

/** Batches of each kind that the list of matters names. */
const MOST_BATCHES = 5;
/** Rows with errors of an older batch are no matter of these days. */
const ERRORS_DAYS = 30;
/** 未成年人: under 18; their registration needs a guardian's consent on paper. */
const LAST_MINOR_AGE = 17;

/** Address of the volunteers' list under conditions. */
function volunteersLink(filters: readonly Filter[], figure?: { key: string; asOf: string }): string {
  const address = new URLSearchParams({ filters: JSON.stringify(filters) });
  if (figure) {
    address.set('figure', figure.key);
    address.set('asOf', figure.asOf);
  }
  return `/volunteers?${address.toString()}`;
}

interface BatchMatter {
  readonly id: number;
  readonly fileName: string;
  readonly count: number;
}

function batchTodos(key: string, batches: readonly BatchMatter[]): Todo[] {
  return batches.map(({ id, fileName, count }) => ({
    key,
    params: { fileName, batch: id },
    count,
    link: `/import/${String(id)}`,
  }));
}

/** Checked and not written yet. */
function plannedImports(db: Database): Todo[] {
  const batches = statement(
    db,
    `SELECT id, file_name AS fileName, add_rows + update_rows AS count FROM import_batch
     WHERE status = 'planned' ORDER BY id DESC LIMIT ?`,
  ).all(MOST_BATCHES);
  return batchTodos('importPlanned', batches as BatchMatter[]);
}

/** Written without their wrong rows, and not sent again under that name since. */
function importErrors(db: Database, now: Date): Todo[] {
  const since = new Date(now.getTime() - ERRORS_DAYS * 86_400_000).toISOString();
  const batches = statement(
    db,
    `SELECT b.id, b.file_name AS fileName, b.error_rows AS count FROM import_batch b
     WHERE b.status = 'committed' AND b.error_rows > 0 AND b.committed_at >= ?
       AND NOT EXISTS (SELECT 1 FROM import_batch n WHERE n.id > b.id AND n.status = 'committed'
         AND n.entity = b.entity AND n.file_name = b.file_name)
     ORDER BY b.id DESC LIMIT ?`,
  ).all(since, MOST_BATCHES);
  return batchTodos('importErrors', batches as BatchMatter[]);
}

/** What waits, in the order in which it should be done; nothing that counts zero. */
export function todos(context: ReadContext, purpose: Purpose): Todo[] {
  const { db, now, today } = context;
  const pending = countWhere(db, 'volunteers', sql`t.merged_into IS NULL AND t.status = '1'`);
  const minors = countWhere(
    db,
    'volunteers',
    sql`${agedBetween(today, 0, LAST_MINOR_AGE)} AND ${registeredVolunteers(today, purpose)}
      AND t.guardian_consent_on IS NULL`,
  );
  const matters: Todo[] = [
    ...serviceTodos(db, today),
    { key: 'suspects', params: {}, count: countSuspects(context), link: '/suspects' },
    {
      key: 'pending',
      params: {},
      count: pending,
      link: volunteersLink([{ field: 'status', op: 'in', values: ['1'] }]),
    },
    {
      key: 'guardianMissing',
      params: {},
      count: minors,
      link: volunteersLink(
        [
          { field: 'age', op: 'between', values: [0, LAST_MINOR_AGE] },
          { field: 'guardianConsentOn', op: 'blank', values: [] },
        ],
        { key: 'V1', asOf: today },
      ),
    },
  ];
  return [...importErrors(db, now), ...plannedImports(db), ...matters.filter(({ count }) => count > 0)];
}
