import { CloseOutlined } from '@ant-design/icons';
import { dateWords } from '../api/moments.ts';
import { useLedgerQuery } from '../api/use-ledger-query.ts';
import type { FigureLink } from './list-request.ts';
import { figureChipWords, LEDGER_WORDS } from './words.ts';

/** Says that the list shows the rows behind a figure; closing it shows every row again. */
export function FigureChip({
  figure,
  onRemove,
}: {
  readonly figure: FigureLink;
  readonly onRemove: () => void;
}) {
  const { data } = useLedgerQuery('figures.all', { asOf: figure.asOf }, { staleTime: 60_000 });
  const found = data?.figures.find(({ key }) => key === figure.key);
  const words = figureChipWords(figure.key, found?.name, dateWords(figure.asOf));
  return (
    <button
      type="button"
      className="chip"
      title={found?.definition}
      aria-label={`${LEDGER_WORDS.removeFigure}：${words}`}
      onClick={onRemove}
    >
      {words}
      <CloseOutlined />
    </button>
  );
}
