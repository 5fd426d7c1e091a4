import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { codeLabel } from '../../../../shared/domain/codes/index.ts';
import { refusalOf } from '../../../api/refusal.ts';
import { refusalSentence } from '../../../api/sentence.ts';
import { useSession } from '../../../api/session-context.ts';
import { useLedgerQuery } from '../../../api/use-ledger-query.ts';
import { type KnownPerson, knownPersonWords } from '../../../ledger/person-words.ts';
import { Banner } from '../../../widgets/Notice/Banner.tsx';
import { Page as Frame, Panel } from '../../../widgets/Page/Page.tsx';
import { PageHead } from '../../../widgets/Page/PageHead.tsx';
import { PlainTable } from '../../../widgets/Page/PlainTable.tsx';
import { MergeDialog } from '../MergeDialog.tsx';
import { pairCount, suspectReason, SUSPECT_WORDS as W } from './words.ts';

interface Pair {
  readonly left: KnownPerson;
  readonly right: KnownPerson;
  readonly reason: string;
}

function personWords(person: KnownPerson): string {
  return knownPersonWords(person, (code) => codeLabel('volunteer_status', code) ?? code);
}

/** 疑似同一人: pairs that may be one person, to compare and merge by hand. */
export function Page() {
  const navigate = useNavigate();
  const { may } = useSession();
  const [pair, setPair] = useState<Pair | null>(null);
  const answer = useLedgerQuery('volunteers.suspects', { limit: 200 }, { keep: true });
  const { data } = answer;
  const openPerson = (person: KnownPerson): void => void navigate(`/volunteers/${String(person.id)}`);
  const person = (known: KnownPerson) => (
    <button type="button" className="link" onClick={() => openPerson(known)}>
      {personWords(known)}
    </button>
  );
  return (
    <Frame>
      <PageHead
        title={W.title}
        back={{ label: W.back, onClick: () => void navigate('/volunteers') }}
        count={data ? pairCount(data.count, data.capped) : undefined}
      />
      {answer.error && (
        <Banner
          kind="error"
          title={refusalSentence(refusalOf(answer.error))}
          actions={[{ label: W.retry, onChoose: () => void answer.refetch() }]}
        />
      )}
      <Panel fills note={W.note} title={W.title}>
        <PlainTable<Pair>
          label={W.title}
          columns={[
            { key: 'reason', title: W.reason, width: 160, render: (row) => suspectReason(row.reason) },
            { key: 'left', title: W.left, render: (row) => person(row.left) },
            { key: 'right', title: W.right, render: (row) => person(row.right) },
            ...(may('merge')
              ? [
                  {
                    key: 'act',
                    title: W.act,
                    width: 84,
                    render: (row: Pair) => (
                      <Button size="small" onClick={() => setPair(row)}>
                        {W.compare}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
          rows={data?.pairs ?? []}
          rowKey={(row) => `${String(row.left.id)}-${String(row.right.id)}-${row.reason}`}
          empty={data ? W.empty : W.loading}
        />
      </Panel>
      {pair && (
        <MergeDialog
          id={pair.left.id}
          otherId={pair.right.id}
          onMerged={() => setPair(null)}
          onClose={() => setPair(null)}
        />
      )}
    </Frame>
  );
}
