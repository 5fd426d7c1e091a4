import type { Right } from '../../../shared/domain/accounts/rights.ts';
import type { Grantor } from '../../../shared/domain/star-awards/scheme.ts';
import { nextStates, STAR_STATES, type StarState } from '../../../shared/domain/star-awards/status.ts';
import type { FieldValue, ListRow } from '../../../shared/kernel/listing.ts';
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

type Values = Readonly<Record<string, FieldValue>>;

/** Acts that an account may do on one award. Where nobody is known to grant the level, both ways after the notice are open. */
export function actsOn({ status, grantor }: Values, may: (right: Right) => boolean): readonly StarAct[] {
  if (!isState(status)) return [];
  const grantors: readonly Grantor[] =
    grantor === 'local' || grantor === 'refer' ? [grantor] : ['local', 'refer'];
  const next = new Set(grantors.flatMap((each) => nextStates(status, each)));
  return ACTS.filter(({ to, right }) => next.has(to) && may(right)).map(({ act }) => act);
}

/** Acts on ticked awards: what every state among them allows to one award of it at least. */
export function actsOnAll(rows: readonly ListRow[], may: (right: Right) => boolean): readonly StarAct[] {
  const byState = new Map<FieldValue, Set<StarAct>>();
  for (const { values } of rows) {
    const acts = byState.get(values['status'] ?? null) ?? new Set<StarAct>();
    for (const act of actsOn(values, may)) acts.add(act);
    byState.set(values['status'] ?? null, acts);
  }
  const allowed = [...byState.values()];
  return ACTS.map(({ act }) => act).filter(
    (act) => allowed.length > 0 && allowed.every((acts) => acts.has(act)),
  );
}
