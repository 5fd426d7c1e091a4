import { RECORD_CHECKS } from '../../../shared/domain/record-checks/rules.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { grouped } from '../../text/list.ts';
import { SideChoice, SidePanel } from '../../widgets/List/SideChoice.tsx';
import { type FlagTally, openByRule, openCount } from './tally.ts';
import { FLAG_PAGE_WORDS as W } from './words.ts';

interface RulePanelProps {
  readonly tally: FlagTally | undefined;
  /** false while nothing was looked at yet: a count would say that nothing was found. */
  readonly hasCounts: boolean;
  /** Empty = all rules. */
  readonly chosen: string;
  readonly onChoose: (rule: string) => void;
}

/** Every rule with what waits under it, left of the list: choosing one narrows the list to it. */
export function RulePanel({ tally, hasCounts, chosen, onChoose }: RulePanelProps) {
  const rules = tally ? openByRule(tally) : [];
  const items = [
    { key: '', label: W.allRules, count: tally ? openCount(tally) : 0 },
    ...rules.map(({ rule, count }) => ({ key: rule, label: RECORD_CHECKS[rule].title, count })),
  ];
  return (
    <SidePanel title={W.rules} className="flag-rules">
      {items.map(({ key, label, count }) => (
        <SideChoice
          key={key}
          label={label}
          count={hasCounts ? grouped(count) : BLANK_MARK}
          chosen={key === chosen}
          weak={count === 0}
          onChoose={() => onChoose(key)}
        />
      ))}
    </SidePanel>
  );
}
