import { Button } from 'antd';
import { refusalSentence } from '../../api/sentence.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { useWork } from '../../api/use-work.ts';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { dueWords, effectingWords, effectiveWords } from './words.ts';

/** `生效到期记录（12 条）`: shows only while records wait whose notice has run out. */
export function TakeEffect() {
  const { data } = useLedgerQuery('serviceRecords.due', {}, { keep: true, staleTime: 0 });
  const work = useWork('serviceRecords.takeEffect');
  const due = data?.records ?? 0;
  if (due === 0 && !work.running) return null;

  const start = async (): Promise<void> => {
    const done = await work.start({});
    if (done.ok) notify.success(effectiveWords(done.value.effective));
    else if (done.refusal.code !== 'CANCELLED') notify.error(refusalSentence(done.refusal));
  };
  return (
    <Button loading={work.running} onClick={() => void start()}>
      {work.running && work.progress
        ? effectingWords(work.progress.done, work.progress.total)
        : dueWords(due)}
    </Button>
  );
}
