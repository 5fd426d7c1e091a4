import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { EntityKey } from '../../shared/domain/entities.ts';
import { useCommand } from '../api/use-command.ts';
import { notify } from '../widgets/Notice/notice-store.ts';
import { refusalSentence } from '../api/sentence.ts';
import { usePastedCells } from './use-paste.ts';
import { LEDGER_WORDS } from './words.ts';

/** Ctrl+V of copied cells on a list takes the road of a file: the import wizard opens with them. */
export function usePasteImport(entityKey: EntityKey, enabled: boolean): void {
  const navigate = useNavigate();
  const { run } = useCommand('imports.paste');
  const start = useCallback(
    async (text: string): Promise<void> => {
      const pasted = await run({ text });
      if (!pasted.ok) {
        notify.error(refusalSentence(pasted.refusal));
        return;
      }
      const file = { token: pasted.value.token, name: LEDGER_WORDS.pastedCells, entity: entityKey };
      await navigate('/import', { state: { file } });
    },
    [run, navigate, entityKey],
  );
  usePastedCells(
    useCallback((text: string) => void start(text), [start]),
    enabled,
  );
}
