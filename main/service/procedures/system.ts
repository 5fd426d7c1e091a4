import { hashPassword } from '../../domains/accounts/index.ts';
import type { CallContext, ServicesOf } from '../../domains/handlers.ts';
import type { ServiceParts } from '../parts.ts';
import { writeTask } from '../tasks.ts';

const DONE = { done: true } as const;

/** Progress of a thread as the call streams it. */
export function onProgress(call: CallContext) {
  return (done: number, total: number, phase: string) => call.progress({ done, total, phase });
}

export function accountServices(parts: ServiceParts): ServicesOf<'accounts'> {
  return {
    async create({ actor }, { commandId, name, role, password }) {
      const passwordHash = await hashPassword(password);
      return writeTask(parts, 'accounts.create', { name, role, passwordHash }, actor, commandId);
    },
    async resetPassword({ actor }, { commandId, id, password }) {
      const passwordHash = await hashPassword(password);
      await writeTask(parts, 'accounts.setPassword', { id, passwordHash }, actor, commandId);
      parts.sessions.closeAccount(id);
      return DONE;
    },
  };
}

export function demoServices(parts: ServiceParts): ServicesOf<'demo'> {
  return {
    fill: (call, { commandId, volunteers, seed }) =>
      writeTask(parts, 'demo.fill', { volunteers, seed }, call.actor, commandId, {
        onProgress: onProgress(call),
        signal: call.signal,
      }),
  };
}
