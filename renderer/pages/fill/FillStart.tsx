import { useNavigate } from 'react-router';
import { EmptySteps } from '../../widgets/Page/EmptySteps.tsx';
import { FILL_WORDS as WORDS } from './words.ts';

/** Before a document is chosen: what to do. */
export function FillStart({ busy, onPick }: { readonly busy: boolean; readonly onPick: () => void }) {
  const navigate = useNavigate();
  return (
    <section className="panel panel-fills">
      <EmptySteps
        title={WORDS.emptyTitle}
        note={WORDS.emptyNote}
        steps={[
          {
            title: WORDS.steps.write,
            note: WORDS.steps.writeNote,
            action: WORDS.steps.writeAct,
            onAction: () => void navigate('/figures'),
          },
          {
            title: WORDS.steps.pick,
            note: WORDS.steps.pickNote,
            action: WORDS.pick,
            primary: true,
            onAction: () => {
              if (!busy) onPick();
            },
          },
        ]}
        foot={`${WORDS.steps.make}：${WORDS.steps.makeNote}${WORDS.foot}`}
      />
    </section>
  );
}
