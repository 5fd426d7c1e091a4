import type { Database } from 'better-sqlite3';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { entityRowRules } from '../../../shared/domain/importing/entity-rules.ts';
import { unitNameKey } from '../../../shared/domain/names/unit-name.ts';
import { severityOf } from '../../../shared/domain/importing/parsed-row.ts';
import { planColumn } from '../../../shared/domain/importing/plan-fields.ts';
import type { PlanCounts } from '../../../shared/contract/imports.ts';
import type { ReadContext } from '../../db/context.ts';
import { ACTION_INDEX, ISSUE_INDEXES, openPlan, readPlanMeta } from '../../db/plan-file.ts';
import type { PlanJudge } from '../ledger/plan-judge.ts';
import { stores } from '../stores.ts';
import { planCounts } from './counts.ts';
import { matchSpecs } from './match-specs.ts';
import { resolvePeople } from './match-people.ts';
import { headerOf } from './plan-header.ts';
import { refuseOrphans } from './orphans.ts';
import { resolveSelfReferences } from './self-references.ts';

export interface MatchInput {
  readonly planPath: string;
  readonly ledgerPath: string;
  /** Nobody has seen this plan yet: no care is taken of what a sudden death would leave of it. */
  readonly isNew?: boolean;
}

/** A comparison knows the day: nobody serves in the future. */
interface CompareInput extends MatchInput {
  readonly today: string;
}

/** Page caches of a comparison in KiB: people of a file stand all over the ledger (measured: 0.4 s of 100,000 rows). */
const CACHE_KIB = { main: 16_384, l: 32_768 };

/**
 * Compares a plan with the ledger: per row its record, what would change, and the action. The ledger is attached for
 * reading; nothing but the plan is written. May run again after rows were decided or checked anew.
 */
export function matchPlan({ today }: ReadContext, input: MatchInput): PlanCounts {
  return comparePlan({ ...input, today }, () => {});
}

/** @param change writes decisions into the plan before it is compared; both happen or neither */
export function comparePlan(input: CompareInput, change: (plan: Database) => void): PlanCounts {
  const plan = openPlan(input.planPath, input.isNew ? 'new' : 'write');
  try {
    plan.prepare('ATTACH ? AS l').run(input.ledgerPath);
    for (const [file, kib] of Object.entries(CACHE_KIB)) plan.pragma(`${file}.cache_size = -${kib}`);
    plan.function('unit_key', { deterministic: true }, (name) => unitNameKey(String(name)));
    const entity = readPlanMeta(plan).entity as EntityKey;
    plan.exec('BEGIN');
    change(plan);
    plan.exec(ISSUE_INDEXES);
    plan.exec(ACTION_INDEX.drop);
    plan.exec(`DELETE FROM issue WHERE stage = 'match'`);
    plan.exec(
      `UPDATE row SET target_id = NULL, target_version = NULL, changed = '', seq = 0, refs = NULL
       WHERE target_id IS NOT NULL OR changed <> '' OR seq <> 0 OR refs IS NOT NULL`,
    );
    resolvePeople(plan, entityOf(entity));
    const judge = judgeOf(plan, entity, input.today);
    matchSpecs[entity].resolve?.(judge);
    findTargets(plan, entity);
    if (entityRowRules[entity].selfReferences) resolveSelfReferences(plan, entity);
    findDuplicates(plan, entity);
    findChanges(plan, entity);
    refuseForbidden(plan, entity);
    matchSpecs[entity].judge?.(judge);
    decideActions(plan);
    plan.exec(ACTION_INDEX.make);
    if (entityRowRules[entity].selfReferences) refuseOrphans(plan, entity);
    const counts = planCounts(plan);
    plan.exec('COMMIT');
    return counts;
  } finally {
    plan.close();
  }
}

function judgeOf(plan: Database, entity: EntityKey, today: string): PlanJudge {
  const insert = plan.prepare(
    `INSERT INTO issue (n, field, "column", code, severity, params, stage) VALUES (?, ?, ?, ?, ?, ?, 'match')`,
  );
  const columns = new Map<string, string>();
  return {
    plan,
    today,
    put(n, field, code, params = {}) {
      const column = columns.get(field) ?? headerOf(plan, entity, field);
      columns.set(field, column);
      insert.run(n, field, column, code, severityOf(code), JSON.stringify(params));
    },
  };
}

function findTargets(plan: Database, entity: EntityKey): void {
  plan.exec(`UPDATE row SET target_id = (${matchSpecs[entity].target}) WHERE match_key IS NOT NULL`);
  const store = stores[entity];
  // 系统标识 of entities that name a person is the person's: `resolvePeople` has read it.
  if (store.hasUid && !store.exportUid) {
    const id = entity === 'volunteers' ? 'coalesce(merged_into, id)' : 'id';
    plan.exec(
      `UPDATE row SET target_id = t.id FROM (SELECT ${id} AS id, uid FROM l.${store.table}) t
       WHERE row.match_key IS NULL AND row.uid IS NOT NULL AND t.uid = unhex(row.uid)`,
    );
  }
  refuseUnknown(plan, entity);
}

/** A row that neither key nor 系统标识 identifies must not become a new record (a masked number, say). */
function refuseUnknown(plan: Database, entity: EntityKey): void {
  const { keyField } = matchSpecs[entity];
  plan
    .prepare(
      `INSERT INTO issue (n, field, "column", code, severity, params, stage)
       SELECT n, :field, :column, 'REQUIRED_MISSING', 'error', json_object('field', :column), 'match' FROM row
       WHERE match_key IS NULL AND target_id IS NULL AND skipped IS NULL
         AND NOT EXISTS (SELECT 1 FROM issue i WHERE i.n = row.n AND i.severity = 'error')`,
    )
    .run({ field: keyField, column: headerOf(plan, entity, keyField) });
}

/** Rows of one record: the first stays, later ones name it. */
function findDuplicates(plan: Database, entity: EntityKey): void {
  const { keyField, alsoUnique } = matchSpecs[entity];
  for (const key of [`coalesce('#' || row.target_id, row.match_key)`, ...(alsoUnique ? [alsoUnique] : [])]) {
    plan
      .prepare(
        `WITH taken AS (
           SELECT n, ${key} AS key FROM row WHERE ${key} IS NOT NULL AND skipped IS NULL AND decision IS NOT 'skip'
             AND n NOT IN (SELECT n FROM issue WHERE code = 'DUPLICATE_IN_FILE'))
         INSERT INTO issue (n, field, "column", code, severity, params, stage)
         SELECT taken.n, :field, :column, 'DUPLICATE_IN_FILE', 'error', json_object('row', shared.first), 'match'
         FROM taken CROSS JOIN (SELECT key, min(n) AS first FROM taken GROUP BY key HAVING count(*) > 1) shared
           ON shared.key = taken.key
         WHERE taken.n <> shared.first`,
      )
      .run({ field: keyField, column: headerOf(plan, entity, keyField) });
  }
}

/** Versions and changed fields of known records. A blank cell says nothing, so that only filled cells can change. */
function findChanges(plan: Database, entity: EntityKey): void {
  const store = stores[entity];
  const spec = matchSpecs[entity];
  const own = store.entity.fields.flatMap((field) => {
    const column = store.bindings[field.key]?.column;
    return field.importable && column && !field.createOnly ? [{ key: field.key, column }] : [];
  });
  const parts = [
    ...own.map(({ key, column }) => part(key, `row.${planColumn(key)} IS NOT t.${column}`)),
    ...Object.entries(spec.related).map(([key, condition]) => part(key, condition)),
  ];
  plan.exec(
    `UPDATE row SET target_version = t.version, changed = ${parts.join(' || ')}
     FROM l.${store.table} t WHERE t.id = row.target_id`,
  );
  if (entity === 'units') markNewAliases(plan);
  if (store.entity.fixed) refuseChanges(plan, entity);
  for (const { field, held } of spec.conflicts ?? []) {
    plan
      .prepare(
        `INSERT INTO issue (n, field, "column", code, severity, params, stage)
         SELECT row.n, :field, :column, 'NAME_CONFLICT', 'error', json_object('text', row.${planColumn(field)}, 'ledger', ${held}), 'match'
         FROM row JOIN l.${store.table} t ON t.id = row.target_id
         WHERE row.changed LIKE :changed AND ${held} IS NOT NULL AND row.decision IS NOT 'rename'
           AND row.n NOT IN (SELECT n FROM issue WHERE code = 'DUPLICATE_IN_FILE')`,
      )
      .run({ field, column: headerOf(plan, entity, field), changed: `%,${field},%` });
  }
}

/** Rows of these entities never change in place: a file that says something else about a known one is refused. */
function refuseChanges(plan: Database, entity: EntityKey): void {
  plan
    .prepare(
      `INSERT INTO issue (n, field, "column", code, severity, params, stage)
       SELECT n, :field, :column, 'RECORD_FIXED', 'error', '{}', 'match' FROM row
       WHERE changed <> '' AND n NOT IN (SELECT n FROM issue WHERE code = 'DUPLICATE_IN_FILE')`,
    )
    .run({ field: matchSpecs[entity].keyField, column: headerOf(plan, entity, matchSpecs[entity].keyField) });
}

/** What the ledger forbids of rows that would write something; a row keeps the first error at a cell. */
function refuseForbidden(plan: Database, entity: EntityKey): void {
  for (const { field, code, params, condition } of matchSpecs[entity].refusals ?? []) {
    plan
      .prepare(
        `INSERT INTO issue (n, field, "column", code, severity, params, stage)
         SELECT row.n, :field, :column, :code, 'error', ${params}, 'match'
         FROM row LEFT JOIN l.${stores[entity].table} t ON t.id = row.target_id
         WHERE row.skipped IS NULL AND (row.target_id IS NULL OR row.changed <> '') AND (${condition})
           AND NOT EXISTS (SELECT 1 FROM issue i WHERE i.n = row.n AND i.field = :field AND i.severity = 'error')`,
      )
      .run({ field, column: headerOf(plan, entity, field), code });
  }
}

/** `changed` reads `,mobile,street,`: fields between commas. */
function part(key: string, condition: string): string {
  return `CASE WHEN row.${planColumn(key)} IS NOT NULL AND ${condition} THEN ',${key},' ELSE '' END`;
}

/** 别名 is a set: it changes where the file brings one that the unit does not have. */
function markNewAliases(plan: Database): void {
  plan.exec(
    `UPDATE row SET changed = changed || ',aliases,' WHERE target_id IS NOT NULL AND f_aliases IS NOT NULL AND EXISTS (
       SELECT 1 FROM json_each('["' || replace(replace(f_aliases, '"', ''), '、', '","') || '"]') j
       WHERE NOT EXISTS (SELECT 1 FROM l.unit_alias a WHERE a.unit_id = row.target_id AND a.alias_key = unit_key(j.value)))`,
  );
}

/** The action of every row, from its errors, its decision and its target. */
function decideActions(plan: Database): void {
  plan.exec(
    `UPDATE row SET action = CASE
       WHEN skipped IS NOT NULL OR decision = 'skip' THEN 'skip'
       WHEN EXISTS (SELECT 1 FROM issue i WHERE i.n = row.n AND i.severity = 'error') THEN 'error'
       WHEN target_id IS NULL THEN 'add'
       WHEN changed <> '' THEN 'update'
       ELSE 'unchanged' END`,
  );
}
