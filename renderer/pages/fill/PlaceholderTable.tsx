import { FIGURES } from '../../../shared/domain/figures/definitions.ts';
import { PLACEHOLDER_STATES } from '../../../shared/text/zh-CN/figures.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { Panel } from '../../widgets/Page/Page.tsx';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';
import { type StateTone, StatusTag } from '../../widgets/Page/StatusTag.tsx';
import type { Look } from './use-fill.ts';
import { FILL_WORDS as WORDS } from './words.ts';

type Row = Look['placeholders'][number];

const TONES: Readonly<Record<Row['state'], StateTone>> = {
  filled: 'good',
  insufficient: 'paused',
  unknown: 'error',
};

function countOf(look: Look, state: Row['state']): number {
  return look.placeholders.filter((one) => one.state === state).length;
}

function nameOfFigure({ figure }: Row): string {
  return FIGURES.find(({ key }) => key === figure)?.name ?? BLANK_MARK;
}

/** Every placeholder of the document and what it will print. */
export function PlaceholderTable({ look }: { readonly look: Look }) {
  const unknown = countOf(look, 'unknown');
  const insufficient = countOf(look, 'insufficient');
  return (
    <Panel title={look.fileName} fills>
      <div className="fill-findings">
        {unknown > 0 && <Banner kind="error" title={WORDS.unknownNote(unknown)} />}
        {insufficient > 0 && <Banner kind="warning" title={WORDS.insufficientNote(insufficient)} />}
        <PlainTable<Row>
          label={look.fileName}
          rows={look.placeholders}
          rowKey={(row) => row.placeholder}
          empty={WORDS.none}
          columns={[
            { key: 'placeholder', title: WORDS.placeholder, render: (row) => row.placeholder },
            { key: 'text', title: WORDS.text, width: 170, render: (row) => row.text ?? BLANK_MARK },
            {
              key: 'state',
              title: WORDS.state,
              width: 110,
              render: (row) => <StatusTag tone={TONES[row.state]}>{PLACEHOLDER_STATES[row.state]}</StatusTag>,
            },
            { key: 'figure', title: WORDS.figure, width: 170, render: nameOfFigure },
          ]}
        />
      </div>
    </Panel>
  );
}
