import { Fragment } from 'react';
import type { PlanCounts, RowAction } from '../../../shared/contract/imports.ts';
import { grouped } from '../../text/list.ts';
import { equationParts } from './equation.ts';
import { ACTION_WORDS, IMPORT_WORDS } from './words.ts';

interface EquationProps {
  readonly counts: PlanCounts;
  /** null = every row. */
  readonly chosen: RowAction | null;
  readonly onChoose: (action: RowAction | null) => void;
}

/** 读取 = 新增 + 更新 + 无变化 + 跳过 + 错误; each number shows its rows. */
export function Equation({ counts, chosen, onChoose }: EquationProps) {
  return (
    <div className="equation" role="group" aria-label={IMPORT_WORDS.review.equationHint}>
      <button
        type="button"
        className="equation-part"
        aria-pressed={chosen === null}
        onClick={() => onChoose(null)}
      >
        {IMPORT_WORDS.review.read}
        <strong>{grouped(counts.read)}</strong>
      </button>
      {equationParts(counts).map(({ action, count }, place) => (
        <Fragment key={action}>
          <span className="equation-sign" aria-hidden="true">
            {place === 0 ? '=' : '+'}
          </span>
          <button
            type="button"
            className={`equation-part equation-${action}`}
            aria-pressed={chosen === action}
            onClick={() => onChoose(action)}
          >
            {ACTION_WORDS[action]}
            <strong className={count === 0 ? 'equation-none' : ''}>{grouped(count)}</strong>
          </button>
        </Fragment>
      ))}
      <span className="equation-hint">{IMPORT_WORDS.review.equationHint}</span>
    </div>
  );
}
