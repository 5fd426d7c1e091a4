import { RECORD_CHECKS } from '../../../shared/domain/record-checks/rules.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { grouped } from '../../text/list.ts';
import { classList } from '../../widgets/class-list.ts';
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
    <nav className="panel flag-rules" aria-label={W.rules}>
      <h2 className="panel-title flag-rules-title">{W.rules}</h2>
      <ul>
        {items.map(({ key, label, count }) => (
          <li key={key}>
            <button
              type="button"
              className={classList('flag-rule', key === chosen && 'flag-rule-chosen')}
              aria-pressed={key === chosen}
              onClick={() => onChoose(key)}
            >
              <span className={classList(count === 0 && 'weak')}>{label}</span>
              <span className={classList(count === 0 && 'weak')}>
                {hasCounts ? grouped(count) : BLANK_MARK}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
