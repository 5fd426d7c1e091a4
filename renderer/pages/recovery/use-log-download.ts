import { useCallback } from 'react';
import { runCommand, useLedgerClient } from '../../api/hooks.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useFiles } from '../../api/use-files.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { RECOVERY_WORDS } from './words.ts';

/** The check's log as a file for the IT person. */
export function useLogDownload(): () => Promise<void> {
  const client = useLedgerClient();
  const files = useFiles();
  return useCallback(async () => {
    const made = await runCommand(client, 'backups.log', {});
    const saved = made.ok
      ? await files.save({ token: made.value.token, name: RECOVERY_WORDS.logName })
      : made;
    if (!saved.ok) notify.error(refusalSentence(saved.refusal));
  }, [client, files]);
}
