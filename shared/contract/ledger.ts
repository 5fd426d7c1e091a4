import { z } from 'zod';
import { membershipEntity } from '../domain/memberships/entity.ts';
import { organizationEntity } from '../domain/organizations/entity.ts';
import { siteEntity } from '../domain/sites/entity.ts';
import { unitEntity } from '../domain/units/entity.ts';
import { commandIdSchema, dateSchema, idSchema, nothingSchema, versionSchema } from './common.ts';
import { entityContract, savedSchema } from './entity.ts';
import { command, query } from './procedure.ts';

const unitNode = z.object({
  id: idSchema,
  name: z.string(),
  parentId: z.number().int().nullable(),
  type: z.string(),
  closed: z.boolean(),
});
export type UnitNode = z.infer<typeof unitNode>;

export const unitsContract = {
  ...entityContract(unitEntity),
  /** The whole tree in tree order; a district has some hundreds of nodes. */
  tree: query('view', nothingSchema, z.object({ units: z.array(unitNode) })),
  /** Name, parent and closing of a unit change on a date; earlier figures keep the earlier tree. */
  rename: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      id: idSchema,
      version: versionSchema,
      name: z.string().trim().min(1).max(50),
      parentId: idSchema.nullable(),
      from: dateSchema,
      reason: z.string().trim().min(1).max(200),
    }),
    savedSchema,
  ),
};

export const organizationsContract = entityContract(organizationEntity);

export const membershipsContract = {
  ...entityContract(membershipEntity),
  /** Puts ticked volunteers into a team; those already in it are counted, not doubled. */
  join: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      volunteerIds: z.array(idSchema).min(1).max(10_000),
      organizationId: idSchema,
      role: z.string().max(20),
      joinedOn: dateSchema,
    }),
    z.object({ added: z.number().int(), already: z.number().int() }),
  ),
};

export const sitesContract = entityContract(siteEntity);
