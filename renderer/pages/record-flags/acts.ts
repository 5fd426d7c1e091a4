import type { FlagRow } from '../../../shared/contract/record-flags.ts';
import { DECISIONS, type Decision, stateAfterDecision } from '../../../shared/domain/record-flags/status.ts';
import type { MenuAction } from '../../widgets/DataTable/types.ts';
import type { StateTone } from '../../widgets/Page/StatusTag.tsx';

type Judged = Pick<FlagRow, 'status'>;

/** True where the decision has a next state for the finding; what is gone needs none. */
export function fitsDecision({ status }: Judged, decision: Decision): boolean {
  return status !== 'gone' && stateAfterDecision(status, decision) !== undefined;
}

/** Decisions that at least one of the findings takes, in the order of the work. */
export function decisionsOn(rows: readonly Judged[]): readonly Decision[] {
  return DECISIONS.filter((decision) => rows.some((row) => fitsDecision(row, decision)));
}

export const FLAG_TONES: Readonly<Record<FlagRow['status'], StateTone>> = {
  open: 'paused',
  returned: 'changed',
  kept: 'good',
  gone: 'neutral',
};

const SUBJECT_PAGES: Readonly<Record<FlagRow['scope'], readonly [label: string, folder: string]>> = {
  person: ['打开志愿者', '/volunteers'],
  session: ['打开场次', '/sessions'],
  team: ['打开组织', '/organizations'],
};

/** The way to whose matter a finding is; none where it is gone from the ledger. */
export function subjectAct(
  { scope, scopeId, subject }: FlagRow,
  go: (path: string) => void,
): readonly MenuAction[] {
  if (subject === null) return [];
  const [label, folder] = SUBJECT_PAGES[scope];
  return [{ key: 'subject', label, onChoose: () => go(`${folder}/${String(scopeId)}`) }];
}
