import type { Database } from 'better-sqlite3';
import { planColumn } from '../../../shared/domain/importing/plan-fields.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { type EntityDef, fieldOf } from '../../../shared/kernel/field.ts';
import { headerOf } from './plan-header.ts';

const KEY_END = `instr(row.match_key, '|')`;
const DOCUMENT_KEY = `substr(row.match_key, 1, ${KEY_END} - 1)`;
const HOLDER = `SELECT coalesce(v.merged_into, v.id) FROM l.identity_document d JOIN l.volunteer v ON v.id = d.volunteer_id
  WHERE d.match_key = ${DOCUMENT_KEY} AND d.override_reason IS NULL`;

/**
 * Entities whose rows are about a person of the ledger (`person`): the document names the volunteer, who must be in
 * the ledger; another name beside it is a conflict. Keys of such rows read `<document>|<the rest>`; what a masked
 * list of ours names by 系统标识 reads `|<the rest>` until here.
 */
export function resolvePeople(plan: Database, entity: EntityDef): void {
  const { person } = entity;
  if (!person) return;
  const volunteer = planColumn(person.volunteer);
  plan.exec(`UPDATE row SET match_key = substr(match_key, ${KEY_END}) WHERE match_key LIKE 'uid:%'`);
  plan.exec(
    `UPDATE row SET ${volunteer} = (${HOLDER}) WHERE match_key IS NOT NULL AND match_key NOT LIKE '|%'`,
  );
  plan.exec(
    `UPDATE row SET ${volunteer} = v.id, match_key = 'uid:' || row.uid || row.match_key
     FROM (SELECT coalesce(merged_into, id) AS id, uid FROM l.volunteer) v
     WHERE row.match_key LIKE '|%' AND row.uid IS NOT NULL AND v.uid = unhex(row.uid)`,
  );
  plan.exec(`UPDATE row SET match_key = NULL WHERE match_key LIKE '|%'`);
  const insert = (field: string, code: string, params: string, where: string) =>
    plan
      .prepare(
        `INSERT INTO issue (n, field, "column", code, severity, params, stage)
         SELECT row.n, :field, :column, :code, 'error', ${params}, 'match' FROM row WHERE match_key IS NOT NULL AND ${where}`,
      )
      .run({ field, column: headerOf(plan, entity.key as EntityKey, field), code });
  const { label } = fieldOf(entity, person.document);
  insert(
    person.document,
    'REFERENCE_UNKNOWN',
    `json_object('field', '${label}', 'text', '')`,
    `${volunteer} IS NULL`,
  );
  const held = `(SELECT v.name FROM l.volunteer v WHERE v.id = ${volunteer})`;
  insert(
    person.volunteer,
    'NAME_CONFLICT',
    `json_object('text', unresolved ->> '${person.volunteer}', 'ledger', ${held})`,
    `unresolved ->> '${person.volunteer}' <> ${held}`,
  );
}
