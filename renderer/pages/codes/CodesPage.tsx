import { useState } from 'react';
import { CODE_TABLE_KEYS, codeTable, type CodeTableKey } from '../../../shared/domain/codes/index.ts';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { SideChoice } from '../../widgets/List/SideChoice.tsx';
import { Page } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { CodeTableView } from './CodeTableView.tsx';
import './codes.css';
import { LearntView } from './LearntView.tsx';
import { CODE_WORDS as WORDS } from './words.ts';

const LEARNT = 'learnt';
type Chosen = CodeTableKey | typeof LEARNT;

/** 代码表: the words and codes that the ledger knows, and what imports have learnt. */
export function CodesPage() {
  const [chosen, setChosen] = useState<Chosen>(CODE_TABLE_KEYS[0] ?? LEARNT);
  const learnt = useLedgerQuery('imports.learnt', {});
  const refresh = useRefresh();
  useKeys({ f5: refresh });

  const item = (key: Chosen, label: string, count: number | undefined) => (
    <SideChoice
      key={key}
      label={label}
      count={count === undefined ? undefined : String(count)}
      chosen={key === chosen}
      onChoose={() => setChosen(key)}
    />
  );

  return (
    <Page>
      <PageHead
        title={WORDS.title}
        count={WORDS.count(CODE_TABLE_KEYS.length)}
        before={<span>{WORDS.fixed}</span>}
      />
      <QueryProblem query={learnt} />
      <div className="codes">
        <nav className="panel codes-list" aria-label={WORDS.tables}>
          <ul>
            {CODE_TABLE_KEYS.map((key) => item(key, codeTable(key).title, codeTable(key).entries.length))}
            {item(LEARNT, WORDS.learnt, learnt.data?.items.length)}
          </ul>
        </nav>
        {chosen === LEARNT ? (
          <LearntView items={learnt.data?.items} loading={learnt.isFetching} />
        ) : (
          <CodeTableView table={codeTable(chosen)} />
        )}
      </div>
    </Page>
  );
}
