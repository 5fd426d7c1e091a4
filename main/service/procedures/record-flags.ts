import type { ServicesOf } from '../../domains/handlers.ts';
import type { ServiceParts } from '../parts.ts';
import { writeTask } from '../tasks.ts';
import { onProgress } from './system.ts';

/** 时长核查: one command over all that is to be looked at, with progress. */
export function recordFlagServices(parts: ServiceParts): ServicesOf<'recordFlags'> {
  return {
    check: (call, { commandId, year }) =>
      writeTask(parts, 'recordFlags.check', { year }, call.actor, commandId, {
        onProgress: onProgress(call),
        signal: call.signal,
      }),
  };
}
