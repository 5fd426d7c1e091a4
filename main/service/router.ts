import { ORPCError, os } from '@orpc/server';
import type { z } from 'zod';
import type { Progress } from '../../shared/contract/common.ts';
import { errors, type Refusal, type WorkEvent } from '../../shared/contract/orpc.ts';
import { procedures } from '../../shared/contract/index.ts';
import type { Procedure, ProcedureKind } from '../../shared/contract/procedure.ts';
import { AppError } from '../../shared/kernel/errors.ts';
import type { CallContext } from '../domains/handlers.ts';
import { latestValues } from './latest-values.ts';
import { laneOf } from './registry.ts';
import { toRefusal } from './refusal.ts';
import type { ServiceParts } from './parts.ts';

/** What each door gives with a call. */
export interface DoorContext {
  readonly client: string;
}

type AnyProcedure = Procedure<ProcedureKind, z.ZodType, z.ZodType>;
type Answer = (call: CallContext, input: unknown) => Promise<unknown>;

/**
 * The one router behind all doors. Rights are checked before the input, errors become the one refusal, outputs are
 * held against their schema: done here, so that the doors cannot differ.
 */
export function createRouter(parts: ServiceParts, services: Readonly<Record<string, Answer>>) {
  return Object.fromEntries(
    Object.entries(procedures).map(([domain, members]) => [
      domain,
      Object.fromEntries(
        Object.entries(members as Record<string, AnyProcedure>).map(([name, procedure]) => [
          name,
          implement(parts, services, `${domain}.${name}`, procedure),
        ]),
      ),
    ]),
  );
}

function refused(refusal: Refusal): ORPCError<'REFUSED', Refusal> {
  return new ORPCError('REFUSED', { defined: true, status: 422, data: refusal, message: refusal.code });
}

function implement(
  parts: ServiceParts,
  services: Readonly<Record<string, Answer>>,
  path: string,
  procedure: AnyProcedure,
) {
  const answer = answerFor(parts, services, path, procedure);
  const builder = os.$context<DoorContext>().errors(errors);
  if (procedure.kind === 'work') {
    return builder.handler(({ context, input, signal }) => {
      const checked = admit(parts, procedure, context.client, input);
      return workEvents(parts, signal, (progress, abort) =>
        answer(callContext(context.client, checked.actor, abort, progress), checked.input).then((value) =>
          procedure.output.parse(value),
        ),
      );
    });
  }
  return builder.handler(async ({ context, input, signal }) => {
    try {
      const checked = admit(parts, procedure, context.client, input);
      const call = callContext(
        context.client,
        checked.actor,
        signal ?? new AbortController().signal,
        () => {},
      );
      return procedure.output.parse(await answer(call, checked.input));
    } catch (error) {
      throw error instanceof ORPCError ? error : refused(toRefusal(error, parts.log));
    }
  });
}

function admit(parts: ServiceParts, procedure: AnyProcedure, client: string, input: unknown) {
  try {
    const actor = parts.sessions.require(client, procedure.right);
    const parsed = procedure.input.safeParse(input);
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.map(String).at(-1) ?? '';
      throw new AppError('INPUT_INVALID', { field });
    }
    return { actor, input: parsed.data };
  } catch (error) {
    throw refused(toRefusal(error, parts.log));
  }
}

function callContext(
  client: string,
  actor: CallContext['actor'],
  signal: AbortSignal,
  progress: (progress: Progress) => void,
): CallContext {
  return { client, actor, signal, progress };
}

/** What the service thread does once a command is written. */
const afterCommand: Readonly<Record<string, (parts: ServiceParts, input: unknown) => void>> = {
  // A session carries the role it began with: whose role or state was changed signs in again.
  'accounts.update': ({ sessions }, input) => sessions.closeAccount((input as { id: number }).id),
};

function answerFor(
  parts: ServiceParts,
  services: Readonly<Record<string, Answer>>,
  path: string,
  procedure: AnyProcedure,
): Answer {
  if (procedure.kind === 'query') {
    return (call, input) => parts.engine().read(path, input, call.actor, laneOf(path, input));
  }
  if (procedure.kind === 'command') {
    const after = afterCommand[path];
    return async (call, input) => {
      const { commandId } = input as { commandId: string };
      const answer = await parts.engine().write({ name: path, commandId, input, actor: call.actor });
      after?.(parts, input);
      return answer;
    };
  }
  const found = services[path];
  if (!found) throw new Error(`No handler for ${path}`);
  return found;
}

/** Streams progress (latest value wins) and then the result; leaving the stream aborts the work. */
async function* workEvents(
  parts: ServiceParts,
  signal: AbortSignal | undefined,
  start: (progress: (progress: Progress) => void, abort: AbortSignal) => Promise<unknown>,
): AsyncGenerator<WorkEvent<unknown>> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal?.addEventListener('abort', abort, { once: true });
  const values = latestValues<Progress>();
  const release = parts.holdBusy();
  const running = start((progress) => values.push(progress), stop.signal).finally(() => values.end());
  // Awaited below; this keeps an early failure from counting as unhandled while progress is drained.
  running.catch(() => {});
  try {
    for await (const progress of values.stream) yield { type: 'progress', ...progress };
    yield { type: 'result', value: await running };
  } catch (error) {
    throw error instanceof ORPCError ? error : refused(toRefusal(error, parts.log));
  } finally {
    stop.abort();
    signal?.removeEventListener('abort', abort);
    release();
  }
}
