import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ColumnMapping, SheetPreview } from '../../../shared/contract/imports.ts';
import { entityOf } from '../../../shared/domain/entities.ts';
import { type FieldDef, importableFields } from '../../../shared/kernel/field.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useWork } from '../../api/use-work.ts';
import { phaseWords } from '../../../shared/text/zh-CN/system.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { grouped } from '../../text/list.ts';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { Panel, TaskBar } from '../../widgets/Page/Page.tsx';
import { columnsAt, doubledFields, isRemembered, missingFields } from './column-guess.ts';
import { HeaderPreview } from './HeaderPreview.tsx';
import type { LookedFile } from './looked-file.ts';
import { shownSample } from './sample-text.ts';
import { useHere } from './use-here.ts';
import { checkedWords, headerRowWords, IMPORT_WORDS, mappingProblem, seeBatchWords } from './words.ts';

interface ColumnsStepProps {
  readonly file: LookedFile;
  readonly onBack: () => void;
  readonly onPlanned: (batchId: number) => void;
}

const W = IMPORT_WORDS.columns;
const SAMPLES = 3;

function firstSheet(file: LookedFile): SheetPreview | undefined {
  const { sheets, suggestedSheet } = file.view;
  return (
    sheets.find(({ name }) => name === suggestedSheet) ?? sheets.find(({ rows }) => rows > 0) ?? sheets[0]
  );
}

function fieldOfColumn(
  columns: readonly ColumnMapping[],
  fields: readonly FieldDef[],
  index: number,
): FieldDef | undefined {
  const key = columns.find((column) => column.index === index)?.field ?? null;
  return fields.find((field) => field.key === key);
}

/** The first cells of a column, as they may be shown: `高中、大专、本科`. */
function samplesOf(column: ColumnMapping, fields: readonly FieldDef[]): string {
  const field = fields.find(({ key }) => key === column.field);
  const samples = (column.samples ?? []).slice(0, SAMPLES);
  return samples.map((sample) => shownSample(field, sample)).join('、');
}

/** 对应列: which sheet, which row is the header, which column feeds which field. */
export function ColumnsStep({ file, onBack, onPlanned }: ColumnsStepProps) {
  const entity = entityOf(file.entity);
  const fields = importableFields(entity);
  const plan = useWork('imports.plan');
  const [sheetName, setSheetName] = useState(firstSheet(file)?.name ?? '');
  const sheet = file.view.sheets.find(({ name }) => name === sheetName);
  const [headerRow, setHeaderRow] = useState(sheet?.headerRow ?? null);
  const [columns, setColumns] = useState<readonly ColumnMapping[]>(sheet?.columns ?? []);
  const [touched, setTouched] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [earlier, setEarlier] = useState<number | null>(null);
  const navigate = useNavigate();
  const here = useHere();

  const chooseSheet = (name: string): void => {
    const next = file.view.sheets.find((other) => other.name === name);
    setSheetName(name);
    setHeaderRow(next?.headerRow ?? null);
    setColumns(next?.columns ?? []);
    setTouched(false);
  };
  const chooseHeader = (row: number): void => {
    if (!sheet) return;
    setHeaderRow(row);
    setColumns(row === sheet.headerRow ? sheet.columns : columnsAt(entity, sheet, row));
    setTouched(row !== sheet.headerRow);
  };
  const map = (index: number, field: string | null): void => {
    setTouched(true);
    setColumns((before) =>
      before.map((column) => {
        if (column.index === index) return { ...column, field };
        // One field is fed by one column: the newer choice wins.
        return field !== null && column.field === field ? { ...column, field: null } : column;
      }),
    );
  };
  const missing = missingFields(entity, columns, file.unitId !== null);
  const doubled = doubledFields(entity, columns);
  const nothingMapped = !columns.some(({ field }) => field !== null);

  const next = async (): Promise<void> => {
    if (headerRow === null || nothingMapped || plan.running) {
      setProblem(headerRow === null ? W.noHeader : W.noColumns);
      return;
    }
    setProblem(null);
    setEarlier(null);
    const planned = await plan.start({
      token: file.token,
      entity: file.entity,
      sheet: sheetName === '' ? null : sheetName,
      headerRow,
      mapping: touched ? columns.map(({ index, field }) => ({ index, field })) : null,
      unitId: file.unitId,
    });
    if (planned.ok) {
      const { id } = planned.value;
      if (here()) onPlanned(id);
      else {
        const look = { label: IMPORT_WORDS.batches.continue, onChoose: () => onPlanned(id) };
        notify.result(checkedWords(file.view.fileName), look);
      }
    } else if (planned.refusal.code !== 'CANCELLED') {
      if (!here()) notify.error(refusalSentence(planned.refusal));
      setProblem(refusalSentence(planned.refusal));
      setEarlier(Number(planned.refusal.params['batch']) || null);
    }
  };
  useKeys({ 'ctrl+enter': () => void next(), esc: onBack }, { help: { does: { 'ctrl+enter': W.next } } });

  return (
    <>
      <section className="panel import-file-line">
        <strong>{file.view.fileName}</strong>
        <label className="filter-field">
          {W.sheet}
          <Select
            className="import-sheet"
            value={sheetName}
            onChange={chooseSheet}
            options={file.view.sheets.map(({ name, rows }) => ({
              value: name,
              label: `${name}（${grouped(rows)} 行）`,
            }))}
          />
        </label>
        {headerRow !== null && <span className="weak">{headerRowWords(headerRow)}</span>}
      </section>
      {problem !== null && (
        <Banner
          kind="error"
          title={problem}
          actions={
            earlier === null
              ? []
              : [
                  {
                    label: seeBatchWords(earlier),
                    onChoose: () => void navigate(`/import/${String(earlier)}`),
                  },
                ]
          }
        />
      )}
      {headerRow === null && problem === null && (
        <Banner kind="warning" title={(sheet?.rows ?? 0) === 0 ? W.emptySheet : W.noHeader} />
      )}
      <div className="import-columns">
        <Panel fills flush title={W.mapping} note={mappingProblem(missing, doubled)}>
          <table className="plain-table import-mapping">
            <thead>
              <tr>
                <th scope="col">{W.column}</th>
                <th scope="col">{W.sample}</th>
                <th scope="col">{W.field}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map((column) => (
                <tr key={column.index}>
                  <td>{column.header}</td>
                  <td className="weak" title={samplesOf(column, fields)}>
                    {samplesOf(column, fields)}
                  </td>
                  <td>
                    <span className="import-mapping-choice">
                      <ChoiceInput
                        className="import-field"
                        value={column.field ?? ''}
                        onChange={(field) => map(column.index, field === '' ? null : field)}
                        choices={fields.map(({ key, label, required }) => ({
                          value: key,
                          label: required ? `${label} *` : label,
                        }))}
                      />
                      {column.field === null && <span className="weak">{W.skip}</span>}
                      {isRemembered(entity, column) && (
                        <span className="import-remembered">{W.remembered}</span>
                      )}
                    </span>
                  </td>
                </tr>
              ))}
              {columns.length === 0 && (
                <tr>
                  <td colSpan={3} className="plain-table-empty">
                    {W.noColumns}
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </Panel>
        <Panel fills flush title={W.preview} note={W.headerHint}>
          {sheet && (
            <HeaderPreview
              sheet={sheet}
              headerRow={headerRow}
              fieldAt={(index) => fieldOfColumn(columns, fields, index)}
              onChoose={chooseHeader}
            />
          )}
        </Panel>
      </div>
      {plan.running ? (
        <section className="panel import-work">
          <WorkBar
            words={plan.progress ? phaseWords(plan.progress.phase) : IMPORT_WORDS.review.planning}
            done={plan.progress?.done ?? 0}
            {...(plan.progress && plan.progress.total > 0 ? { total: plan.progress.total } : {})}
            counter="行"
            onCancel={plan.cancel}
          />
        </section>
      ) : (
        <TaskBar left={<Button onClick={onBack}>{W.back}</Button>}>
          <Button type="primary" onClick={() => void next()}>
            {W.next}
            <span className="key-hint">Ctrl+Enter</span>
          </Button>
        </TaskBar>
      )}
    </>
  );
}
