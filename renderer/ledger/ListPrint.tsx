import { useEffect, useRef, useState } from 'react';
import type { EntityKey } from '../../shared/domain/entities.ts';
import { entityOf } from '../../shared/domain/entities.ts';
import type { ListRequest, ListRow } from '../../shared/kernel/listing.ts';
import { useLedgerClient } from '../api/context.ts';
import { BLANK_MARK } from '../api/display.ts';
import { dateWords, momentText, today } from '../api/moments.ts';
import { refusalOf } from '../api/refusal.ts';
import { refusalSentence } from '../api/sentence.ts';
import { useSession } from '../api/session-context.ts';
import type { Column } from '../widgets/DataTable/types.ts';
import { Dialog } from '../widgets/Dialog/Dialog.tsx';
import { notify } from '../widgets/Notice/notice-store.ts';
import { WorkBar } from '../widgets/Notice/WorkBar.tsx';
import { previewPrint } from '../widgets/Print/print-job.ts';
import { PrintFrame, PrintTable } from '../widgets/Print/PrintFrame.tsx';
import { gatherRows } from './gather.ts';
import { PRINT_LIST_WORDS, printSheets } from './print-words.ts';

export interface ListPrintProps {
  readonly entityKey: EntityKey;
  readonly title: string;
  readonly columns: readonly Column<ListRow>[];
  readonly conditions: string;
  readonly request: ListRequest;
  readonly count: number;
  readonly capped: boolean;
  readonly onClose: () => void;
}

/** More rows than this are a stack of paper: the user hears first how high it is. */
const ASK_ABOVE = 2_000;
/** Rows of one A4 sheet in landscape, some of them of two lines; measured on rosters. */
const ROWS_PER_SHEET = 22;
const PRINT_AT_MOST = 20_000;

/** Gathers all rows of the conditions and shows them as sheets: the print holds them all, not the page shown. */
export function ListPrint(props: ListPrintProps) {
  const { entityKey, title, columns, conditions, request, count, capped, onClose } = props;
  const entity = entityOf(entityKey);
  const client = useLedgerClient();
  const { account, status } = useSession();
  const large = count > ASK_ABOVE;
  const [agreed, setAgreed] = useState(!large);
  const [done, setDone] = useState(0);
  const started = useRef<AbortController | null>(null);

  useEffect(() => {
    if (!agreed || started.current) return;
    const stop = new AbortController();
    started.current = stop;
    const show = async (): Promise<void> => {
      const rows = await gatherRows(client, entityKey, request, {
        limit: PRINT_AT_MOST,
        signal: stop.signal,
        onProgress: setDone,
      });
      if (stop.signal.aborted) return;
      const numbered = rows.map((row, place) => [
        String(place + 1),
        ...columns.map((column) => column.text(row) || BLANK_MARK),
      ]);
      previewPrint(
        <PrintFrame
          title={PRINT_LIST_WORDS.sheet(title)}
          unit={status?.office ?? ''}
          conditions={conditions}
          asOf={dateWords(today())}
          printedBy={account?.name ?? ''}
          printedAt={momentText(new Date().toISOString())}
          masked={entity.fields.some((field) => field.sensitive)}
        >
          <PrintTable
            columns={[
              { title: PRINT_LIST_WORDS.number, width: 46, align: 'right' },
              ...columns.map((column) => ({
                title: column.title,
                width: column.width,
                ...(column.align ? { align: column.align } : {}),
              })),
            ]}
            rows={numbered}
          />
        </PrintFrame>,
      );
      onClose();
    };
    show().catch((error: unknown) => {
      if (!stop.signal.aborted) notify.error(refusalSentence(refusalOf(error)));
      onClose();
    });
  }, [agreed, client, entityKey, request, columns, conditions, title, account, status, entity, onClose]);

  const cancel = (): void => {
    started.current?.abort();
    onClose();
  };
  if (!agreed) {
    const tooMany = capped || count > PRINT_AT_MOST;
    return (
      <Dialog
        open
        width={420}
        title={PRINT_LIST_WORDS.title(title)}
        verb={PRINT_LIST_WORDS.verb}
        onVerb={() => setAgreed(true)}
        onCancel={cancel}
        focus="cancel"
      >
        <p>{printSheets(count, capped, entity.counter, Math.ceil(count / ROWS_PER_SHEET))}</p>
        {tooMany && <p className="weak">{PRINT_LIST_WORDS.limit(PRINT_AT_MOST)}</p>}
      </Dialog>
    );
  }
  return (
    <div className="floating-work">
      <WorkBar
        words={PRINT_LIST_WORDS.running}
        done={done}
        total={count}
        counter={entity.counter}
        onCancel={cancel}
      />
    </div>
  );
}
