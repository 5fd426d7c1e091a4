import type { RowChange } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import type { RelatedChange, StoredValues, WriteDeps } from '../ledger/store.ts';

const INSERT = `INSERT INTO membership (volunteer_id, organization_id, role, is_main, joined_on, created_at, updated_at)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/**
 * 所属组织 of form and import: adds a membership where there is none, never ends one. The first team is the main
 * one; choosing another team in the form makes that one the main team.
 */
export function relateMembership(
  deps: WriteDeps,
  id: number,
  values: StoredValues,
  before: StoredValues | null,
): RelatedChange | undefined {
  const organizationId = values['organization'];
  if (typeof organizationId !== 'number') return undefined;
  const { db, nowText } = deps;
  const role = values['memberRole'];
  const joined = typeof values['registeredOn'] === 'string' ? values['registeredOn'] : null;
  if (before === null) {
    statement(db, INSERT).run(id, organizationId, role ?? 'member', 1, joined, nowText, nowText);
    return undefined;
  }
  const present = statement(
    db,
    'SELECT id, role, left_on FROM membership WHERE volunteer_id = ? AND organization_id = ?',
  ).get(id, organizationId) as { id: number; role: string; left_on: string | null } | undefined;
  if (!present) {
    const isFirst =
      statement(db, 'SELECT 1 FROM membership WHERE volunteer_id = ? AND left_on IS NULL').get(id) ===
      undefined;
    const made = Number(
      statement(db, INSERT).run(
        id,
        organizationId,
        role ?? 'member',
        isFirst ? 1 : 0,
        joined,
        nowText,
        nowText,
      ).lastInsertRowid,
    );
    return {
      before: { organization: null },
      after: { organization: organizationId },
      others: [{ entity: 'memberships', id: made, action: 'add' }],
    };
  }
  if (typeof role === 'string' && role !== present.role) {
    statement(db, 'UPDATE membership SET role = ?, version = version + 1, updated_at = ? WHERE id = ?').run(
      role,
      nowText,
      present.id,
    );
    return {
      before: { memberRole: present.role },
      after: { memberRole: role, memberOf: organizationId },
      others: [roleChange(present.id, present.role, role)],
    };
  }
  return undefined;
}

/** Takes back what an import did to a person's memberships: the one it added, or the role it gave. */
export function restoreMembership(
  deps: WriteDeps,
  id: number,
  { before, after }: RelatedChange,
): readonly RowChange[] {
  if (before['organization'] === null) {
    statement(deps.db, 'DELETE FROM membership WHERE volunteer_id = ? AND organization_id = ?').run(
      id,
      after['organization'],
    );
  }
  const { memberRole: role } = before;
  if (typeof role !== 'string') return [];
  const restored = statement(
    deps.db,
    'UPDATE membership SET role = ?, version = version + 1, updated_at = ? WHERE volunteer_id = ? AND organization_id = ? RETURNING id',
  )
    .pluck()
    .all(role, deps.nowText, id, after['memberOf']) as number[];
  return restored.map((membership) => roleChange(membership, String(after['memberRole']), role));
}

/** The membership has a page and a history of its own. */
function roleChange(id: number, before: string, after: string): RowChange {
  return { entity: 'memberships', id, action: 'update', before: { role: before }, after: { role: after } };
}
