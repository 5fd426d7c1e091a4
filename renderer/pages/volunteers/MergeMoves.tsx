import type { OutputOf } from '../../api/procedures.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { MERGE_WORDS as W } from '../../ledger/record-words.ts';

interface MergeMovesProps {
  readonly winnerId: number;
  readonly loserId: number;
}

function teamsRequest(id: number) {
  return { filters: [{ field: 'volunteer', op: 'in' as const, values: [id] }], pageSize: 200 };
}

function teamNames(answer: OutputOf<'memberships.list'>): readonly string[] {
  return answer.rows.map(({ values }) => String(values['organization'] ?? ''));
}

/** What a merge will move: the loser's documents, and its teams in which the winner is not. */
export function MergeMoves({ winnerId, loserId }: MergeMovesProps) {
  const documents = useLedgerQuery('volunteers.documents', { id: loserId });
  const loserTeams = useLedgerQuery('memberships.list', teamsRequest(loserId));
  const winnerTeams = useLedgerQuery('memberships.list', teamsRequest(winnerId));
  if (!documents.data || !loserTeams.data || !winnerTeams.data) return null;
  const held = new Set(winnerTeams.data.rows.map(({ values }) => values['organization']));
  const names = teamNames(loserTeams.data);
  const shared = names.filter((name) => held.has(name));
  const parts = [
    { label: W.documents, items: documents.data.documents.map(({ number }) => number) },
    { label: W.teams, items: names.filter((name) => !held.has(name)) },
  ].filter(({ items }) => items.length > 0);
  return (
    <div className="dialog-note">
      {parts.length === 0
        ? W.movesNothing
        : `${W.moves}${parts.map(({ label, items }) => `${label} ${items.join('、')}`).join('；')}`}
      {shared.length > 0 && (
        <div>
          {W.shared}
          {shared.join('、')}
        </div>
      )}
    </div>
  );
}
