import { Button, Popover } from 'antd';
import { useState } from 'react';
import { classList } from '../class-list.ts';
import { copyCells } from '../DataTable/copy.ts';
import { FIGURE_WORDS } from '../../text/figure.ts';
import './dashboard.css';

/** One figure with the definition that proves it. */
export interface Figure {
  readonly key: string;
  /** 党员志愿者 */
  readonly label: string;
  /** As shown: `3,127`, or 数据不足 where the base is empty (never 0). */
  readonly value: string;
  readonly unit: string;
  /** 占 24.3%, 较上月末 +214 */
  readonly note: string;
  /** 指标 B6 */
  readonly code: string;
  readonly definition: string;
  readonly scope: string;
  /** 2026年11月23日（09:12 计算） */
  readonly asOf: string;
  /** The rows behind it: 查看 3,127 人. */
  readonly onRows?: () => void;
  /** 完整口径 */
  readonly onDefinition?: () => void;
}

function FigureDefinition({ figure }: { readonly figure: Figure }) {
  const amount = `${figure.value} ${figure.unit}`;
  return (
    <div className="figure-definition">
      <div className="figure-definition-head">
        <strong>{figure.label}</strong>
        <span className="panel-note">{figure.code}</span>
        <strong className="figure-definition-amount">{amount}</strong>
      </div>
      <dl>
        <dt>{FIGURE_WORDS.definition}</dt>
        <dd>{figure.definition}</dd>
        <dt>{FIGURE_WORDS.scope}</dt>
        <dd>{figure.scope}</dd>
        <dt>{FIGURE_WORDS.asOf}</dt>
        <dd>{figure.asOf}</dd>
      </dl>
      <div className="figure-definition-acts">
        {figure.onRows && (
          <Button size="small" onClick={figure.onRows}>
            {FIGURE_WORDS.view} {amount}
          </Button>
        )}
        <Button size="small" onClick={() => copyCells([[figure.value.replaceAll(',', '')]])}>
          {FIGURE_WORDS.copy}
        </Button>
        {figure.onDefinition && (
          <Button size="small" onClick={figure.onDefinition}>
            {FIGURE_WORDS.fullDefinition}
          </Button>
        )}
      </div>
    </div>
  );
}

function FigureCell({ figure }: { readonly figure: Figure }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger={['hover', 'focus', 'click']}
      placement="bottomLeft"
      arrow={false}
      mouseEnterDelay={0.3}
      classNames={{ root: 'figure-popover' }}
      content={<FigureDefinition figure={figure} />}
    >
      <div
        className={classList('figure', open && 'figure-open')}
        tabIndex={0}
        role="button"
        aria-expanded={open}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setOpen(false);
          if (event.key === 'Enter' || event.key === ' ') setOpen(true);
        }}
      >
        <span className="figure-label">{figure.label}</span>
        <span className="figure-value">
          <strong>{figure.value}</strong> {figure.unit}
        </span>
        <span className="figure-note">{figure.note}</span>
      </div>
    </Popover>
  );
}

/** The figures at the top of 工作台: hover, focus or click shows 定义, 范围, 截至. */
export function FigureStrip({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <section className="panel figure-strip">
      {figures.map((figure) => (
        <FigureCell key={figure.key} figure={figure} />
      ))}
    </section>
  );
}
