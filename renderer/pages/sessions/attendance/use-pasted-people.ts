import { useCallback, useState } from 'react';
import { pastedLines } from '../../../../shared/domain/attendance/find-people.ts';
import { type Attendee, SHEET_LIMIT } from '../../../../shared/contract/attendance.ts';
import { useLedgerClient } from '../../../api/context.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { refusalSentence } from '../../../api/sentence.ts';
import { notify } from '../../../widgets/Notice/notice-store.ts';

/** What became of a pasted column. */
export interface PastedPeople {
  readonly ticked: number;
  /** Lines that mean nobody, as pasted. */
  readonly missing: readonly string[];
  /** Lines that mean several people of one name. */
  readonly choices: readonly { readonly line: string; readonly people: readonly Attendee[] }[];
}

function membersNamed(people: readonly Attendee[], line: string): readonly Attendee[] {
  return people.filter(({ name }) => name === line);
}

/**
 * A pasted column of names or numbers: members of the sheet first, then anybody of the ledger. Who is meant without
 * doubt is added and ticked, namesakes are left to be chosen.
 */
export function usePastedPeople(
  id: number,
  people: readonly Attendee[],
  onFound: (people: readonly Attendee[]) => void,
) {
  const client = useLedgerClient();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<PastedPeople>();

  const paste = useCallback(
    async (text: string): Promise<void> => {
      const lines = pastedLines(text).slice(0, SHEET_LIMIT);
      const own = lines.map((line) => membersNamed(people, line));
      const asked = lines.filter((_, at) => own[at]?.length !== 1);
      setBusy(true);
      try {
        const answer =
          asked.length === 0
            ? { people: [], found: [] }
            : await client.call('sessions.attendees', { id, lines: asked });
        const known = new Map(answer.people.map((person) => [person.id, person]));
        const others = answer.found.map((ids) =>
          ids.map((each) => known.get(each)).filter((person) => person !== undefined),
        );
        const meant = [
          ...own.filter((found) => found.length === 1).flat(),
          ...others.filter((found) => found.length === 1).flat(),
        ];
        onFound(meant);
        setResult({
          ticked: new Set(meant.map((person) => person.id)).size,
          missing: asked.filter((_, at) => others[at]?.length === 0),
          choices: asked
            .map((line, at) => ({ line, people: others[at] ?? [] }))
            .filter((choice) => choice.people.length > 1),
        });
      } catch (error) {
        notify.error(refusalSentence(refusalOf(error)));
      } finally {
        setBusy(false);
      }
    },
    [client, id, people, onFound],
  );
  const choose = (line: string, person: Attendee): void => {
    onFound([person]);
    setResult(
      (before) =>
        before && {
          ...before,
          ticked: before.ticked + 1,
          choices: before.choices.filter((choice) => choice.line !== line),
        },
    );
  };
  return { paste, busy, result, choose, close: () => setResult(undefined) };
}
