import { Button } from 'antd';
import { FIGURE_WORDS } from '../../text/figure.ts';
import { copyCells } from '../DataTable/copy.ts';
import type { Figure } from './figure.ts';

/** What proves a figure: 定义, 范围, 截至, and the ways to the rows behind it. */
export function FigureDefinition({ figure }: { readonly figure: Figure }) {
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
