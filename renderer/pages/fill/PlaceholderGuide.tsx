import { PLACEHOLDER_FORMATS } from '../../../shared/text/zh-CN/figures.ts';
import { useLedgerQuery } from '../../api/hooks.ts';
import { copyCells } from '../../widgets/DataTable/copy.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { Panel } from '../../widgets/Page/Page.tsx';
import { figureAmount, placeholderOf } from '../../api/figure-text.ts';
import { FILL_WORDS as WORDS } from './words.ts';

function copy(text: string): void {
  copyCells([[text]]);
  notify.success(WORDS.copied(text));
}

const SAMPLE = { name: '在册志愿者' };

/** The placeholders that work, to copy into a document, and how a number may be written. */
export function PlaceholderGuide({ asOf }: { readonly asOf: string | undefined }) {
  const query = useLedgerQuery('figures.all', asOf === undefined ? {} : { asOf }, { keep: true });
  return (
    <Panel title={WORDS.copyTitle} note={WORDS.copyNote} className="fill-guide">
      <h3 className="fill-guide-heading">{WORDS.format}</h3>
      <ul>
        {PLACEHOLDER_FORMATS.map(([format, meaning]) => {
          const text = placeholderOf(SAMPLE, format);
          return (
            <li key={format}>
              <button type="button" className="link" onClick={() => copy(text)}>
                {text}
              </button>
              <span className="weak">{meaning}</span>
            </li>
          );
        })}
      </ul>
      <p className="weak">{WORDS.shares}</p>
      <h3 className="fill-guide-heading">{WORDS.figure}</h3>
      <ul>
        {query.data?.figures.map((figure) => (
          <li key={figure.key}>
            <button type="button" className="link" onClick={() => copy(placeholderOf(figure))}>
              {placeholderOf(figure)}
            </button>
            <span className="weak">{figureAmount(figure)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
