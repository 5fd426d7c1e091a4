import { useCallback, useState } from 'react';
import { useLedgerClient } from '../api/context.ts';
import type { OutputOf } from '../api/procedures.ts';
import type { Draft } from '../widgets/Form/types.ts';
import { isBlank } from './form-model.ts';

export type DocumentAnswer = OutputOf<'volunteers.checkDocument'>;

/** What is known of the number that was last checked. */
export interface DocumentCheck {
  readonly number: string;
  readonly kind: string;
  readonly answer: DocumentAnswer;
}

const RESIDENT_CARD = '01';

function asked(draft: Draft): { readonly kind: string; readonly number: string } {
  const kind = isBlank(draft['documentKind']) ? RESIDENT_CARD : String(draft['documentKind']);
  return { kind, number: String(draft['documentNumber'] ?? '') };
}

/**
 * Asks the ledger about a document number when its field is left: what is wrong with it, what it yields, who already
 * holds it. `of` answers what is known of the draft's present number.
 */
export function useDocumentCheck(exceptId: number | null) {
  const client = useLedgerClient();
  const [last, setLast] = useState<DocumentCheck | null>(null);

  const ask = useCallback(
    async (draft: Draft): Promise<DocumentAnswer | null> => {
      const { kind, number } = asked(draft);
      if (number === '' || number.includes('*')) {
        setLast(null);
        return null;
      }
      try {
        const answer = await client.call('volunteers.checkDocument', {
          kind,
          number,
          ...(exceptId === null ? {} : { exceptId }),
        });
        setLast({ kind, number, answer });
        return answer;
      } catch {
        // The number is checked again by the service on saving.
        setLast(null);
        return null;
      }
    },
    [client, exceptId],
  );
  const of = useCallback(
    (draft: Draft): DocumentAnswer | null => {
      const { kind, number } = asked(draft);
      return last && last.kind === kind && last.number === number ? last.answer : null;
    },
    [last],
  );
  const forget = useCallback(() => setLast(null), []);
  return { ask, of, forget };
}
