import type { EntityKey } from '../../shared/domain/entities.ts';
import type { EntityStore } from './ledger/store.ts';
import { activityStore } from './activities/store.ts';
import { membershipStore } from './memberships/store.ts';
import { menuItemStore } from './menu-items/store.ts';
import { organizationStore } from './organizations/store.ts';
import { serviceRecordStore } from './service-records/store.ts';
import { policyDocumentStore } from './policy-documents/store.ts';
import { publicityStore } from './publicity/store.ts';
import { projectStore } from './projects/store.ts';
import { sessionStore } from './sessions/store.ts';
import { serviceOrderStore } from './service-orders/store.ts';
import { siteStore } from './sites/store.ts';
import { starAwardStore } from './star-awards/store.ts';
import { trainingAttendanceStore } from './training-attendances/store.ts';
import { trainingClassStore } from './training-classes/store.ts';
import { unitStore } from './units/store.ts';
import { volunteerStore } from './volunteers/store.ts';

/** The store of every entity: what list, form, import and export work on. */
export const stores: Readonly<Record<EntityKey, EntityStore>> = {
  units: unitStore,
  organizations: organizationStore,
  sites: siteStore,
  volunteers: volunteerStore,
  memberships: membershipStore,
  starAwards: starAwardStore,
  serviceRecords: serviceRecordStore,
  trainingClasses: trainingClassStore,
  trainingAttendances: trainingAttendanceStore,
  policyDocuments: policyDocumentStore,
  publicity: publicityStore,
  projects: projectStore,
  activities: activityStore,
  sessions: sessionStore,
  menuItems: menuItemStore,
  serviceOrders: serviceOrderStore,
};
