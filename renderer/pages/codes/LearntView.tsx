import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api/hooks.ts';
import type { OutputOf } from '../../api/procedures.ts';
import { useSession } from '../../api/session.tsx';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import type { Column } from '../../widgets/DataTable/types.ts';
import { askConfirm } from '../../widgets/Dialog/ask-confirm.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { CODE_WORDS as WORDS } from './words.ts';

type LearntItem = OutputOf<'imports.learnt'>['items'][number];

const COLUMNS: readonly Column<LearntItem>[] = [
  { key: 'kind', title: WORDS.kind, width: 80, text: (item) => WORDS.kinds[item.kind] },
  { key: 'text', title: WORDS.text, width: 260, text: (item) => item.text },
  { key: 'meaning', title: WORDS.meaning, width: 260, text: (item) => item.meaning },
];
const NONE: readonly LearntItem[] = [];

function itemKey(item: LearntItem): string {
  return `${item.kind}:${item.key}`;
}

/** What imports have learnt, to look through and forget. */
export function LearntView(props: {
  readonly items: readonly LearntItem[] | undefined;
  readonly loading: boolean;
}) {
  const { may } = useSession();
  const forget = useCommand('imports.forget');
  const [current, setCurrent] = useState<LearntItem | undefined>(undefined);

  const ask = async (item: LearntItem): Promise<void> => {
    const yes = await askConfirm({
      title: WORDS.forgetTitle(item.text),
      body: WORDS.forgetBody(item.text, item.meaning),
      verb: WORDS.forget,
    });
    if (!yes) return;
    const done = await forget.run({ kind: item.kind, key: item.key });
    if (done.ok) notify.success(WORDS.forgotten(item.text));
  };
  const rows = props.items ?? NONE;
  // The table stands on its first row until another one is chosen.
  const stillThere = rows.find((row) => current && itemKey(row) === itemKey(current)) ?? rows[0];
  const mayForget = may('import');

  return (
    <section className="panel panel-fills list-panel">
      <div className="panel-head">
        <h2 className="panel-title">{WORDS.learnt}</h2>
        <span className="panel-note">{WORDS.learntNote}</span>
        {mayForget && stillThere && (
          <Button className="panel-extra" size="small" onClick={() => void ask(stillThere)}>
            {WORDS.forgetTitle(stillThere.text)}…
          </Button>
        )}
      </div>
      {forget.sentence !== undefined && <Banner kind="error" title={forget.sentence} />}
      <DataTable
        label={WORDS.learnt}
        columns={COLUMNS}
        rows={rows}
        rowKey={itemKey}
        firstIndex={0}
        loading={props.loading}
        onCurrent={setCurrent}
        {...(mayForget
          ? {
              rowKeys: { delete: (item: LearntItem) => void ask(item) },
              contextMenu: ({ row }: { readonly row: LearntItem }) => [
                {
                  key: 'forget',
                  label: `${WORDS.forget}…`,
                  keyHint: 'Delete',
                  onChoose: () => void ask(row),
                },
              ],
            }
          : {})}
        empty={props.items === undefined ? undefined : WORDS.learntNone}
      />
    </section>
  );
}
