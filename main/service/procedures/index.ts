import type { CallContext, ServiceTable } from '../../domains/handlers.ts';
import type { ServiceParts } from '../parts.ts';
import { attachmentServices } from './attachments.ts';
import { backupServices } from './backups.ts';
import { certificateServices } from './certificates.ts';
import { exchangeServices } from './exchange.ts';
import { figureServices } from './figures.ts';
import { importServices } from './imports.ts';
import { recordFlagServices } from './record-flags.ts';
import { serviceRecordServices } from './service-records.ts';
import { sessionServices } from './session.ts';
import { accountServices, demoServices } from './system.ts';

export type ServiceAnswer = (call: CallContext, input: unknown) => Promise<unknown>;

/** Every procedure that runs in the service thread, by path. */
export function serviceHandlers(parts: ServiceParts): Readonly<Record<string, ServiceAnswer>> {
  const table: ServiceTable = {
    session: sessionServices(parts),
    accounts: accountServices(parts),
    serviceRecords: serviceRecordServices(parts),
    recordFlags: recordFlagServices(parts),
    attachments: attachmentServices(parts),
    certificates: certificateServices(parts),
    imports: importServices(parts),
    exchange: exchangeServices(parts),
    figures: figureServices(parts),
    backups: backupServices(parts),
    demo: demoServices(parts),
  };
  // The router parses every input by the contract before it comes here.
  return Object.fromEntries(
    Object.entries(table).flatMap(([domain, members]) =>
      Object.entries(members).map(([name, answer]) => [`${domain}.${name}`, answer as ServiceAnswer]),
    ),
  );
}
