import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Batch } from '../../../shared/contract/imports.ts';
import { entityOf } from '../../../shared/domain/entities.ts';
import { momentText } from '../../api/moments.ts';
import { useSession } from '../../api/session-context.ts';
import { writableRows } from './equation.ts';
import { Equation } from './Equation.tsx';
import { UndoDialog } from './UndoDialog.tsx';
import { useErrorWorkbook } from './use-error-workbook.ts';
import {
  errorWorkbookWords,
  fileLineWords,
  IMPORT_WORDS,
  leftOut,
  unitWords,
  writtenWords,
} from './words.ts';
import { entityPath } from '../../ledger/entity-path.ts';

interface DoneStepProps {
  readonly batch: Batch;
  readonly onRows: () => void;
}

const W = IMPORT_WORDS.done;

/** 写入: what came of the batch, and what can still be done with it. */
export function DoneStep({ batch, onRows }: DoneStepProps) {
  const entity = entityOf(batch.entity);
  const navigate = useNavigate();
  const { may } = useSession();
  const workbook = useErrorWorkbook(batch.id);
  const [undoing, setUndoing] = useState(false);
  const committed = batch.status === 'committed';
  const headline = committed
    ? writtenWords(writableRows(batch.counts), entity.counter)
    : batch.status === 'undone'
      ? W.undone
      : W.abandoned;
  return (
    <section className="panel panel-fills import-done">
      <div className="import-done-box">
        <h2 className="page-title">
          {committed && <CheckCircleFilled className="tone-success" />} {headline}
        </h2>
        <p className="weak">
          {[
            batch.fileName,
            fileLineWords(batch.sheet, batch.headerRow),
            ...(batch.unit === null ? [] : [unitWords(batch.unit)]),
            batch.createdBy,
            momentText(batch.undoneAt ?? batch.committedAt ?? batch.createdAt),
          ].join('\u3000')}
        </p>
        <Equation counts={batch.counts} chosen={null} onChoose={onRows} />
        {committed && batch.counts.error > 0 && <p>{leftOut(batch.counts.error)}</p>}
        <div className="import-done-acts">
          {batch.hasPlan && <Button onClick={onRows}>{W.see}</Button>}
          {committed && may('import') && <Button onClick={() => setUndoing(true)}>{W.undo}</Button>}
          {batch.hasPlan && batch.counts.error > 0 && may('import') && (
            <Button loading={workbook.running} onClick={() => void workbook.download()}>
              {errorWorkbookWords(batch.counts.error)}
            </Button>
          )}
          <Button onClick={() => void navigate(entityPath(batch.entity))}>{W.seeList}</Button>
          {may('import') && (
            <Button type="primary" autoFocus onClick={() => void navigate(`/import?entity=${batch.entity}`)}>
              {W.another}
            </Button>
          )}
        </div>
      </div>
      {undoing && <UndoDialog batch={batch} onClose={() => setUndoing(false)} />}
    </section>
  );
}
