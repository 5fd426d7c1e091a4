import { Button, Select } from 'antd';
import { useState } from 'react';
import type { ColumnMapping, SheetPreview } from '../../../shared/contract/imports.ts';
import { entityOf } from '../../../shared/domain/entities.ts';
import { importableFields } from '../../../shared/kernel/field.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useWork } from '../../api/use-work.ts';
import { phaseWords } from '../../../shared/text/zh-CN/system.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { Panel, TaskBar } from '../../widgets/Page/Page.tsx';
import { columnsAt, doubledFields, isRemembered, missingFields } from './column-guess.ts';
import { HeaderPreview } from './HeaderPreview.tsx';
import type { LookedFile } from './looked-file.ts';
import { shownSample } from './sample-text.ts';
import { fileLineWords, IMPORT_WORDS, mappingProblem } from './words.ts';

interface ColumnsStepProps {
  readonly file: LookedFile;
  readonly onBack: () => void;
  readonly onPlanned: (batchId: number) => void;
}

const W = IMPORT_WORDS.columns;

function firstSheet(file: LookedFile): SheetPreview | undefined {
  const { sheets, suggestedSheet } = file.view;
  return (
    sheets.find(({ name }) => name === suggestedSheet) ?? sheets.find(({ rows }) => rows > 0) ?? sheets[0]
  );
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
    const planned = await plan.start({
      token: file.token,
      entity: file.entity,
      sheet: sheetName === '' ? null : sheetName,
      headerRow,
      mapping: touched ? columns.map(({ index, field }) => ({ index, field })) : null,
      unitId: file.unitId,
    });
    if (planned.ok) onPlanned(planned.value.id);
    else if (planned.refusal.code !== 'CANCELLED') setProblem(refusalSentence(planned.refusal));
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
              label: `${name}（${String(rows)} 行）`,
            }))}
          />
        </label>
        {headerRow !== null && <span className="weak">{fileLineWords(sheetName, headerRow)}</span>}
      </section>
      {problem !== null && <Banner kind="error" title={problem} />}
      {headerRow === null && problem === null && (
        <Banner kind="warning" title={(sheet?.rows ?? 0) === 0 ? W.emptySheet : W.noHeader} />
      )}
      <div className="import-columns">
        <Panel fills flush title={W.field} note={mappingProblem(missing, doubled)}>
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
                  <td className="weak">
                    {(column.samples ?? [])
                      .slice(0, 3)
                      .map((sample) =>
                        shownSample(
                          fields.find(({ key }) => key === column.field),
                          sample,
                        ),
                      )
                      .join('、')}
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
          {sheet && <HeaderPreview sheet={sheet} headerRow={headerRow} onChoose={chooseHeader} />}
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
