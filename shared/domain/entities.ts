import type { EntityDef } from '../kernel/field.ts';
import { activityEntity } from './activities/entity.ts';
import { membershipEntity } from './memberships/entity.ts';
import { menuItemEntity } from './menu-items/entity.ts';
import { organizationEntity } from './organizations/entity.ts';
import { serviceRecordEntity } from './service-records/entity.ts';
import { policyDocumentEntity } from './policy-documents/entity.ts';
import { publicityEntity } from './publicity/entity.ts';
import { projectEntity } from './projects/entity.ts';
import { sessionEntity } from './sessions/entity.ts';
import { serviceOrderEntity } from './service-orders/entity.ts';
import { siteEntity } from './sites/entity.ts';
import { starAwardEntity } from './star-awards/entity.ts';
import { trainingAttendanceEntity } from './training-attendances/entity.ts';
import { trainingClassEntity } from './training-classes/entity.ts';
import { unitEntity } from './units/entity.ts';
import { volunteerEntity } from './volunteers/entity.ts';

/** Every entity with a list, a template and an import, in the order in which a new ledger is filled. */
export const entities = {
  units: unitEntity,
  organizations: organizationEntity,
  sites: siteEntity,
  volunteers: volunteerEntity,
  memberships: membershipEntity,
  starAwards: starAwardEntity,
  serviceRecords: serviceRecordEntity,
  trainingClasses: trainingClassEntity,
  trainingAttendances: trainingAttendanceEntity,
  projects: projectEntity,
  activities: activityEntity,
  sessions: sessionEntity,
  policyDocuments: policyDocumentEntity,
  publicity: publicityEntity,
  menuItems: menuItemEntity,
  serviceOrders: serviceOrderEntity,
} as const satisfies Record<string, EntityDef>;

export type EntityKey = keyof typeof entities;

export const ENTITY_KEYS = Object.keys(entities) as readonly EntityKey[];

/** The definition behind a key, with its fields widened for generic code. */
export function entityOf(key: EntityKey): EntityDef {
  return entities[key];
}
