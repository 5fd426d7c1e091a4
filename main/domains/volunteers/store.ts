import { type RawBuilder, sql } from 'kysely';
import type { Filter } from '../../../shared/kernel/listing.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import { yearsBefore } from '../../../shared/kernel/date-only.ts';
import { bindFields } from '../ledger/bindings.ts';
import { between, isAmong, likeText } from '../ledger/conditions.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import type { EntityStore, FieldBinding } from '../ledger/store.ts';
import { guardVolunteer, relateDocument } from './documents.ts';
import { volunteerBulk } from './bulk.ts';
import { relateMembership, restoreMembership } from './main-team.ts';
import { indexName, relateName, searchVolunteers } from './search.ts';
import { relateStatus } from './status.ts';

const RESIDENT_ID = '01';

const primaryDocument = (column: string) =>
  sql`(SELECT d.${sql.raw(column)} FROM identity_document d WHERE d.volunteer_id = t.id AND d.is_primary = 1)`;
const mainTeam = (what: string) =>
  sql`(SELECT ${sql.raw(what)} FROM membership m JOIN organization o ON o.id = m.organization_id
    WHERE m.volunteer_id = t.id AND m.left_on IS NULL ORDER BY m.is_main DESC, m.id LIMIT 1)`;

/** Age in completed years on a day, from a birth date column. */
const age = sql`(CASE WHEN t.birth_date IS NULL THEN NULL ELSE
  CAST(strftime('%Y', 'now', '+8 hours') AS INTEGER) - CAST(substr(t.birth_date, 1, 4) AS INTEGER)
  - (substr(t.birth_date, 6) > strftime('%m-%d', 'now', '+8 hours')) END)`;

/** Who is in a team now, the team given by id, by its name, or by a part of it. */
function isInTeam({ op, values }: Filter): RawBuilder<unknown> | undefined {
  const open = sql`SELECT m.volunteer_id FROM membership m WHERE m.left_on IS NULL`;
  if (op === 'blank') return sql`t.id NOT IN (${open})`;
  if (op === 'notBlank') return sql`t.id IN (${open})`;
  if (op === 'between') return undefined;
  const name = sql.ref('o.name');
  const isNamed =
    op === 'contains' ? sql`${name} LIKE ${likeText(values[0])} ESCAPE '\\'` : isAmong(name, values);
  const isById = op === 'in' && values.every((value) => typeof value === 'number');
  const which = isById
    ? isAmong(sql.ref('m.organization_id'), values)
    : sql`m.organization_id IN (SELECT o.id FROM organization o WHERE ${isNamed})`;
  return sql`t.id IN (${open} AND ${which})`;
}

const special: Readonly<Record<string, FieldBinding>> = {
  // The columns of the index that serves the sort, in its order.
  name: { column: 'name', show: sql.ref('t.name'), order: [sql.ref('t.name_key'), sql.ref('t.birth_date')] },
  documentKind: { show: primaryDocument('kind'), traced: true },
  documentNumber: { show: primaryDocument('number'), traced: true },
  organization: {
    show: mainTeam('o.name'),
    ref: mainTeam('o.id'),
    where: isInTeam,
  },
  memberRole: { show: mainTeam('m.role') },
  createdAt: { show: sql.ref('t.created_at') },
  age: {
    show: age,
    // Ages become a range of birth dates, which the index serves.
    where: ({ op, values: [from, to] }, { today }) => {
      if (op === 'blank') return sql`t.birth_date IS NULL`;
      if (op === 'notBlank') return sql`t.birth_date IS NOT NULL`;
      if (op !== 'between') return undefined;
      const latest = typeof from === 'number' ? yearsBefore(today, from) : null;
      const beforeEarliest = typeof to === 'number' ? yearsBefore(today, to + 1) : null;
      if (beforeEarliest === null) return between(sql.ref('t.birth_date'), null, latest);
      const upper = latest === null ? sql`TRUE` : sql`t.birth_date <= ${latest}`;
      return sql`t.birth_date > ${beforeEarliest} AND ${upper}`;
    },
  },
  serviceCategories: {
    column: 'service_categories',
    show: sql.ref('t.service_categories'),
    where: (filter) =>
      filter.op === 'in' && filter.values.length > 0
        ? sql`(${sql.join(
            filter.values.map(
              (code) => sql`',' || t.service_categories || ',' LIKE ${`%,${String(code)},%`}`,
            ),
            sql` OR `,
          )})`
        : undefined,
  },
  address: {
    column: 'address',
    show: sql.ref('t.address'),
    where: (filter) =>
      filter.op === 'contains' ? sql`t.address LIKE ${likeText(filter.values[0])} ESCAPE '\\'` : undefined,
  },
};

/** 志愿者: up to a million rows; every condition that a list offers is served by an index or a capped scan. */
export const volunteerStore: EntityStore = {
  entity: volunteerEntity,
  table: 'volunteer',
  hasUid: true,
  visible: sql`t.merged_into IS NULL`,
  bindings: bindFields(volunteerEntity, special),
  derived: { name_key: { from: 'name', make: nameSortKey } },
  filled: { status: '2' },
  defaults: [
    { field: 'nationality', value: 'CHN', where: { field: 'documentKind', among: [null, RESIDENT_ID] } },
  ],
  importDefaults: { registrationChannel: 'batch' },
  search: searchVolunteers,
  guard: guardVolunteer,
  relations: [relateName, relateStatus, relateDocument, relateMembership],
  bulk: volunteerBulk,
  restore(deps, id, change) {
    const { name } = change.before;
    if (typeof name === 'string') indexName(deps.db, id, name);
    return restoreMembership(deps, id, change);
  },
  dependents: [
    'DELETE FROM identity_document WHERE volunteer_id IN (:ids)',
    'DELETE FROM membership WHERE volunteer_id IN (:ids)',
    'DELETE FROM volunteer_status_change WHERE volunteer_id IN (:ids)',
    'DELETE FROM volunteer_year WHERE volunteer_id IN (:ids)',
    'DELETE FROM volunteer_search WHERE rowid IN (:ids)',
  ],
  referrers: [
    {
      reason: 'certificates',
      condition: 'EXISTS (SELECT 1 FROM certificate c WHERE c.volunteer_id = r.target_id)',
    },
    {
      reason: 'starAwards',
      condition: 'EXISTS (SELECT 1 FROM star_award a WHERE a.volunteer_id = r.target_id)',
    },
    {
      reason: 'serviceRecords',
      condition: 'EXISTS (SELECT 1 FROM service_record s WHERE s.volunteer_id = r.target_id)',
    },
    {
      reason: 'trainingAttendances',
      condition: 'EXISTS (SELECT 1 FROM training_attendance a WHERE a.volunteer_id = r.target_id)',
    },
    {
      reason: 'merge',
      condition: 'EXISTS (SELECT 1 FROM merge_log g WHERE r.target_id IN (g.winner_id, g.loser_id))',
    },
    {
      reason: 'memberships',
      condition:
        'EXISTS (SELECT 1 FROM membership m WHERE m.volunteer_id = r.target_id AND m.updated_at > :at)',
    },
    {
      reason: 'memberships',
      of: 'update',
      condition: `EXISTS (SELECT 1 FROM membership m WHERE m.volunteer_id = r.target_id AND m.updated_at > :at
        AND m.organization_id IN (r.after ->> 'organization', r.after ->> 'memberOf'))`,
    },
  ],
};
