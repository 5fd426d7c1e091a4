import type { EntityKey } from '../entities.ts';
import { activityRowRules } from '../activities/row-rules.ts';
import { membershipRowRules } from '../memberships/row-rules.ts';
import { menuItemRowRules } from '../menu-items/row-rules.ts';
import { organizationRowRules } from '../organizations/row-rules.ts';
import { serviceRecordRowRules } from '../service-records/row-rules.ts';
import { policyDocumentRowRules } from '../policy-documents/row-rules.ts';
import { publicityRowRules } from '../publicity/row-rules.ts';
import { projectRowRules } from '../projects/row-rules.ts';
import { sessionRowRules } from '../sessions/row-rules.ts';
import { serviceOrderRowRules } from '../service-orders/row-rules.ts';
import { siteRowRules } from '../sites/row-rules.ts';
import { starAwardRowRules } from '../star-awards/row-rules.ts';
import { trainingAttendanceRowRules } from '../training-attendances/row-rules.ts';
import { trainingClassRowRules } from '../training-classes/row-rules.ts';
import { unitRowRules } from '../units/row-rules.ts';
import { volunteerRowRules } from '../volunteers/row-rules.ts';
import type { EntityRowRules } from './parsed-row.ts';

/** The row rules of every entity. */
export const entityRowRules: Readonly<Record<EntityKey, EntityRowRules>> = {
  units: unitRowRules,
  organizations: organizationRowRules,
  sites: siteRowRules,
  volunteers: volunteerRowRules,
  memberships: membershipRowRules,
  starAwards: starAwardRowRules,
  serviceRecords: serviceRecordRowRules,
  trainingClasses: trainingClassRowRules,
  trainingAttendances: trainingAttendanceRowRules,
  policyDocuments: policyDocumentRowRules,
  publicity: publicityRowRules,
  projects: projectRowRules,
  activities: activityRowRules,
  sessions: sessionRowRules,
  menuItems: menuItemRowRules,
  serviceOrders: serviceOrderRowRules,
};
