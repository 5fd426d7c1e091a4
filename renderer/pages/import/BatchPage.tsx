import { useNavigate, useParams, useSearchParams } from 'react-router';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { RECORD_WORDS } from '../../ledger/record-words.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { Page as Frame } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { Steps } from '../../widgets/Page/Steps.tsx';
import { DoneStep } from './DoneStep.tsx';
import { recallLooked } from './looked-file.ts';
import { ReviewStep } from './ReviewStep.tsx';
import { batchWords, IMPORT_WORDS, importTitle } from './words.ts';
import './import.css';

/** One batch: 核对 while it waits, 写入 once it is done; `?rows=1` or `?row=46` shows its rows again. */
export function Page() {
  const navigate = useNavigate();
  const id = Number(useParams()['batchId']);
  const [address, setAddress] = useSearchParams();
  const batch = useLedgerQuery('imports.batch', { batchId: id || 1 }, { enabled: id > 0, keep: true });
  const row = Number(address.get('row'));
  const wantsRows = address.get('rows') === '1' || row > 0;
  const data = batch.data?.id === id ? batch.data : undefined;

  const reopen = (step: number): void => {
    const again = step === 1 && recallLooked(id) !== null ? `&again=${String(id)}` : '';
    void navigate(`/import?entity=${data?.entity ?? ''}${again}`);
  };
  if (!data) {
    return (
      <Frame>
        <PageHead title={IMPORT_WORDS.title} />
        {batch.error || !(id > 0) ? (
          <Banner
            kind="error"
            title={batch.error ? refusalSentence(refusalOf(batch.error)) : RECORD_WORDS.notFound}
            actions={[{ label: RECORD_WORDS.retry, onChoose: () => void batch.refetch() }]}
          />
        ) : (
          <p className="weak">{RECORD_WORDS.loading}</p>
        )}
      </Frame>
    );
  }
  const waiting = data.status === 'planned';
  const rowsShown = waiting || (wantsRows && data.hasPlan);
  return (
    <Frame>
      {waiting ? (
        <PageHead
          title={importTitle(data.entity)}
          after={<Steps steps={IMPORT_WORDS.steps} current={2} onReopen={reopen} />}
        />
      ) : (
        <PageHead
          title={batchWords(data.id)}
          back={{
            label: rowsShown ? IMPORT_WORDS.done.result : IMPORT_WORDS.batches.title,
            onClick: () => (rowsShown ? setAddress({}) : void navigate('/batches')),
          }}
          after={rowsShown ? undefined : <Steps steps={IMPORT_WORDS.steps} current={3} />}
        />
      )}
      {rowsShown ? (
        <ReviewStep
          key={data.id}
          batch={data}
          startRow={row > 0 ? row : null}
          onColumns={() => reopen(1)}
          onAbandoned={() => void navigate('/batches')}
        />
      ) : (
        <DoneStep batch={data} onRows={() => setAddress({ rows: '1' })} />
      )}
    </Frame>
  );
}
