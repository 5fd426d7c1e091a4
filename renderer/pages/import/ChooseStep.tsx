import { FileExcelOutlined } from '@ant-design/icons';
import { Button, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { ENTITY_KEYS, type EntityKey } from '../../../shared/domain/entities.ts';
import type { PickedFile } from '../../../shared/kernel/host.ts';
import { refusalSentence } from '../../api/sentence.ts';
import { useFiles } from '../../api/use-files.ts';
import { useWork, type WorkState } from '../../api/use-work.ts';
import { useFieldSources } from '../../ledger/use-field-sources.ts';
import { useTemplate } from '../../ledger/use-template.ts';
import { ChoiceInput } from '../../widgets/Form/inputs/ChoiceInput.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import type { HandedFile } from './ImportPage.tsx';
import type { LookedFile } from './looked-file.ts';
import { reportingUnits } from './reporting-units.ts';
import { ENTITY_WORDS, IMPORT_WORDS, templateWords } from './words.ts';

interface ChooseStepProps {
  readonly entity: EntityKey | null;
  readonly onEntity: (entity: EntityKey | null) => void;
  readonly handed: HandedFile | null;
  readonly onLooked: (file: LookedFile) => void;
  readonly onText: (text: string) => void;
}

const W = IMPORT_WORDS.choose;
const BY_FILE = 'byFile';

interface WorkLineProps {
  readonly work: WorkState<'imports.look'> | WorkState<'imports.plan'>;
  readonly words: string;
}

function WorkLine({ work, words }: WorkLineProps) {
  const { progress } = work;
  return (
    <WorkBar
      words={words}
      done={progress?.done ?? 0}
      {...(progress && progress.total > 0 ? { total: progress.total } : {})}
      counter="行"
      onCancel={work.cancel}
    />
  );
}

/** 选择文件: what it is, who sent it, and the file itself by dialog, drop or paste. */
export function ChooseStep({ entity, onEntity, handed, onLooked, onText }: ChooseStepProps) {
  const files = useFiles();
  const sources = useFieldSources();
  const template = useTemplate();
  const look = useWork('imports.look');
  const plan = useWork('imports.plan');
  const [unit, setUnit] = useState('');
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const started = useRef<string | null>(null);
  const units = reportingUnits(sources.tree);
  const templateFor = entity ?? 'volunteers';

  const lookInto = async (file: Pick<PickedFile, 'token'>, as: EntityKey | null): Promise<void> => {
    setProblem(null);
    const answer = await look.start({ token: file.token, entity: as });
    if (!answer.ok) {
      if (answer.refusal.code !== 'CANCELLED') setProblem(refusalSentence(answer.refusal));
      return;
    }
    const view = answer.value;
    const suggested = sources.tree.find(({ name }) => name === view.suggestedUnit)?.id ?? null;
    onLooked({
      token: file.token,
      view,
      entity: as ?? view.suggestedEntity ?? 'volunteers',
      unitId: unit === '' ? suggested : Number(unit),
    });
  };
  const pick = async (): Promise<void> => {
    setProblem(null);
    const picked = await files.pick('import', setShare);
    setShare(null);
    if (!picked.ok) setProblem(refusalSentence(picked.refusal));
    else if (picked.value) await lookInto(picked.value, entity);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (!file) {
      const text = event.dataTransfer.getData('text/plain');
      if (text !== '') onText(text);
      return;
    }
    setProblem(null);
    const given = await files.give('import', file, setShare);
    setShare(null);
    if (!given.ok) setProblem(refusalSentence(given.refusal));
    else await lookInto(given.value, entity);
  };

  useEffect(() => {
    if (!handed || started.current === handed.token) return;
    started.current = handed.token;
    void lookInto(handed, handed.entity);
  });
  useKeys({ 'ctrl+i': () => void pick() });

  const busy = look.running || plan.running || share !== null;
  return (
    <section className="panel panel-fills import-choose">
      <div className="import-choose-columns">
        <div
          className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => void drop(event)}
        >
          <FileExcelOutlined className="drop-icon" />
          <p>
            {files.takesDrops && <span className="drop-words">{W.drop}</span>}
            <Button
              type="primary"
              disabled={busy}
              title={busy ? W.reading : undefined}
              onClick={() => void pick()}
            >
              {W.pick}
              <span className="key-hint">Ctrl+I</span>
            </Button>
          </p>
          <p className="weak">{W.kinds}</p>
          <p className="weak">{W.paste}</p>
          {share !== null && (
            <WorkBar words={W.uploading} done={Math.round(share * 100)} total={100} counter="%" />
          )}
          {look.running && <WorkLine work={look} words={W.reading} />}
          {plan.running && <WorkLine work={plan} words={IMPORT_WORDS.review.planning} />}
        </div>
        <div className="import-options">
          <fieldset className="import-option">
            <legend>{W.entity}</legend>
            <Radio.Group
              className="radio-column"
              value={entity ?? BY_FILE}
              onChange={(event) => onEntity(ENTITY_KEYS.find((key) => key === event.target.value) ?? null)}
              options={[
                { value: BY_FILE, label: W.byFile },
                ...ENTITY_KEYS.map((key) => ({ value: key, label: ENTITY_WORDS[key] })),
              ]}
            />
          </fieldset>
          <div className="import-option">
            <label htmlFor="import-unit" className="dialog-label">
              {W.unit}
            </label>
            <ChoiceInput
              id="import-unit"
              className="dialog-wide"
              value={unit}
              onChange={setUnit}
              choices={units}
            />
            <p className="weak">{W.unitHint}</p>
          </div>
          <div className="import-option">
            <Button
              loading={template.running}
              onClick={() => void template.download(templateFor, unit === '' ? null : Number(unit))}
            >
              {W.template}
            </Button>
            <p className="weak">{templateWords(templateFor)}</p>
          </div>
        </div>
      </div>
      {problem !== null && <Banner kind="error" title={problem} />}
    </section>
  );
}
