import type { QueryTable, CommandTable } from '../domains/handlers.ts';
import { activityCommands, activityQueries } from '../domains/activities/index.ts';
import { accountCommands, accountQueries, accountReads, accountWrites } from '../domains/accounts/index.ts';
import { attendanceCommands, attendanceQueries } from '../domains/attendance/index.ts';
import { attachmentCommands, attachmentReads, attachmentWrites } from '../domains/attachments/index.ts';
import { auditQueries, auditReads } from '../domains/audit/index.ts';
import { backupWrites } from '../domains/backup/index.ts';
import { certificateCommands, certificateQueries, certificateWrites } from '../domains/certificates/index.ts';
import { demoWrites } from '../domains/demo/index.ts';
import { exchangeQueries, exchangeReads, exchangeWrites } from '../domains/exchange/index.ts';
import { figureCondition, figureQueries, figureReads } from '../domains/figures/index.ts';
import { importCommands, importQueries, importReads, importWrites } from '../domains/imports/index.ts';
import { menuItemCommands, menuItemQueries } from '../domains/menu-items/index.ts';
import { membershipCommands, membershipQueries } from '../domains/memberships/index.ts';
import { organizationCommands, organizationQueries } from '../domains/organizations/index.ts';
import {
  serviceRecordCommands,
  serviceRecordQueries,
  serviceRecordWrites,
} from '../domains/service-records/index.ts';
import { recordFlagCommands, recordFlagQueries, recordFlagWrites } from '../domains/record-flags/index.ts';
import { policyDocumentCommands, policyDocumentQueries } from '../domains/policy-documents/index.ts';
import { publicityCommands, publicityQueries } from '../domains/publicity/index.ts';
import { projectCommands, projectQueries } from '../domains/projects/index.ts';
import { sessionCommands, sessionQueries } from '../domains/sessions/index.ts';
import { serviceOrderCommands, serviceOrderQueries } from '../domains/service-orders/index.ts';
import { settingCommands, settingQueries } from '../domains/settings/index.ts';
import { siteCommands, siteQueries } from '../domains/sites/index.ts';
import { starAwardCommands, starAwardQueries } from '../domains/star-awards/index.ts';
import {
  trainingAttendanceCommands,
  trainingAttendanceQueries,
} from '../domains/training-attendances/index.ts';
import { trainingClassCommands, trainingClassQueries } from '../domains/training-classes/index.ts';
import { unitCommands, unitQueries } from '../domains/units/index.ts';
import { volunteerCommands, volunteerQueries } from '../domains/volunteers/index.ts';
import { workdayCommands, workdayQueries } from '../domains/workdays/index.ts';
import type { ReadContext } from '../db/context.ts';
import type { ListRequest } from '../../shared/kernel/listing.ts';
import type { Lane } from './engine.ts';
import type { CommandHandler } from './run-command.ts';

const queries: QueryTable = {
  accounts: accountQueries,
  settings: settingQueries,
  units: unitQueries(figureCondition),
  organizations: organizationQueries(figureCondition),
  sites: siteQueries(figureCondition),
  volunteers: volunteerQueries(figureCondition),
  memberships: membershipQueries,
  starAwards: starAwardQueries(figureCondition),
  serviceRecords: serviceRecordQueries(figureCondition),
  recordFlags: recordFlagQueries,
  trainingClasses: trainingClassQueries(figureCondition),
  trainingAttendances: trainingAttendanceQueries(figureCondition),
  policyDocuments: policyDocumentQueries(figureCondition),
  publicity: publicityQueries(figureCondition),
  workdays: workdayQueries,
  projects: projectQueries(figureCondition),
  activities: activityQueries(figureCondition),
  sessions: { ...sessionQueries(figureCondition), ...attendanceQueries },
  menuItems: menuItemQueries,
  serviceOrders: serviceOrderQueries(figureCondition),
  certificates: certificateQueries,
  imports: importQueries,
  exchange: exchangeQueries,
  figures: figureQueries,
  audit: auditQueries,
};

const commands: CommandTable = {
  accounts: accountCommands,
  settings: settingCommands,
  units: unitCommands,
  organizations: organizationCommands,
  sites: siteCommands,
  volunteers: volunteerCommands,
  memberships: membershipCommands,
  starAwards: starAwardCommands,
  serviceRecords: serviceRecordCommands,
  recordFlags: recordFlagCommands,
  policyDocuments: policyDocumentCommands,
  publicity: publicityCommands,
  attachments: attachmentCommands,
  trainingClasses: trainingClassCommands,
  trainingAttendances: trainingAttendanceCommands,
  workdays: workdayCommands,
  projects: projectCommands,
  activities: activityCommands,
  sessions: { ...sessionCommands, ...attendanceCommands },
  menuItems: menuItemCommands,
  serviceOrders: serviceOrderCommands,
  certificates: certificateCommands,
  imports: importCommands,
};

/** Read tasks of the service thread, beside the contract's queries. */
const readTasks = {
  ...accountReads,
  ...attachmentReads,
  ...auditReads,
  ...importReads,
  ...exchangeReads(figureCondition),
  ...figureReads,
};
export type ReadTasks = typeof readTasks;

/** Write tasks of the service thread, beside the contract's commands. */
const writeTasks = {
  ...accountWrites,
  ...backupWrites,
  ...serviceRecordWrites,
  ...recordFlagWrites,
  ...attachmentWrites,
  ...backupWrites,
  ...importWrites,
  ...certificateWrites,
  ...exchangeWrites,
  ...demoWrites,
};
export type WriteTasks = typeof writeTasks;

/** Queries that may scan: they run beside the lists, never before one. */
const slowQueries: ReadonlySet<string> = new Set([
  'figures.all',
  'figures.dashboard',
  'volunteers.suspects',
  'volunteers.count',
  'memberships.count',
  'starAwards.count',
  'starAwards.candidates',
  'starAwards.tally',
  'serviceRecords.count',
  'serviceRecords.totals',
  'recordFlags.list',
  'recordFlags.tally',
  'trainingAttendances.count',
  'certificates.candidates',
  'sessions.count',
  'imports.problems',
  'serviceOrders.count',
  'serviceOrders.kpis',
  'serviceOrders.gap',
]);

/** Fields whose filters an index serves at a million rows (volunteer indexes in the base migration). */
const INDEXED_FILTERS: ReadonlySet<string> = new Set([
  'street',
  'community',
  'politicalStatus',
  'age',
  'birthDate',
  'registeredOn',
  'status',
]);

/** Which reader answers a query: what may scan never stands before a list. */
export function laneOf(path: string, input: unknown): Lane {
  if (slowQueries.has(path)) return 'slow';
  // Lists without conditions, such as the accounts, have no filters.
  const request = path.endsWith('.list') ? (input as Partial<ListRequest>) : undefined;
  return request?.filters?.some(({ field }) => !INDEXED_FILTERS.has(field)) ? 'slow' : 'fast';
}

type ReadHandler = (context: ReadContext, input: unknown) => unknown;

function flat(table: Readonly<Record<string, object>>): [string, unknown][] {
  return Object.entries(table).flatMap(([domain, members]) =>
    Object.entries(members).map(([name, handler]): [string, unknown] => [`${domain}.${name}`, handler]),
  );
}

// The router parses every input by the contract before it comes here: the names tie handler and schema together.
const reads = new Map([...flat(queries), ...Object.entries(readTasks)]) as ReadonlyMap<string, ReadHandler>;
const writes = new Map([...flat(commands), ...Object.entries(writeTasks)]) as ReadonlyMap<
  string,
  CommandHandler
>;

/** Every name that an audit record may carry. */
export const WRITE_NAMES: readonly string[] = [...writes.keys()];

/** The handler of a query or read task. A name that nobody registered is a programming error. */
export function readHandler(name: string): ReadHandler {
  const found = reads.get(name);
  if (!found) throw new Error(`No read handler ${name}`);
  return found;
}

/** The handler of a command or write task. */
export function writeHandler(name: string): CommandHandler {
  const found = writes.get(name);
  if (!found) throw new Error(`No write handler ${name}`);
  return found;
}
