import { useNavigate } from 'react-router';
import type { HistoryEntry } from '../../shared/contract/entity.ts';
import type { EntityDef } from '../../shared/kernel/field.ts';
import { sourceText } from './history-model.ts';
import { MERGE_LINES, sourceWords } from './record-words.ts';
import { recordPath } from './entity-path.ts';

interface HistorySourceProps {
  readonly entity: EntityDef;
  readonly entry: HistoryEntry;
}

/** 来源或理由: the batch and its row, the other record of a merge, or the reason that was given. */
export function HistorySource({ entity, entry }: HistorySourceProps) {
  const navigate = useNavigate();
  const { source, merged, action } = entry;
  const text = sourceText(entry);
  if (source) {
    const path = `/import/${String(source.batch)}?row=${String(source.row)}`;
    const isUndo = action === 'undo';
    return (
      <button type="button" className="link" onClick={() => void navigate(path)}>
        {isUndo ? text : sourceWords(source.batch, source.row, source.fileName)}
      </button>
    );
  }
  if (!merged) return text;
  const isWinner = action === 'merge' || action === 'unmerge';
  return (
    <>
      {text}
      {'　'}
      <button type="button" className="link" onClick={() => void navigate(recordPath(entity.key, merged.id))}>
        {isWinner ? MERGE_LINES.openOther : MERGE_LINES.openWinner}
      </button>
    </>
  );
}
