import type { Client } from '../../shared/contract/orpc.ts';

type Procedure = (input: unknown) => Promise<unknown>;

function isStream(value: unknown): value is AsyncIterable<{ type: string; value?: unknown }> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Calls a procedure by its path, as the command line's `call` does; long work is waited for. */
export async function callWith(client: Client, path: string, input: unknown): Promise<unknown> {
  const [domain = '', name = ''] = path.split('.');
  const table = client as unknown as Record<string, Record<string, Procedure>>;
  const procedure = table[domain]?.[name];
  if (!procedure) throw new Error(`No procedure ${path}`);
  const answered = await procedure(input);
  if (!isStream(answered)) return answered;
  for await (const event of answered) if (event.type === 'result') return event.value;
  throw new Error(`${path} ended without a result`);
}
