import { activitiesContract, projectsContract, sessionsContract } from './activities.ts';
import { attachmentsContract } from './attachments.ts';
import { certificatesContract } from './certificates.ts';
import { exchangeContract } from './exchange.ts';
import { figuresContract } from './figures.ts';
import { importsContract } from './imports.ts';
import { membershipsContract, organizationsContract, sitesContract, unitsContract } from './ledger.ts';
import { serviceRecordsContract } from './service-records.ts';
import { policyDocumentsContract, publicityContract } from './documents.ts';
import { menuItemsContract, serviceOrdersContract } from './service-orders.ts';
import { recordFlagsContract } from './record-flags.ts';
import { sessionContract } from './session.ts';
import { starAwardsContract } from './star-awards.ts';
import {
  accountsContract,
  auditContract,
  backupsContract,
  demoContract,
  settingsContract,
} from './system.ts';
import { trainingAttendancesContract, trainingClassesContract } from './training.ts';
import { volunteersContract } from './volunteers.ts';
import { workdaysContract } from './workdays.ts';

/**
 * Every procedure of the program, declared once: input, output, right, and where it runs. The three doors, the
 * handler tables and the renderer's client derive from this object; a missing handler is a compile error.
 */
export const procedures = {
  session: sessionContract,
  accounts: accountsContract,
  settings: settingsContract,
  units: unitsContract,
  organizations: organizationsContract,
  sites: sitesContract,
  volunteers: volunteersContract,
  memberships: membershipsContract,
  starAwards: starAwardsContract,
  serviceRecords: serviceRecordsContract,
  recordFlags: recordFlagsContract,
  policyDocuments: policyDocumentsContract,
  publicity: publicityContract,
  attachments: attachmentsContract,
  trainingClasses: trainingClassesContract,
  trainingAttendances: trainingAttendancesContract,
  workdays: workdaysContract,
  projects: projectsContract,
  activities: activitiesContract,
  sessions: sessionsContract,
  menuItems: menuItemsContract,
  serviceOrders: serviceOrdersContract,
  certificates: certificatesContract,
  imports: importsContract,
  exchange: exchangeContract,
  figures: figuresContract,
  backups: backupsContract,
  audit: auditContract,
  demo: demoContract,
} as const;

export type Procedures = typeof procedures;
