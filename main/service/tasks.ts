import { randomUUID } from 'node:crypto';
import type { Actor } from '../db/context.ts';
import type { ProgressListener } from './engine.ts';
import type { ServiceParts } from './parts.ts';
import type { ReadTasks, WriteTasks } from './registry.ts';

type ReadTaskName = Extract<keyof ReadTasks, string>;
type WriteTaskName = Extract<keyof WriteTasks, string>;

/** Id of a command that the service itself starts. */
export function newCommandId(): string {
  return randomUUID();
}

/** Runs an internal read task, typed by its name. */
export async function readTask<N extends ReadTaskName>(
  parts: Pick<ServiceParts, 'engine'>,
  name: N,
  input: Parameters<ReadTasks[N]>[1],
  actor: Actor,
  lane: 'fast' | 'slow' = 'fast',
): Promise<ReturnType<ReadTasks[N]>> {
  return (await parts.engine().read(name, input, actor, lane)) as ReturnType<ReadTasks[N]>;
}

/** Runs an internal command, typed by its name. */
export async function writeTask<N extends WriteTaskName>(
  parts: Pick<ServiceParts, 'engine'>,
  name: N,
  input: Parameters<WriteTasks[N]>[1],
  actor: Actor,
  commandId: string,
  options: { readonly onProgress?: ProgressListener; readonly signal?: AbortSignal } = {},
): Promise<ReturnType<WriteTasks[N]>> {
  return (await parts.engine().write({ name, commandId, input, actor, ...options })) as ReturnType<
    WriteTasks[N]
  >;
}
