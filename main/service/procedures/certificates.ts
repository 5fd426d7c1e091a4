import type { ServicesOf } from '../../domains/handlers.ts';
import type { ServiceParts } from '../parts.ts';
import { writeTask } from '../tasks.ts';
import { onProgress } from './system.ts';

export function certificateServices(parts: ServiceParts): ServicesOf<'certificates'> {
  return {
    issueMany: (call, { commandId, ...input }) =>
      writeTask(parts, 'certificates.issueMany', input, call.actor, commandId, {
        onProgress: onProgress(call),
        signal: call.signal,
      }),
  };
}
