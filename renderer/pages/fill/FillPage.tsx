import { type DragEvent, useState } from 'react';
import { phaseWords } from '../../../shared/text/zh-CN/system.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { Page, TaskBar } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { Button } from 'antd';
import { FillStart } from './FillStart.tsx';
import './fill.css';
import { PlaceholderGuide } from './PlaceholderGuide.tsx';
import { PlaceholderTable } from './PlaceholderTable.tsx';
import { useFill } from './use-fill.ts';
import { FILL_WORDS as WORDS } from './words.ts';

/** 材料填数: a Word text with placeholders goes in, the same text with figures comes out. */
export function FillPage() {
  const fill = useFill();
  const [isOver, setIsOver] = useState(false);
  const { look, progress } = fill;
  const filled = look?.placeholders.filter((one) => one.state === 'filled').length ?? 0;
  const insufficient = look?.placeholders.filter((one) => one.state === 'insufficient').length ?? 0;
  const blocked = look && filled + insufficient === 0 ? WORDS.nothingToFill : fill.dateProblem;

  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => setIsOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      const file = event.dataTransfer.files.item(0);
      if (file) fill.give(file);
    },
  };

  return (
    <Page>
      <PageHead
        title={WORDS.title}
        count={WORDS.note}
        before={
          <span className="fill-as-of">
            <label htmlFor="fill-as-of">{WORDS.asOf}</label>
            <DateInput
              id="fill-as-of"
              value={fill.asOf}
              onChange={fill.setAsOf}
              invalid={fill.dateProblem !== undefined}
              describedBy="fill-as-of-problem"
            />
            <span id="fill-as-of-problem" className="tone-error" aria-live="polite">
              {fill.dateProblem}
            </span>
          </span>
        }
        actions={
          look
            ? [
                {
                  key: 'pick',
                  label: WORDS.pickOther,
                  disabled: fill.busy,
                  reason: WORDS.looking,
                  onClick: fill.pick,
                },
              ]
            : []
        }
      />
      {fill.sentence !== undefined && <Banner kind="error" title={fill.sentence} />}
      <div className={isOver ? 'fill fill-over' : 'fill'} {...(fill.takesDrops && !fill.busy ? drop : {})}>
        {look ? <PlaceholderTable look={look} /> : <FillStart busy={fill.busy} onPick={fill.pick} />}
        <PlaceholderGuide asOf={fill.dateProblem === undefined ? fill.asOf : undefined} />
      </div>
      {fill.busy ? (
        <section className="panel task-bar">
          <WorkBar
            words={progress ? phaseWords(progress.phase) : WORDS.looking}
            done={progress?.done ?? 0}
            {...(progress ? { total: progress.total } : {})}
            counter={WORDS.place}
            onCancel={fill.cancel}
          />
        </section>
      ) : (
        look && (
          <TaskBar left={WORDS.counts(look.placeholders.length, filled)}>
            <Button type="primary" disabled={blocked !== undefined} title={blocked} onClick={fill.make}>
              {WORDS.make(filled)}
            </Button>
          </TaskBar>
        )
      )}
    </Page>
  );
}
