import type { Database } from 'better-sqlite3';
import { headerOf } from './plan-header.ts';

const DOCUMENT_KEY = `substr(row.match_key, 1, instr(row.match_key, '|') - 1)`;
const HOLDER = `SELECT coalesce(v.merged_into, v.id) FROM l.identity_document d JOIN l.volunteer v ON v.id = d.volunteer_id
  WHERE d.match_key = ${DOCUMENT_KEY} AND d.override_reason IS NULL`;

/** A masked list of ours names the person by 系统标识, the team by its name. */
const BY_UID = `UPDATE row SET f_volunteer = v.id, match_key = 'uid:' || row.uid || '|' || row.f_organization
  FROM (SELECT coalesce(merged_into, id) AS id, uid FROM l.volunteer) v
  WHERE row.match_key IS NULL AND row.uid IS NOT NULL AND row.f_organization IS NOT NULL AND v.uid = unhex(row.uid)`;

/**
 * 队伍成员: the document names the volunteer, who must be in the ledger; another name beside it is a conflict.
 */
export function resolveMembers(plan: Database): void {
  plan.exec(`UPDATE row SET match_key = NULL WHERE match_key LIKE 'uid:%'`);
  plan.exec(`UPDATE row SET f_volunteer = (${HOLDER}) WHERE match_key IS NOT NULL`);
  plan.exec(BY_UID);
  const insert = (field: string, code: string, params: string, where: string) =>
    plan
      .prepare(
        `INSERT INTO issue (n, field, "column", code, severity, params, stage)
         SELECT row.n, :field, :column, :code, 'error', ${params}, 'match' FROM row WHERE match_key IS NOT NULL AND ${where}`,
      )
      .run({ field, column: headerOf(plan, 'memberships', field), code });
  insert(
    'documentNumber',
    'REFERENCE_UNKNOWN',
    `json_object('field', '证件号码', 'text', '')`,
    'f_volunteer IS NULL',
  );
  insert(
    'volunteer',
    'NAME_CONFLICT',
    `json_object('text', unresolved ->> 'volunteer', 'ledger', (SELECT v.name FROM l.volunteer v WHERE v.id = f_volunteer))`,
    `unresolved ->> 'volunteer' <> (SELECT v.name FROM l.volunteer v WHERE v.id = f_volunteer)`,
  );
}
