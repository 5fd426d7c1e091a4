import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { StarSchemeView } from '../../../../shared/contract/star-awards.ts';
import { codeLabel } from '../../../../shared/domain/codes/index.ts';
import { STAR_LEVELS } from '../../../../shared/domain/star-awards/scheme.ts';
import { BLANK_MARK } from '../../../api/display.ts';
import { QueryProblem } from '../../../api/QueryProblem.tsx';
import { useSession } from '../../../api/session-context.ts';
import { useLedgerQuery, useRefresh } from '../../../api/use-ledger-query.ts';
import { useKeys } from '../../../widgets/Keys/use-keys.ts';
import { Page as Frame, Panel } from '../../../widgets/Page/Page.tsx';
import { PageHead } from '../../../widgets/Page/PageHead.tsx';
import { PlainTable } from '../../../widgets/Page/PlainTable.tsx';
import { levelWords, SCHEME_WORDS as W, STAR_WORDS, usedWords } from '../words.ts';
import { SchemeDialog } from './SchemeDialog.tsx';

function thresholds({ levels }: StarSchemeView) {
  return STAR_LEVELS.flatMap((level) => {
    const rule = levels.find((each) => each.level === level);
    const label = codeLabel('star_level', String(level)) ?? '';
    return rule
      ? [
          <div key={level}>
            {label}　{levelWords(rule.minutes, rule.grantor)}
          </div>,
        ]
      : [];
  });
}

type Editing = { readonly scheme: StarSchemeView | null } | null;

/** 星级标准: every version of the thresholds; a used one is never edited. */
export function Page() {
  const navigate = useNavigate();
  const { may } = useSession();
  const [editing, setEditing] = useState<Editing>(null);
  const answer = useLedgerQuery('starAwards.schemes', {}, { keep: true });
  const back = (): void => void navigate('/star-awards');
  useKeys({ f5: useRefresh(), esc: back }, { enabled: editing === null });
  return (
    <Frame>
      <PageHead
        title={W.title}
        back={{ label: STAR_WORDS.back, onClick: back }}
        actions={
          may('admin')
            ? [
                {
                  key: 'add',
                  label: W.add,
                  icon: <PlusOutlined />,
                  shortcut: 'alt+n',
                  primary: true,
                  onClick: () => setEditing({ scheme: null }),
                },
              ]
            : []
        }
      />
      <QueryProblem query={answer} />
      <Panel fills title={W.title} note={W.note}>
        <PlainTable<StarSchemeView>
          label={W.title}
          columns={[
            { key: 'name', title: W.name, width: 190, render: ({ name }) => name },
            { key: 'from', title: W.effectiveFrom, width: 110, render: (row) => row.effectiveFrom },
            { key: 'levels', title: W.levels, width: 300, render: thresholds },
            { key: 'basis', title: W.basis, render: ({ basis }) => basis ?? BLANK_MARK },
            { key: 'used', title: W.used, width: 100, align: 'right', render: (row) => usedWords(row.used) },
            ...(may('admin')
              ? [
                  {
                    key: 'act',
                    title: W.act,
                    width: 84,
                    render: (scheme: StarSchemeView) =>
                      scheme.used === 0 ? (
                        <Button size="small" onClick={() => setEditing({ scheme })}>
                          {W.edit}
                        </Button>
                      ) : (
                        BLANK_MARK
                      ),
                  },
                ]
              : []),
          ]}
          rows={answer.data?.schemes ?? []}
          rowKey={({ id }) => String(id)}
          empty={answer.data ? W.empty : W.loading}
        />
      </Panel>
      {editing && (
        <SchemeDialog
          scheme={editing.scheme}
          like={editing.scheme ?? answer.data?.schemes[0]}
          onClose={() => setEditing(null)}
        />
      )}
    </Frame>
  );
}
