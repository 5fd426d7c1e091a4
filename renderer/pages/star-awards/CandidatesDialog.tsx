import { Button, Input } from 'antd';
import { useState } from 'react';
import type { StarCandidate } from '../../../shared/contract/star-awards.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { hoursText } from '../../../shared/domain/values/parse-hours.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { today } from '../../api/moments.ts';
import { refusalOf } from '../../api/refusal.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import { type Column, NO_SELECTION, type Selection } from '../../widgets/DataTable/types.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { addedWords, addVerb, CANDIDATE_WORDS as W, foundWords } from './words.ts';
import './star-awards.css';

function levelLabel(level: number): string {
  return level === 0 ? BLANK_MARK : (codeLabel('star_level', String(level)) ?? String(level));
}

const COLUMNS: readonly Column<StarCandidate>[] = [
  { key: 'name', title: W.name, width: 96, text: ({ name }) => name },
  { key: 'street', title: W.street, width: 130, grows: true, text: ({ street }) => street ?? '' },
  { key: 'minutes', title: W.minutes, width: 88, align: 'right', text: (row) => hoursText(row.minutes) },
  { key: 'held', title: W.held, width: 84, align: 'center', text: ({ held }) => levelLabel(held) },
  { key: 'level', title: W.level, width: 84, align: 'center', text: ({ level }) => levelLabel(level) },
  {
    key: 'grantor',
    title: W.grantor,
    width: 90,
    text: ({ grantor }) => codeLabel('star_grantor', grantor) ?? grantor,
  },
  { key: 'minor', title: W.minor, width: 66, align: 'center', text: ({ minor }) => (minor ? W.yes : '') },
];

interface Asked {
  readonly cutOff: string;
  readonly unitId: number | null;
}

interface CandidatesDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The last day of last year: the cut-off of most rounds. */
function lastYearEnd(): string {
  return `${String(Number(today().slice(0, 4)) - 1)}-12-31`;
}

/** Finds who reaches a higher star by a day; only the ticked become candidates. */
export function CandidatesDialog({ onDone, onClose }: CandidatesDialogProps) {
  const sources = useFieldSources();
  const [cutOff, setCutOff] = useState(lastYearEnd());
  const [unit, setUnit] = useState('');
  const [batch, setBatch] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [selection, setSelection] = useState<Selection>(NO_SELECTION);
  const add = useCommand('starAwards.add');
  const found = useLedgerQuery(
    'starAwards.candidates',
    { cutOff: asked?.cutOff ?? '2000-01-01', unitId: asked?.unitId ?? null },
    { enabled: asked !== null },
  );
  const dayProblem =
    isDateOnly(cutOff) && cutOff <= today() ? undefined : isDateOnly(cutOff) ? W.future : W.notAsked;
  const rows = (asked !== null && found.data?.candidates) || [];
  const ids = rows.map(({ volunteerId }) => volunteerId).filter((id) => selection.keys.has(String(id)));

  const find = (): void => {
    if (dayProblem !== undefined) return;
    setSelection(NO_SELECTION);
    setAsked({ cutOff, unitId: unit === '' ? null : Number(unit) });
  };
  const addTicked = async (): Promise<void> => {
    if (asked === null) return;
    const added = await add.run({ cutOff: asked.cutOff, batch: batch.trim(), volunteerIds: ids });
    if (!added.ok) return;
    notify.success(addedWords(added.value.added, added.value.leftOut));
    onDone();
  };
  const summary =
    asked === null || !found.data
      ? W.notAsked
      : found.data.scheme === null
        ? W.noScheme
        : foundWords(found.data.count, rows.length, found.data.scheme.name);

  return (
    <Dialog
      open
      width={860}
      title={W.title}
      verb={addVerb(ids.length)}
      onVerb={() => void addTicked()}
      onCancel={onClose}
      busy={add.pending}
      blockedBy={ids.length === 0 ? W.tickFirst : undefined}
    >
      <p>{W.note}</p>
      <div className="star-find">
        <label>
          <span className="dialog-label">{W.cutOff}</span>
          <DateInput value={cutOff} onChange={setCutOff} />
        </label>
        <label>
          <span className="dialog-label">{W.unit}</span>
          <ChoiceInput
            className="dialog-wide"
            value={unit}
            onChange={setUnit}
            choices={sources.units(fieldOf(volunteerEntity, 'street'))}
          />
        </label>
        <label>
          <span className="dialog-label">{W.batch}</span>
          <Input
            value={batch}
            maxLength={50}
            placeholder={W.batchSample}
            onChange={(event) => setBatch(event.target.value)}
          />
        </label>
        <Button onClick={find} disabled={dayProblem !== undefined} title={dayProblem}>
          {W.find}
        </Button>
      </div>
      <p className="weak" aria-live="polite">
        {dayProblem ?? summary}
      </p>
      <div className="star-found">
        <DataTable
          label={W.list}
          columns={COLUMNS}
          rows={rows}
          rowKey={({ volunteerId }) => String(volunteerId)}
          firstIndex={0}
          loading={found.isFetching}
          selection={selection}
          onSelect={setSelection}
          empty={asked === null ? W.notAsked : W.none}
        />
      </div>
      {found.error && <Banner kind="error" title={refusalSentence(refusalOf(found.error))} />}
      {add.sentence && <Banner kind="error" title={add.sentence} />}
    </Dialog>
  );
}
