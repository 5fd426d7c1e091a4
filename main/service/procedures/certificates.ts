import { certificateEntity } from '../../../shared/domain/certificates/entity.ts';
import type { ServicesOf } from '../../domains/handlers.ts';
import type { ServiceParts } from '../parts.ts';
import { readTask, writeTask } from '../tasks.ts';
import { exportTable } from './exchange.ts';
import { onProgress } from './system.ts';

export function certificateServices(parts: ServiceParts): ServicesOf<'certificates'> {
  return {
    issueMany: (call, { commandId, ...input }) =>
      writeTask(parts, 'certificates.issueMany', input, call.actor, commandId, {
        onProgress: onProgress(call),
        signal: call.signal,
      }),
    async export(call, { commandId, format, conditions, ...narrowing }) {
      const { settings } = await readTask(parts, 'accounts.known', {}, call.actor);
      return exportTable(parts, call, {
        input: { commandId, format, conditions, full: false, purpose: '' },
        entity: certificateEntity,
        columns: certificateEntity.fields.map(({ key }) => key),
        withUid: false,
        unit: settings.office,
        spool: (path) =>
          readTask(parts, 'exchange.spoolCertificates', { ...narrowing, path }, call.actor, 'slow'),
      });
    },
  };
}
