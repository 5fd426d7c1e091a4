import { codeTable } from '../../../shared/domain/codes/index.ts';
import { isSessionStatus, mayBecome } from '../../../shared/domain/sessions/status.ts';
import type { MatchSpec, Refusal } from './match-specs.ts';

export const projectMatch: MatchSpec = {
  target: 'SELECT p.id FROM l.project p WHERE p.name = row.f_name',
  alsoUnique: 'row.f_code',
  related: {},
  keyField: 'name',
};

/** Without a street the name must be that of one activity only. */
export const activityMatch: MatchSpec = {
  target: `SELECT CASE WHEN count(*) = 1 THEN min(a.id) END FROM l.activity a
    WHERE a.name = row.f_name AND (row.f_street IS NULL OR a.street_id = row.f_street)`,
  related: {},
  keyField: 'name',
};

const STATUSES = codeTable('session_status').entries;

function labelled(expression: string): string {
  const cases = STATUSES.map(({ code, label }) => `WHEN '${code}' THEN '${label}'`).join(' ');
  return `CASE ${expression} ${cases} END`;
}

/** `'planned>held','held>planned'`: the changes of the transition table, as the plan compares them. */
function transitions(hasRecords: boolean): string {
  const codes = STATUSES.map(({ code }) => code).filter(isSessionStatus);
  return codes
    .flatMap((from) =>
      codes.filter((to) => mayBecome(from, to, { hasRecords })).map((to) => `'${from}>${to}'`),
    )
    .join(',');
}

const HAS_RECORDS = `EXISTS (SELECT 1 FROM l.service_record s
  WHERE s.session_id = t.id AND s.status NOT IN ('reversed', 'reversal'))`;

const forbiddenState = (hasRecords: boolean): Refusal => ({
  field: 'status',
  code: 'STATE_FORBIDDEN',
  params: `json_object('what', '这场活动', 'from', ${labelled('t.status')}, 'to', ${labelled('row.f_status')}
    ${hasRecords ? ", 'reason', 'records'" : ''})`,
  condition: `row.f_status IS NOT NULL AND t.status || '>' || row.f_status NOT IN (${transitions(hasRecords)})
    ${hasRecords ? `AND ${HAS_RECORDS}` : ''}`,
});

const CLOSED_THROUGH = `(SELECT CAST(value AS INTEGER) FROM l.setting WHERE key = 'closedThrough')`;
const yearOf = (day: string) => `CAST(substr(${day}, 1, 4) AS INTEGER)`;

const closedYear = (day: string): Refusal => ({
  field: 'heldOn',
  code: 'YEAR_CLOSED',
  params: `json_object('year', ${yearOf(day)})`,
  condition: `${yearOf(day)} <= ${CLOSED_THROUGH}`,
});

/**
 * By number; else by day and time, and by site where several are held at once. Where the time is not given the day
 * must hold one session only.
 */
export const sessionMatch: MatchSpec = {
  target: `CASE WHEN row.f_number IS NOT NULL
    THEN (SELECT s.id FROM l.session s WHERE s.activity_id = row.f_activity AND s.number = row.f_number)
    ELSE (SELECT CASE WHEN count(*) = 1 THEN min(s.id)
        ELSE min(CASE WHEN s.start_time IS row.f_startTime AND s.site_id IS row.f_site THEN s.id END) END
      FROM l.session s WHERE s.activity_id = row.f_activity AND s.held_on = row.f_heldOn
        AND (row.f_startTime IS NULL OR s.start_time = row.f_startTime)
        AND (row.f_site IS NULL OR s.site_id IS NULL OR s.site_id = row.f_site)) END`,
  related: {
    partners: `EXISTS (
      SELECT 1 FROM json_each('["' || replace(replace(row.f_partners, '"', ''), '、', '","') || '"]') j
      WHERE NOT EXISTS (SELECT 1 FROM l.session_partner p JOIN l.organization o ON o.id = p.organization_id
          WHERE p.session_id = t.id AND o.name = j.value)
        AND j.value IS NOT (SELECT o.name FROM l.organization o WHERE o.id = coalesce(row.f_organization, t.organization_id)))`,
  },
  keyField: 'activity',
  refusals: [
    closedYear('row.f_heldOn'),
    closedYear('t.held_on'),
    {
      field: 'heldOn',
      code: 'DAY_HAS_RECORDS',
      params: 'json_object()',
      condition: `row.f_heldOn <> t.held_on AND ${HAS_RECORDS}`,
    },
    forbiddenState(false),
    forbiddenState(true),
    {
      // Numbers given to some new sessions of an activity and left blank at others would meet.
      field: 'number',
      code: 'REQUIRED_MISSING',
      params: `json_object('field', '场次号')`,
      condition: `row.target_id IS NULL AND row.f_number IS NULL AND row.f_activity IN (
        SELECT o.f_activity FROM row o WHERE o.f_number IS NOT NULL AND o.target_id IS NULL AND o.skipped IS NULL)`,
    },
  ],
};
