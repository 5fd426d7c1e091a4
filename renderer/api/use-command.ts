import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { LedgerClient } from './client.ts';
import { withCommandId } from './command-id.ts';
import { useLedgerClient } from './context.ts';
import type { CommandInput, CommandPath, InputOf, OutputOf } from './procedures.ts';
import { type Outcome, type Refusal, refusalOf } from './refusal.ts';
import { refusalSentence } from './sentence.ts';

/** How often and how long (ms) to look whether a command happened, after the service came back. */
const LOOKS = 6;
const LOOK_EVERY = 1500;

async function happened(client: LedgerClient, commandId: string): Promise<'yes' | 'no' | 'unknown'> {
  for (let look = 0; look < LOOKS; look += 1) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    try {
      const answer = await client.call('audit.happened', { commandId });
      return answer.happened ? 'yes' : 'no';
    } catch (error) {
      if (refusalOf(error).code !== 'SERVICE_RESTARTED') return 'unknown';
    }
  }
  return 'unknown';
}

/**
 * Runs one command. Never asked twice: when the service died under it, the ledger is asked by the command's id, and
 * the refusal SERVICE_RESTARTED says in `happened` whether the act stands (yes, no, unknown).
 */
export async function runCommand<P extends CommandPath>(
  client: LedgerClient,
  path: P,
  input: CommandInput<P>,
): Promise<Outcome<OutputOf<P>>> {
  const full = (await withCommandId(path, input)) as InputOf<P> & { readonly commandId?: string };
  try {
    return { ok: true, value: await client.call(path, full) };
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal.code !== 'SERVICE_RESTARTED' || full.commandId === undefined) return { ok: false, refusal };
    const params = { ...refusal.params, happened: await happened(client, full.commandId) };
    return { ok: false, refusal: { code: refusal.code, params } };
  }
}

export interface CommandState<P extends CommandPath> {
  /** Never rejects: `const saved = await save.run(input); if (saved.ok) …`. The commandId is made here. */
  readonly run: (input: CommandInput<P>) => Promise<Outcome<OutputOf<P>>>;
  readonly pending: boolean;
  /** Why the last run was refused; cleared by the next one. */
  readonly refusal: Refusal | undefined;
  /** The same as a sentence for the user. */
  readonly sentence: string | undefined;
  readonly reset: () => void;
}

/** A command for a page: `const save = useCommand('volunteers.update')`. Afterwards every list and figure is asked anew. */
export function useCommand<P extends CommandPath>(path: P): CommandState<P> {
  const client = useLedgerClient();
  const queries = useQueryClient();
  const [state, setState] = useState<{ pending: boolean; refusal: Refusal | undefined }>({
    pending: false,
    refusal: undefined,
  });
  const run = useCallback(
    async (input: CommandInput<P>) => {
      setState({ pending: true, refusal: undefined });
      const outcome = await runCommand(client, path, input);
      setState({ pending: false, refusal: outcome.ok ? undefined : outcome.refusal });
      // A command may move figures, counts and lists of every domain; only what is on screen is asked again.
      if (outcome.ok || outcome.refusal.code !== 'INPUT_INVALID') void queries.invalidateQueries();
      return outcome;
    },
    [client, path, queries],
  );
  const reset = useCallback(() => setState({ pending: false, refusal: undefined }), []);
  return { ...state, run, sentence: state.refusal && refusalSentence(state.refusal), reset };
}
