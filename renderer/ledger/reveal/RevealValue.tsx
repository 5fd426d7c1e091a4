import { EyeOutlined } from '@ant-design/icons';
import { useSession } from '../../api/session-context.ts';
import { hideWords, REVEAL_WORDS } from '../disclosure-words.ts';

interface RevealValueProps {
  readonly masked: string;
  readonly shown: { readonly value: string; readonly left: number } | null;
  readonly onLook: () => void;
  readonly onHide: () => void;
}

/** A masked value with 查看完整号码; while in sight it cannot be marked or copied and says when it hides. */
export function RevealValue({ masked, shown, onLook, onHide }: RevealValueProps) {
  const { may } = useSession();
  if (shown) {
    return (
      <span className="reveal" onCopy={(event) => event.preventDefault()}>
        <span className="reveal-number">{shown.value}</span>
        <button type="button" className="link" onClick={onHide}>
          {hideWords(shown.left)}
        </button>
      </span>
    );
  }
  return (
    <span className="reveal">
      {masked}
      {may('reveal') && masked.includes('*') && (
        <button type="button" className="link" onClick={onLook}>
          <EyeOutlined /> {REVEAL_WORDS.look}
        </button>
      )}
    </span>
  );
}
