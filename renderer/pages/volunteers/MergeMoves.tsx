import { entityOf } from '../../../shared/domain/entities.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { MERGE_WORDS as W, movedFilesWords, sharedRecordsWords } from '../../ledger/record-words.ts';
import { grouped } from '../../text/list.ts';

interface MergeMovesProps {
  readonly winnerId: number;
  readonly loserId: number;
}

/** What a merge will move: the loser's documents, and its teams in which the winner is not, its service records. */
export function MergeMoves({ winnerId, loserId }: MergeMovesProps) {
  const { data } = useLedgerQuery('volunteers.mergePreview', { winnerId, loserId }, { keep: true });
  if (!data) return null;
  const parts = [
    { label: W.documents, items: data.documents },
    { label: W.teams, items: data.teams },
    { label: W.records, items: data.records > 0 ? [`${grouped(data.records)} ${W.recordsUnit}`] : [] },
    ...data.others.map(({ entity, moved }) => ({ label: entityOf(entity).label, items: moved })),
  ].filter(({ items }) => items.length > 0);
  const moves = parts.map(({ label, items }) => `${label} ${items.join('、')}`).join('；');
  return (
    <div className="dialog-note">
      <div>{parts.length === 0 ? W.movesNothing : `${W.moves}${moves}`}</div>
      {data.shared.length > 0 && <div>{`${W.shared}${data.shared.join('、')}`}</div>}
      {data.attachments > 0 && <div>{movedFilesWords(data.attachments)}</div>}
      {data.sharedRecords > 0 && <div>{sharedRecordsWords(data.sharedRecords)}</div>}
      {data.others
        .filter(({ shared }) => shared.length > 0)
        .map(({ entity, shared }) => (
          <div key={entity}>{`${W.sharedRows(entityOf(entity).label)}${shared.join('、')}`}</div>
        ))}
    </div>
  );
}
