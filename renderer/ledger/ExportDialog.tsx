import { Input, Radio } from 'antd';
import { useState } from 'react';
import type { EntityKey } from '../../shared/domain/entities.ts';
import { entityOf } from '../../shared/domain/entities.ts';
import type { ListRequest } from '../../shared/kernel/listing.ts';
import { refusalSentence } from '../api/sentence.ts';
import { useSession } from '../api/session-context.ts';
import { useFiles } from '../api/use-files.ts';
import { useWork } from '../api/use-work.ts';
import { Dialog } from '../widgets/Dialog/Dialog.tsx';
import { Banner } from '../widgets/Notice/Banner.tsx';
import { notify } from '../widgets/Notice/notice-store.ts';
import { WorkBar } from '../widgets/Notice/WorkBar.tsx';
import { EXPORT_WORDS, exportScopeWords, exportTitle } from './disclosure-words.ts';

export interface ExportDialogProps {
  readonly entityKey: EntityKey;
  readonly request: ListRequest;
  /** Keys of the columns shown, in their order. */
  readonly columns: readonly string[];
  readonly conditions: string;
  readonly count: number;
  readonly capped: boolean;
  readonly onClose: () => void;
}

/** Export of what the list shows: masked by default; in full only with a purpose, on record. */
export function ExportDialog(props: ExportDialogProps) {
  const { entityKey, request, columns, conditions, onClose } = props;
  const entity = entityOf(entityKey);
  const { account, may } = useSession();
  const files = useFiles();
  const work = useWork('exchange.export', entityKey);
  const [format, setFormat] = useState<'xlsx' | 'csv'>('xlsx');
  const [full, setFull] = useState(false);
  const [purpose, setPurpose] = useState('');
  const sensitive = entity.fields.some((field) => field.sensitive && columns.includes(field.key));
  const missing = full && purpose.trim() === '';

  const start = async (): Promise<void> => {
    const made = await work.start({
      entity: entityKey,
      format,
      request,
      columns: [...columns],
      conditions,
      full,
      purpose: purpose.trim(),
    });
    if (!made.ok) return;
    const saved = await files.save(made.value);
    if (!saved.ok) notify.error(refusalSentence(saved.refusal));
    else if (saved.value) notify.success(EXPORT_WORDS.saved(made.value.name));
    onClose();
  };

  return (
    <Dialog
      open
      title={exportTitle(entity.label)}
      verb={full ? EXPORT_WORDS.verbFull : EXPORT_WORDS.verb}
      onVerb={() => void start()}
      onCancel={() => {
        if (work.running) work.cancel();
        work.reset();
        onClose();
      }}
      busy={work.running}
      blockedBy={missing ? EXPORT_WORDS.purposeMissing : undefined}
      focus="cancel"
    >
      <p>{exportScopeWords(props.count, props.capped, entity.counter, columns.length)}</p>
      <p className="weak">
        {EXPORT_WORDS.conditions}：{conditions}
      </p>
      <fieldset className="dialog-field">
        <legend>{EXPORT_WORDS.format}</legend>
        <Radio.Group
          value={format}
          onChange={(event) => setFormat(event.target.value === 'csv' ? 'csv' : 'xlsx')}
          options={[
            { value: 'xlsx', label: EXPORT_WORDS.xlsx },
            { value: 'csv', label: EXPORT_WORDS.csv },
          ]}
        />
      </fieldset>
      {sensitive && (
        <fieldset className="dialog-field">
          <legend>{EXPORT_WORDS.numbers}</legend>
          <Radio.Group
            className="radio-column"
            value={full}
            onChange={(event) => setFull(event.target.value === true)}
            options={[
              { value: false, label: EXPORT_WORDS.masked },
              { value: true, label: EXPORT_WORDS.full, disabled: !may('exportFull') },
            ]}
          />
          {!may('exportFull') && <p className="weak">{EXPORT_WORDS.noRight}</p>}
        </fieldset>
      )}
      {full && (
        <>
          <label className="dialog-field">
            <span className="dialog-label">
              {EXPORT_WORDS.purpose}
              <span className="form-star"> *</span>
            </span>
            <Input
              value={purpose}
              maxLength={200}
              placeholder={EXPORT_WORDS.purposeHint}
              onChange={(event) => setPurpose(event.target.value)}
            />
          </label>
          <p className="dialog-note">{EXPORT_WORDS.registered(account?.name ?? '')}</p>
        </>
      )}
      {work.running && (
        <WorkBar
          words={EXPORT_WORDS.running}
          done={work.progress?.done ?? 0}
          {...(work.progress ? { total: work.progress.total } : {})}
          counter={entity.counter}
          onCancel={work.cancel}
        />
      )}
      {work.sentence && <Banner kind="error" title={work.sentence} />}
    </Dialog>
  );
}
