import { Button } from 'antd';
import { totalWords } from '../../text/list.ts';
import { LIST_WORDS, grouped } from '../../text/list.ts';
import { tickedCount } from '../DataTable/selection.ts';
import { NO_SELECTION } from '../DataTable/types.ts';
import type { Selection, Total } from '../DataTable/types.ts';
import type { BulkAction } from './types.ts';

export interface SelectionBarProps {
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  /** Rows on this page. */
  readonly pageCount: number;
  readonly total: Total;
  /** Measure word: 人. */
  readonly counter: string;
  readonly actions: readonly BulkAction[];
  /** Words after the count, such as 合计 86.5 小时. */
  readonly sum?: string;
  /** false = the acts cannot take all rows of the conditions. */
  readonly offersAll?: boolean;
}

/** Stands in the place of the condition line while rows are ticked: nothing moves. */
export function SelectionBar(props: SelectionBarProps) {
  const { selection, onSelect, pageCount, total, counter, actions, offersAll = true } = props;
  const all = selection.allMatching;
  const count = all ? totalWords(total) : grouped(tickedCount(selection, total.count));
  return (
    <div className="list-line selection-bar">
      <strong aria-live="polite">
        已选 {count} {counter}
        {props.sum ? `，${props.sum}` : ''}
      </strong>
      {actions.map((action) => (
        <Button key={action.key} size="small" onClick={action.onChoose}>
          {action.label}
        </Button>
      ))}
      <span className="list-line-end">
        {offersAll && !all && (
          <>
            本页 {pageCount} {counter}，
            <button
              type="button"
              className="link"
              onClick={() => onSelect({ keys: new Set(), allMatching: true })}
            >
              改为选中全部 {totalWords(total)} {counter}
            </button>
          </>
        )}
        <Button size="small" type="text" onClick={() => onSelect(NO_SELECTION)}>
          {LIST_WORDS.clearSelection}
          <span className="key-hint">Esc</span>
        </Button>
      </span>
    </div>
  );
}
