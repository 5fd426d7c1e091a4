import { Button } from 'antd';
import type { Figure } from '../../../shared/contract/figures.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { dateWords } from '../../api/moments.ts';
import { copyCells } from '../../widgets/DataTable/copy.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { Panel } from '../../widgets/Page/Page.tsx';
import { figureAmount, placeholderOf } from '../../api/figure-text.ts';
import { FIGURE_PAGE_WORDS as WORDS } from './words.ts';

export interface FigureDetailProps {
  readonly figure: Figure | undefined;
  readonly asOf: string;
  readonly onRows: (figure: Figure) => void;
  readonly onCopy: (figure: Figure) => void;
}

/** 完整口径 of one figure: what it counts, over what, as of when, and how to print it in a document. */
export function FigureDetail({ figure, asOf, onRows, onCopy }: FigureDetailProps) {
  if (!figure) {
    return (
      <Panel title={WORDS.full} className="figure-detail">
        <p className="weak">{WORDS.choose}</p>
      </Panel>
    );
  }
  const lines: readonly (readonly [string, string])[] = [
    [WORDS.definition, figure.definition],
    [WORDS.scope, figure.scope],
    [WORDS.asOf, dateWords(asOf)],
    [WORDS.caveat, figure.caveat || BLANK_MARK],
    [WORDS.placeholder, placeholderOf(figure)],
  ];
  const copyPlaceholder = (): void => {
    copyCells([[placeholderOf(figure)]]);
    notify.success(WORDS.copied(placeholderOf(figure)));
  };
  return (
    <Panel title={figure.name} note={figure.key} className="figure-detail">
      <p className="figure-detail-amount">{figureAmount(figure)}</p>
      <dl>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="figure-detail-acts">
        {figure.value !== null && (
          <>
            <Button type="primary" onClick={() => onRows(figure)}>
              {WORDS.view(figureAmount(figure))}
            </Button>
            <Button onClick={() => onCopy(figure)}>{WORDS.copy}</Button>
          </>
        )}
        <Button onClick={copyPlaceholder}>{WORDS.copyPlaceholder}</Button>
      </div>
    </Panel>
  );
}
