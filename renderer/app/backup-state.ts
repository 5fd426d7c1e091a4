import { momentWords } from '../api/moments.ts';
import { FRAME_WORDS } from '../text/frame.ts';
import type { BackupState } from './SideNav.tsx';

const DAY_MS = 86_400_000;

/** The line at the foot of the navigation: amber when older than 1 day or not verified, red when older than 7 or missing. */
export function backupState(
  last: { readonly at: string; readonly verified: boolean } | null,
  now: Date,
): BackupState {
  if (!last) return { tone: 'error', words: FRAME_WORDS.noBackup, note: FRAME_WORDS.backUpNow };
  const days = (now.getTime() - new Date(last.at).getTime()) / DAY_MS;
  const tone = days > 7 ? 'error' : days > 1 || !last.verified ? 'warning' : 'success';
  const note =
    tone === 'error' ? FRAME_WORDS.backUpNow : last.verified ? FRAME_WORDS.verified : FRAME_WORDS.notVerified;
  return { tone, words: FRAME_WORDS.backedUp(momentWords(last.at, now)), note };
}
