import type { DateOnly } from '../../kernel/date-only.ts';
import { AppError } from '../../kernel/errors.ts';
import { codeLabel } from '../codes/index.ts';
import type { Grantor } from './scheme.ts';

export const STAR_STATES = [
  'candidate',
  'reviewed',
  'notice',
  'awarded',
  'referred',
  'refused',
  'withdrawn',
] as const;
export type StarState = (typeof STAR_STATES)[number];

/** States of an award that was given up: another one of the level may begin. */
export const CLOSED_STATES = ['refused', 'withdrawn'] as const satisfies readonly StarState[];

/**
 * 候选 → 审核通过 → 公示中 → 已评定, or → 已推荐上报 where a body above grants the level, which then answers. A refusal or a
 * withdrawal is undone by making the person a candidate again.
 */
const NEXT: Readonly<Record<StarState, readonly StarState[]>> = {
  candidate: ['reviewed', 'refused'],
  reviewed: ['notice', 'refused'],
  notice: ['awarded', 'referred', 'refused'],
  referred: ['awarded', 'refused'],
  awarded: ['withdrawn'],
  refused: ['candidate'],
  withdrawn: ['candidate'],
};

/** States that may follow, given who grants the level: what is 推荐上报 is not granted straight from the notice. */
export function nextStates(from: StarState, grantor: Grantor): readonly StarState[] {
  if (from !== 'notice') return NEXT[from];
  const passedOver: StarState = grantor === 'local' ? 'referred' : 'awarded';
  return NEXT.notice.filter((state) => state !== passedOver);
}

/** 候选, 公示中, … */
function stateLabel(state: StarState): string {
  return codeLabel('star_award_status', state) ?? state;
}

/** What a change of state is about. */
export interface StarMove {
  readonly from: StarState;
  readonly to: StarState;
  readonly level: string;
  readonly grantor: Grantor;
  readonly noticeUntil: DateOnly | null;
  /** The day on which the change is made. */
  readonly day: DateOnly;
}

/** Throws STATE_FORBIDDEN for a change that the table does not know, NOTICE_RUNNING until the notice has ended. */
export function checkMove({ from, to, level, grantor, noticeUntil, day }: StarMove): void {
  if (!nextStates(from, grantor).includes(to)) {
    const star = codeLabel('star_level', level) ?? level;
    const what = grantor === 'refer' ? `${star}评定（推荐上报）` : `${star}评定`;
    throw new AppError('STATE_FORBIDDEN', { what, from: stateLabel(from), to: stateLabel(to) });
  }
  if (from === 'notice' && to !== 'refused' && noticeUntil !== null && day <= noticeUntil)
    throw new AppError('NOTICE_RUNNING', { until: noticeUntil });
}
