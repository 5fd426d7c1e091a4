import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { Right } from '../../../shared/domain/accounts/rights.ts';
import type { Grantor } from '../../../shared/domain/star-awards/scheme.ts';
import { nextStates, STAR_STATES, type StarState } from '../../../shared/domain/star-awards/status.ts';
import type { StarAct } from './words.ts';

interface ActRule {
  readonly act: StarAct;
  readonly to: StarState;
  readonly right: Right;
}

/** Every act in the order of the work. */
const ACTS: readonly ActRule[] = [
  { act: 'review', to: 'reviewed', right: 'review' },
  { act: 'post', to: 'notice', right: 'edit' },
  { act: 'award', to: 'awarded', right: 'edit' },
  { act: 'refer', to: 'referred', right: 'edit' },
  { act: 'refuse', to: 'refused', right: 'review' },
  { act: 'withdraw', to: 'withdrawn', right: 'review' },
  { act: 'reopen', to: 'candidate', right: 'edit' },
];

function isState(value: FieldValue | undefined): value is StarState {
  return STAR_STATES.some((state) => state === value);
}

/** Acts that an account may do on one award in its state. Without a known grantor both ways after the notice stand open. */
export function actsOn(
  status: FieldValue | undefined,
  grantor: FieldValue | undefined,
  may: (right: Right) => boolean,
): readonly StarAct[] {
  if (!isState(status)) return [];
  const grantors: readonly Grantor[] =
    grantor === 'local' || grantor === 'refer' ? [grantor] : ['local', 'refer'];
  const next = new Set(grantors.flatMap((each) => nextStates(status, each)));
  return ACTS.filter(({ to, right }) => next.has(to) && may(right)).map(({ act }) => act);
}

/** Acts on ticked awards that are in one of some states: what any of them allows. */
export function actsOnStates(
  states: readonly StarState[],
  may: (right: Right) => boolean,
): readonly StarAct[] {
  return ACTS.filter(({ act }) => states.some((state) => actsOn(state, null, may).includes(act))).map(
    ({ act }) => act,
  );
}
