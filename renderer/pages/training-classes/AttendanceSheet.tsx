import { Button, Input } from 'antd';
import { useCallback, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { TrainingSheetRow } from '../../../shared/contract/training.ts';
import { trainingAttendanceEntity } from '../../../shared/domain/training-attendances/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { useLedgerClient } from '../../api/context.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { RECORD_WORDS } from '../../ledger/record-words.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { ReferenceInput } from '../../widgets/Form/inputs/ReferenceInput.tsx';
import { isComposingKey } from '../../widgets/Keys/key-name.ts';
import { keyWords, useKeys } from '../../widgets/Keys/use-keys.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { SheetTable } from './SheetTable.tsx';
import { matching } from './ticks.ts';
import type { SheetState } from './use-sheet.ts';
import './training.css';
import { changesWords, sheetWords, TRAINING_WORDS as W } from './words.ts';

const VOLUNTEER = fieldOf(trainingAttendanceEntity, 'volunteer');

interface AttendanceSheetProps {
  readonly sheet: SheetState;
  readonly mayEdit: boolean;
  /** The class was cancelled. */
  readonly closed: boolean;
}

/** 签到: one search field that ticks, the list, what is saved and what is not. */
export function AttendanceSheet({ sheet, mayEdit, closed }: AttendanceSheetProps) {
  const client = useLedgerClient();
  const sources = useFieldSources();
  const [text, setText] = useState('');
  const rows = sheet.rows ?? [];
  const shown = matching(rows, text);
  const works = mayEdit && !closed;
  const tickAll = (): void => sheet.tick(shown, true);
  useKeys({ 'alt+a': tickAll, 'ctrl+s': sheet.save }, { enabled: works });
  const find = useCallback((wanted: string) => sources.find(VOLUNTEER, wanted), [sources]);

  const tickFound = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || isComposingKey(event.nativeEvent) || text.trim() === '') return;
    const [only, ...others] = shown;
    if (!only) notify.warning(W.noMatch);
    if (!only || others.length > 0) return;
    sheet.tick([only], true);
    setText('');
  };
  const addOther = async (id: number): Promise<void> => {
    const known = rows.find(({ volunteerId }) => volunteerId === id);
    if (known) return sheet.tick([known], true);
    try {
      const { values } = await client.call('volunteers.get', { id });
      sheet.add(newRow(id, values));
    } catch (error) {
      notify.error(refusalSentence(refusalOf(error)));
    }
  };

  return (
    <div className="attendance">
      {closed && <Banner kind="warning" title={W.cancelled} />}
      {sheet.capped && <Banner kind="warning" title={W.capped} />}
      {sheet.error !== null && <Banner kind="error" title={refusalSentence(refusalOf(sheet.error))} />}
      {works && (
        <div className="attendance-tools">
          <Input
            className="attendance-search"
            aria-label={W.tickHint}
            placeholder={W.tickHint}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={tickFound}
          />
          <label className="attendance-other">
            <span>{W.addOther}</span>
            <ReferenceInput
              className="attendance-find"
              value=""
              onChange={(id) => void addOther(Number(id))}
              find={find}
            />
          </label>
        </div>
      )}
      <SheetTable
        rows={shown}
        ticks={sheet.ticks}
        empty={sheet.rows ? (text === '' ? W.nobody : W.noMatch) : RECORD_WORDS.loading}
        {...(works ? { onTick: (row, attended) => sheet.tick([row], attended) } : {})}
      />
      <div className="attendance-foot">
        <span aria-live="polite">{sheetWords(sheet.attended, rows.length)}</span>
        <span className="weak">{changesWords(sheet.changes)}</span>
        {sheet.sentence !== undefined && <span className="attendance-problem">{sheet.sentence}</span>}
        {works && (
          <span className="attendance-acts">
            {sheet.changes > 0 && <Button onClick={sheet.discard}>{W.discard}</Button>}
            <Button onClick={tickAll}>
              {W.everybody}
              <span className="key-hint">{keyWords('alt+a')}</span>
            </Button>
            <Button type="primary" loading={sheet.saving} onClick={sheet.save}>
              {W.save}
              <span className="key-hint">{keyWords('ctrl+s')}</span>
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}

function newRow(volunteerId: number, values: Readonly<Record<string, unknown>>): TrainingSheetRow {
  const text = (key: string): string | null => (typeof values[key] === 'string' ? values[key] : null);
  return {
    volunteerId,
    name: text('name') ?? '',
    document: text('documentNumber'),
    mobile: text('mobile'),
    version: null,
    attended: false,
  };
}
