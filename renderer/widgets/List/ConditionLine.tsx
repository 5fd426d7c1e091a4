import { CloseOutlined } from '@ant-design/icons';
import { LIST_WORDS } from '../../text/list.ts';
import { conditionsInForce } from './conditions.ts';
import type { ConditionLineProps } from './types.ts';

/** Values that a chip names; prints and exports have room for more. */
const NAMED_IN_CHIP = 2;

function Chip({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  return (
    <button
      type="button"
      className="chip"
      onClick={onRemove}
      aria-label={`${LIST_WORDS.clearFilters}：${words}`}
    >
      {words}
      <CloseOutlined />
    </button>
  );
}

/** The line under the filters, 34 px: conditions in force as chips. The selection bar takes its place. */
export function ConditionLine(props: ConditionLineProps) {
  const { filters, values, onChange, search = '', onClearSearch } = props;
  const conditions = conditionsInForce(filters, values, NAMED_IN_CHIP);
  const none = conditions.length === 0 && search === '';
  return (
    <div className="list-line">
      <span className="list-line-label">{LIST_WORDS.currentFilters}</span>
      {none && <span className="weak">{LIST_WORDS.noFilters}</span>}
      {search !== '' && <Chip words={`${LIST_WORDS.search}：${search}`} onRemove={() => onClearSearch?.()} />}
      {conditions.map(({ key, label, words }) => (
        <Chip
          key={key}
          words={`${label}：${words}`}
          onRemove={() => onChange({ ...values, [key]: undefined })}
        />
      ))}
      {!none && (
        <button
          type="button"
          className="link"
          onClick={() => {
            onChange({});
            onClearSearch?.();
          }}
        >
          {LIST_WORDS.clearFilters}
        </button>
      )}
      <span className="list-line-end">{props.note ?? LIST_WORDS.sameAsPage}</span>
    </div>
  );
}
