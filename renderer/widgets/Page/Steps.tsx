import { CheckOutlined } from '@ant-design/icons';
import { classList } from '../class-list.ts';
import './steps.css';

export interface StepsProps {
  /** 选择文件 → 对应列 → 核对 → 写入 */
  readonly steps: readonly string[];
  /** 0-based. */
  readonly current: number;
  /** Done steps can be reopened; absent = none can. */
  readonly onReopen?: (step: number) => void;
}

/** Where a task of several pages stands, in the page head. */
export function Steps({ steps, current, onReopen }: StepsProps) {
  return (
    <ol className="steps">
      {steps.map((words, place) => {
        const done = place < current;
        const mark = (
          <>
            <span className={classList('steps-mark', place === current && 'steps-mark-current')}>
              {done ? <CheckOutlined /> : place + 1}
            </span>
            {words}
          </>
        );
        return (
          <li
            key={words}
            className={classList('steps-item', place === current && 'steps-current')}
            aria-current={place === current ? 'step' : undefined}
          >
            {done && onReopen ? (
              <button type="button" className="steps-button" onClick={() => onReopen(place)}>
                {mark}
              </button>
            ) : (
              mark
            )}
          </li>
        );
      })}
    </ol>
  );
}
