import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Batch } from '../../../shared/contract/imports.ts';
import { phaseWords } from '../../../shared/text/zh-CN/system.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useCommand } from '../../api/use-command.ts';
import { useWork, type WorkState } from '../../api/use-work.ts';
import { askConfirm } from '../../widgets/Dialog/ask-confirm.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { TaskBar } from '../../widgets/Page/Page.tsx';
import { writableRows } from './equation.ts';
import { useHere } from './use-here.ts';
import { useErrorWorkbook } from './use-error-workbook.ts';
import { ABANDON_WORDS, commitWords, errorWorkbookWords, IMPORT_WORDS, writtenWords } from './words.ts';

interface ReviewBarProps {
  readonly batch: Batch;
  readonly counter: string;
  readonly replanning: WorkState<'imports.replan'>;
  /** The ledger moved on since the plan: check again. */
  readonly onStale: () => void;
  readonly onAbandoned: () => void;
}

const W = IMPORT_WORDS.review;

/** Bottom bar of 核对: 全部放弃…, 下载错误工作簿, and the commit; the commit's progress takes its place. */
export function ReviewBar({ batch, counter, replanning, onStale, onAbandoned }: ReviewBarProps) {
  const commit = useWork('imports.commit', String(batch.id));
  const abandon = useCommand('imports.abandon');
  const workbook = useErrorWorkbook(batch.id);
  const { error } = batch.counts;
  const count = writableRows(batch.counts);
  const navigate = useNavigate();
  const here = useHere();
  const running = commit.running || replanning.running;

  const write = async (): Promise<void> => {
    if (running || count === 0) return;
    const written = await commit.start({ batchId: batch.id, skipErrors: error > 0 });
    if (written.ok) {
      // On this page the result takes the place of the plan; elsewhere a quiet line tells it.
      if (!here()) {
        notify.result(writtenWords(writableRows(written.value.counts), counter), {
          label: IMPORT_WORDS.done.see,
          onChoose: () => void navigate(`/import/${String(batch.id)}`),
        });
      }
      return;
    }
    commit.reset();
    if (written.refusal.code === 'CANCELLED') notify.success(W.cancelled);
    else if (written.refusal.code === 'PLAN_STALE') {
      notify.warning(W.stale);
      onStale();
    } else notify.error(refusalSentence(written.refusal));
  };
  const giveUp = async (): Promise<void> => {
    const yes = await askConfirm({
      title: ABANDON_WORDS.title(batch.fileName),
      body: ABANDON_WORDS.body,
      verb: ABANDON_WORDS.verb,
    });
    if (!yes) return;
    const left = await abandon.run({ batchId: batch.id });
    if (left.ok) onAbandoned();
    else notify.error(refusalSentence(left.refusal));
  };
  useKeys(
    { 'ctrl+enter': () => void write() },
    { enabled: !running, help: { does: { 'ctrl+enter': commitWords(error, count, counter) } } },
  );

  if (running) {
    const { progress } = commit.running ? commit : replanning;
    const words = commit.running ? W.committing : W.planning;
    return (
      <section className="panel import-work">
        <WorkBar
          words={progress ? phaseWords(progress.phase) : words}
          done={progress?.done ?? 0}
          {...(progress && progress.total > 0 ? { total: progress.total } : {})}
          counter="行"
          onCancel={commit.running ? commit.cancel : replanning.cancel}
        />
      </section>
    );
  }
  return (
    <TaskBar left={<Button onClick={() => void giveUp()}>{W.abandon}</Button>}>
      <span className="weak">{count === 0 ? W.nothing : W.safe}</span>
      {error > 0 && (
        <Button loading={workbook.running} onClick={() => void workbook.download()}>
          {errorWorkbookWords(error)}
        </Button>
      )}
      <Button
        type="primary"
        disabled={count === 0}
        title={count === 0 ? W.nothing : undefined}
        onClick={() => void write()}
      >
        {commitWords(error, count, counter)}
        <span className="key-hint">Ctrl+Enter</span>
      </Button>
    </TaskBar>
  );
}
