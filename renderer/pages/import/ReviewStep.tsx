import { FileExcelOutlined } from '@ant-design/icons';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Batch, PlanRow } from '../../../shared/contract/imports.ts';
import { entityOf } from '../../../shared/domain/entities.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { useWork } from '../../api/use-work.ts';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import type { MenuEntry } from '../../widgets/DataTable/types.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Pager } from '../../widgets/List/Pager.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { type Decision, decisionsFor } from './decisions.ts';
import { Equation } from './Equation.tsx';
import { MappingDialog } from './MappingDialog.tsx';
import { planColumns } from './plan-columns.tsx';
import { ProblemChips, type ProblemGroup } from './ProblemChips.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { RowPanel } from './RowPanel.tsx';
import { useReview } from './use-review.ts';
import { fileLineWords, IMPORT_WORDS, unitWords } from './words.ts';
import { recordPath } from '../../ledger/entity-path.ts';

interface ReviewStepProps {
  readonly batch: Batch;
  /** Row of the sheet to stand on. */
  readonly startRow: number | null;
  readonly onColumns: () => void;
  readonly onAbandoned: () => void;
}

const W = IMPORT_WORDS.review;
const NO_GROUPS: readonly ProblemGroup[] = [];

function rowKey(row: PlanRow): string {
  return String(row.row);
}

/** 核对: counts that add up, problems, rows with the sheet's own numbers, each beside the ledger. */
export function ReviewStep({ batch, startRow, onColumns, onAbandoned }: ReviewStepProps) {
  const entity = entityOf(batch.entity);
  const navigate = useNavigate();
  const table = useRef<HTMLElement>(null);
  const review = useReview(batch, startRow, table);
  const problems = useLedgerQuery('imports.problems', { batchId: batch.id }, { keep: true });
  const decide = useCommand('imports.decide');
  const replan = useWork('imports.replan', String(batch.id));
  const [mapping, setMapping] = useState<ProblemGroup | null>(null);
  const open = batch.status === 'planned';
  const groups = problems.data?.groups ?? NO_GROUPS;
  const columns = useMemo(
    () =>
      planColumns(
        entity,
        new Set(groups.flatMap(({ field }) => (field === null ? [] : [field]))),
        batch.counts.read,
      ),
    [entity, groups, batch.counts.read],
  );
  // All unknown texts at once, the ones that were asked for first: the rows are then checked again only once.
  const unknown = [...(problems.data?.unknown ?? [])].sort(
    (a, b) => Number(b.field === mapping?.field) - Number(a.field === mapping?.field),
  );

  const decideRow = async (row: number, decision: Decision): Promise<void> => {
    const decided = await decide.run({ batchId: batch.id, rows: [row], decision });
    if (!decided.ok) notify.error(refusalSentence(decided.refusal));
  };
  const checkAgain = async (): Promise<void> => {
    setMapping(null);
    const again = await replan.start({ batchId: batch.id });
    if (!again.ok && again.refusal.code !== 'CANCELLED') notify.error(refusalSentence(again.refusal));
  };
  useKeys(
    { f8: () => void review.seek(1), 'shift+f8': () => void review.seek(-1) },
    { enabled: mapping === null },
  );

  const menu = ({ row }: { readonly row: PlanRow }): readonly MenuEntry[] => {
    const { targetId } = row;
    const choices = open ? decisionsFor(row) : null;
    return [
      ...(targetId === null
        ? []
        : [
            {
              key: 'open',
              label: W.open,
              onChoose: () => void navigate(recordPath(batch.entity, targetId)),
            },
          ]),
      ...(choices?.options ?? [])
        .filter(({ value }) => value !== choices?.present)
        .map(({ value, label }) => ({ key: value, label, onChoose: () => void decideRow(row.row, value) })),
      null,
    ];
  };
  const failed = review.error ?? problems.error;
  return (
    <>
      <section className="panel">
        <div className="import-file-line">
          <FileExcelOutlined className="tone-success" />
          <strong>{batch.fileName}</strong>
          <span className="weak">{fileLineWords(batch.sheet, batch.headerRow)}</span>
          {batch.unit !== null && <span className="weak">{unitWords(batch.unit)}</span>}
          {open && (
            <button type="button" className="link import-change" onClick={onColumns}>
              {W.change}
            </button>
          )}
        </div>
        <Equation
          counts={batch.counts}
          chosen={review.action}
          onChoose={(action) => review.narrow(action, null)}
        />
        <ProblemChips
          groups={groups}
          notices={problems.data?.sheetNotices ?? []}
          errorRows={batch.counts.error}
          chosen={review.problem}
          onChoose={(problem) => review.narrow(null, problem)}
          {...(open ? { onMap: setMapping } : {})}
        />
      </section>
      {failed && (
        <Banner
          kind="error"
          title={refusalSentence(refusalOf(failed))}
          actions={[{ label: IMPORT_WORDS.batches.open, onChoose: review.reload }]}
        />
      )}
      <div className="import-review">
        <section ref={table} className="panel panel-fills import-rows">
          <DataTable
            label={W.row}
            columns={columns}
            rows={review.rows}
            rowKey={rowKey}
            loading={review.loading}
            onCurrent={(row) => review.setCurrent(row.row)}
            onOpen={(row) => {
              if (row.targetId !== null) void navigate(recordPath(batch.entity, row.targetId));
            }}
            contextMenu={menu}
            onPageEdge={(edge) => {
              const next = review.page + (edge === 'next' ? 1 : -1);
              if (next >= 1 && next <= review.pages) review.turn(next);
            }}
            empty={W.noneOfKind}
          />
          <Pager
            total={{ count: review.total, capped: false }}
            counter="行"
            page={review.page}
            pageSize={review.pageSize}
            onPage={(page, pageSize) => {
              review.setPageSize(pageSize);
              review.turn(pageSize === review.pageSize ? page : 1);
            }}
            rowCount={review.rows.length}
            hint={W.rowHint}
          />
        </section>
        <RowPanel
          entityKey={batch.entity}
          batchId={batch.id}
          row={review.current}
          decidable={open && !decide.pending}
          written={!open}
          onDecide={(row, decision) => void decideRow(row, decision)}
        />
      </div>
      {open && (
        <ReviewBar
          batch={batch}
          counter={entity.counter}
          replanning={replan}
          onStale={() => void checkAgain()}
          onAbandoned={onAbandoned}
        />
      )}
      {mapping && unknown.length > 0 && (
        <MappingDialog
          entityKey={batch.entity}
          unknown={unknown}
          onTaught={() => void checkAgain()}
          onClose={() => setMapping(null)}
        />
      )}
    </>
  );
}
