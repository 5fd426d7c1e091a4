import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { entityCommands, entityQueries } from '../ledger/procedures.ts';
import { checkDay, checkReferences } from '../ledger/references.ts';
import { membershipStore } from './store.ts';

export const membershipQueries: QueriesOf<'memberships'> = entityQueries(membershipStore);

const INSERT = `INSERT INTO membership (volunteer_id, organization_id, role, is_main, joined_on, created_at, updated_at)
  SELECT v.id, ?, ?, NOT EXISTS (SELECT 1 FROM membership m WHERE m.volunteer_id = v.id AND m.left_on IS NULL), ?, ?, ?
  FROM volunteer v WHERE v.id = ? AND v.merged_into IS NULL
  ON CONFLICT (volunteer_id, organization_id) DO NOTHING`;

/** Puts ticked volunteers into a team; who is in it already stays as they are. */
const join: CommandsOf<'memberships'>['join'] = (context, input) => {
  const now = context.now.toISOString();
  checkDay(input.joinedOn, 'joinedOn');
  if (codeLabel('member_role', input.role) === undefined)
    throw new AppError('INPUT_INVALID', { field: 'role' });
  checkReferences(context.db, membershipStore.entity, { organization: input.organizationId });
  let added = 0;
  for (const volunteerId of input.volunteerIds) {
    const done = statement(context.db, INSERT).run(
      input.organizationId,
      input.role,
      input.joinedOn,
      now,
      now,
      volunteerId,
    );
    if (done.changes === 0) continue;
    added++;
    const after = { volunteer: volunteerId, organization: input.organizationId, role: input.role };
    context.recordChange({ entity: 'memberships', id: Number(done.lastInsertRowid), action: 'add', after });
    context.recordChange({
      entity: 'volunteers',
      id: volunteerId,
      action: 'join',
      before: {},
      after: { organization: input.organizationId },
    });
  }
  const name = statement(context.db, 'SELECT name FROM organization WHERE id = ?')
    .pluck()
    .get(input.organizationId);
  context.describe({ entity: 'organizations', rowId: input.organizationId, summary: { name, added } });
  return { added, already: input.volunteerIds.length - added };
};

export const membershipCommands: CommandsOf<'memberships'> = { ...entityCommands(membershipStore), join };
