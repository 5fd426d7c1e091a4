import { NothingFound } from '../../widgets/Page/EmptySteps.tsx';
import { isNarrowed } from './filters.ts';
import { isUnchecked } from './tally.ts';
import type { FlagList } from './use-flag-list.ts';
import { FLAG_PAGE_WORDS as W, uncheckedWords } from './words.ts';

interface NothingProps {
  readonly list: FlagList;
  /** Absent = the account may not check, or it runs already. */
  readonly onCheck: (() => void) | undefined;
}

/** Why the list has no rows, and what to do: no service, not checked, nothing waits, nothing fits. */
export function Nothing({ list, onCheck }: NothingProps) {
  const { tally, counted, total, conditions, year, state } = list;
  if (!tally || !counted || total === undefined) return null;
  if (tally.years.length === 0) return <NothingFound words={W.noService} />;
  if (isUnchecked(tally, year))
    return (
      <NothingFound
        words={uncheckedWords(year)}
        {...(onCheck ? { action: { label: W.check, onChoose: onCheck } } : {})}
      />
    );
  if (total > 0)
    return (
      <NothingFound
        words={W.pageDone}
        action={{ label: W.firstPage, onChoose: () => state.setPage(1, state.query.pageSize) }}
      />
    );
  if (!isNarrowed(conditions)) return <NothingFound words={W.noneOpen} />;
  return <NothingFound words={W.noneFound} action={{ label: W.clear, onChoose: state.clearConditions }} />;
}
