import { codeLabel } from '../../../shared/domain/codes/index.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { CLOSED_STATUSES } from '../../../shared/domain/service-orders/status.ts';
import type { PlanJudge } from '../ledger/plan-judge.ts';
import { SHARED_COLUMNS } from '../service-orders/shared-fields.ts';
import { judgeRecords, resolveSessions } from '../service-records/index.ts';
import type { CellCode } from '../../../shared/kernel/errors.ts';
import { activityMatch, projectMatch, sessionMatch } from './match-activities.ts';

/**
 * How rows of a plan (`row`) find their records in the attached ledger (`l`), per entity. Plain SQL: it runs on the
 * planner's connection over the whole plan at once.
 */
export interface MatchSpec {
  /** An expression for the id of the record that a row means; null = none. */
  readonly target: string;
  /** What else identifies a record: another value under the same key is NAME_CONFLICT, never a silent change. */
  readonly conflicts?: readonly { readonly field: string; readonly held: string }[];
  /** A second key that the ledger holds unique: rows that share it are duplicates too. */
  readonly alsoUnique?: string;
  /** Fields in related tables: an expression that is true where the file brings something new. `t` = the record. */
  readonly related: Readonly<Record<string, string>>;
  /** Finds what else the rows refer to, once their people are known and before their records are looked for. */
  readonly resolve?: (judge: PlanJudge) => void;
  /** The entity's own rules over the compared rows. */
  readonly judge?: (judge: PlanJudge) => void;
  /** Field at whose column DUPLICATE_IN_FILE stands. */
  readonly keyField: string;
  /** What the ledger forbids of rows that would be added or change something. */
  readonly refusals?: readonly Refusal[];
}

/** An error at one cell, found beside the ledger. `t` = the record that the row means, if any. */
export interface Refusal {
  readonly field: string;
  readonly code: CellCode;
  /** An expression for the parameters of the sentence, as JSON. */
  readonly params: string;
  readonly condition: string;
}

/** States in which an order is no longer rewritten, in words. */
const CLOSED_ORDERS = CLOSED_STATUSES.map(
  (status) => `WHEN '${status}' THEN '${codeLabel('order_status', status) ?? status}'`,
).join(' ');

export const matchSpecs: Readonly<Record<EntityKey, MatchSpec>> = {
  units: {
    target:
      'SELECT u.id FROM l.unit u WHERE u.name = row.f_name AND coalesce(u.parent_id, 0) = coalesce(row.f_parent, 0)',
    related: {},
    keyField: 'name',
  },
  organizations: {
    target: `SELECT coalesce(
        (SELECT o.id FROM l.organization o WHERE o.uscc = row.f_uscc),
        (SELECT o.id FROM l.organization o WHERE o.name = row.f_name AND o.street_id = row.f_street))`,
    conflicts: [
      { field: 'name', held: 't.name' },
      { field: 'uscc', held: 't.uscc' },
    ],
    alsoUnique: `row.f_street || char(10) || row.f_name`,
    related: {},
    keyField: 'name',
  },
  sites: {
    target: 'SELECT s.id FROM l.site s WHERE s.name = row.f_name AND s.unit_id = row.f_unit',
    related: {},
    keyField: 'name',
  },
  volunteers: {
    target: `SELECT coalesce(v.merged_into, v.id) FROM l.identity_document d JOIN l.volunteer v ON v.id = d.volunteer_id
      WHERE d.match_key = row.match_key AND d.override_reason IS NULL`,
    conflicts: [{ field: 'name', held: 't.name' }],
    related: {
      organization: `NOT EXISTS (SELECT 1 FROM l.membership m WHERE m.volunteer_id = t.id AND m.organization_id = row.f_organization)`,
      memberRole: `row.f_organization IS NOT NULL AND NOT EXISTS (SELECT 1 FROM l.membership m
        WHERE m.volunteer_id = t.id AND m.organization_id = row.f_organization AND m.role = row.f_memberRole)`,
    },
    keyField: 'documentNumber',
  },
  memberships: {
    target:
      'SELECT m.id FROM l.membership m WHERE m.volunteer_id = row.f_volunteer AND m.organization_id = row.f_organization',
    // Two documents of one person are one person.
    alsoUnique: `row.f_volunteer || '|' || row.f_organization`,
    related: {},
    keyField: 'documentNumber',
  },
  starAwards: {
    // The award of that cut-off day, else the one of the level that still counts.
    target: `SELECT a.id FROM l.star_award a WHERE a.volunteer_id = row.f_volunteer AND a.level = row.f_level
        AND (a.cut_off IS row.f_cutOff OR (row.f_cutOff IS NULL AND a.status NOT IN ('refused', 'withdrawn')))
      ORDER BY a.cut_off IS row.f_cutOff DESC LIMIT 1`,
    alsoUnique: `CASE WHEN coalesce(row.f_status, 'awarded') NOT IN ('refused', 'withdrawn')
      THEN row.f_volunteer || char(10) || row.f_level END`,
    related: {},
    keyField: 'documentNumber',
  },
  serviceRecords: {
    target: `SELECT coalesce(
        (SELECT t.id FROM l.service_record t WHERE t.session_id = row.f_session AND t.volunteer_id = row.f_volunteer
          AND t.status NOT IN ('reversed', 'reversal')),
        (SELECT t.id FROM l.service_record t INDEXED BY service_record_by_volunteer
          WHERE row.f_session IS NULL AND t.volunteer_id = row.f_volunteer
          AND t.served_on = row.f_servedOn AND t.status NOT IN ('reversed', 'reversal') AND t.session_id IS NULL
          AND t.start_time IS row.f_startTime AND t.minutes = row.f_minutes
          AND (row.f_organization IS NULL OR t.organization_id IS row.f_organization) ORDER BY t.id LIMIT 1))`,
    // Two documents of one person are one person. A session that was not found tells rows apart by what they say.
    alsoUnique: `row.f_volunteer || '|' || CASE WHEN row.f_session IS NOT NULL THEN '#' || row.f_session
      WHEN row.f_activity IS NULL AND row.unresolved ->> 'session' IS NULL THEN
        row.f_servedOn || '|' || coalesce(row.f_startTime, '') || '|' || row.f_minutes || '|' || coalesce(row.f_organization, '')
      END`,
    related: {},
    keyField: 'documentNumber',
    resolve: resolveSessions,
    judge: judgeRecords,
  },
  trainingClasses: {
    target:
      'SELECT c.id FROM l.training_class c WHERE c.name = row.f_name AND coalesce(c.street_id, 0) = coalesce(row.f_street, 0)',
    related: {},
    keyField: 'name',
  },
  trainingAttendances: {
    target:
      'SELECT a.id FROM l.training_attendance a WHERE a.volunteer_id = row.f_volunteer AND a.training_class_id = row.f_trainingClass',
    related: {},
    keyField: 'documentNumber',
  },
  policyDocuments: {
    // A row without 文号 means the document of that title and day, whether the ledger knows its 文号 or not.
    target: `SELECT coalesce(
        (SELECT d.id FROM l.policy_document d WHERE row.f_number IS NOT NULL AND d.number_key = row.match_key),
        (SELECT d.id FROM l.policy_document d WHERE d.title = row.f_title AND d.issued_on = row.f_issuedOn
          AND (row.f_number IS NULL OR d.number_key = '') ORDER BY d.number_key LIMIT 1))`,
    related: {},
    keyField: 'title',
  },
  publicity: {
    target: `SELECT p.id FROM l.publicity_item p
      WHERE p.title = row.f_title AND p.medium = row.f_medium AND p.published_on = row.f_publishedOn`,
    related: {},
    keyField: 'title',
  },
  projects: projectMatch,
  activities: activityMatch,
  sessions: sessionMatch,
  menuItems: {
    target: `SELECT coalesce(
        (SELECT m.id FROM l.menu_item m WHERE m.code = row.f_code),
        (SELECT m.id FROM l.menu_item m WHERE m.name = row.f_name AND coalesce(m.street_id, 0) = coalesce(row.f_street, 0)))`,
    conflicts: [{ field: 'name', held: 't.name' }],
    alsoUnique: 'row.f_code',
    related: {},
    keyField: 'name',
  },
  serviceOrders: {
    target: `SELECT min(o.id) FROM l.service_order o WHERE o.ordered_on = row.f_orderedOn AND o.title = row.f_title
      AND coalesce(o.applicant, '') = coalesce(row.f_applicant, '') AND coalesce(o.phone, '') = coalesce(row.f_phone, '')`,
    refusals: [
      {
        field: 'title',
        code: 'STATE_FORBIDDEN',
        params: `json_object('what', '服务订单', 'from', CASE t.status ${CLOSED_ORDERS} END, 'to', '其他内容')`,
        condition: `row.target_id IS NOT NULL AND t.status IN (${CLOSED_STATUSES.map((status) => `'${status}'`).join(', ')})`,
      },
      ...SHARED_COLUMNS.map(({ key, column }) => ({
        field: key,
        code: 'PART_OF_ORDER' as const,
        params: `json_object('number', (SELECT w.number FROM l.service_order w WHERE w.id = t.split_from_id))`,
        condition: `t.split_from_id IS NOT NULL AND row.f_${key} IS NOT NULL AND row.f_${key} IS NOT t.${column}`,
      })),
    ],
    related: {},
    keyField: 'phone',
  },
};
