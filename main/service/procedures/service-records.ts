import type { ServicesOf } from '../../domains/handlers.ts';
import type { ServiceParts } from '../parts.ts';
import { writeTask } from '../tasks.ts';
import { onProgress } from './system.ts';

/** Long work on service records: one command over all of them, with progress. */
export function serviceRecordServices(parts: ServiceParts): ServicesOf<'serviceRecords'> {
  return {
    takeEffect: (call, { commandId }) =>
      writeTask(parts, 'serviceRecords.takeEffect', {}, call.actor, commandId, {
        onProgress: onProgress(call),
        signal: call.signal,
      }),
  };
}
