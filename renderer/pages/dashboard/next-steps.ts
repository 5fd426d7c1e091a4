import { dateWords } from '../../api/moments.ts';
import { groupedNumber } from '../../api/display.ts';
import type { NextStep } from '../../widgets/Dashboard/NextSteps.tsx';
import type { DashboardData } from './figure-cells.ts';
import { DASHBOARD_WORDS as WORDS } from './words.ts';

/** 在册志愿者, the same number as in the strip above. */
function registered({ figures }: Pick<DashboardData, 'figures'>): number {
  return figures.find(({ key }) => key === 'V1')?.value ?? 0;
}

/** 收表 → 核对 → 取数 → 成稿. What waits comes first: a batch to be written, else the figures. */
export function nextSteps(
  data: Pick<DashboardData, 'asOf' | 'figures'>,
  waiting: { readonly batches: number; readonly firstId: number | undefined },
  mayImport: boolean,
  go: (path: string) => void,
): readonly NextStep[] {
  const hasWaiting = waiting.batches > 0;
  const collect: NextStep = {
    title: WORDS.collect,
    note: WORDS.collectNote(groupedNumber(registered(data))),
    verb: WORDS.collectVerb,
    reached: true,
    onVerb: () => go('/import?entity=volunteers'),
  };
  const review: NextStep = {
    title: WORDS.review,
    note: hasWaiting ? WORDS.reviewNote(waiting.batches) : WORDS.reviewNone,
    verb: hasWaiting ? WORDS.reviewVerb : WORDS.reviewVerbNone,
    reached: hasWaiting,
    primary: hasWaiting && mayImport,
    onVerb: () => go(waiting.firstId === undefined ? '/batches' : `/import/${String(waiting.firstId)}`),
  };
  const take: NextStep = {
    title: WORDS.take,
    note: WORDS.takeNote(dateWords(data.asOf)),
    verb: WORDS.takeVerb,
    primary: !hasWaiting || !mayImport,
    onVerb: () => go('/figures'),
  };
  const write: NextStep = {
    title: WORDS.write,
    note: WORDS.writeNote,
    verb: WORDS.writeVerb,
    onVerb: () => go('/fill'),
  };
  return mayImport ? [collect, review, take, write] : [take, write];
}
