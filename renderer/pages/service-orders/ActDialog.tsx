import { useState } from 'react';
import type { RecordView } from '../../../shared/contract/entity.ts';
import type { OrderFlow } from '../../../shared/contract/service-orders.ts';
import { actForm } from '../../../shared/domain/service-orders/act-form.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { isOrderStatus } from '../../../shared/domain/service-orders/status.ts';
import { actOf, nextStatus, type OrderAct } from '../../../shared/domain/service-orders/transitions.ts';
import { errorSentence } from '../../../shared/text/zh-CN/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { draftIssues } from '../../ledger/form-check.ts';
import { filledValues } from '../../ledger/form-model.ts';
import { useFormSources } from '../../ledger/use-form-sources.ts';
import { Dialog } from '../../widgets/Dialog/Dialog.tsx';
import { FieldInput } from '../../widgets/Form/FieldInput.tsx';
import type { Draft, FieldValue } from '../../widgets/Form/types.ts';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { firstDraft } from './first-draft.ts';
import { ORDER_WORDS as W } from './words.ts';

interface ActDialogProps {
  readonly act: OrderAct;
  readonly record: RecordView;
  readonly flow: OrderFlow;
  readonly onClose: () => void;
}

function movesWords(act: OrderAct, { status, splitFrom }: OrderFlow): string {
  const wordsOf = (key: string): string => codeLabel('order_status', key) ?? key;
  const to = isOrderStatus(status) ? nextStatus(status, act, splitFrom !== null) : undefined;
  return to === undefined || to === status
    ? W.actStays(wordsOf(status))
    : W.actMoves(wordsOf(status), wordsOf(to));
}

/** One step of an order: what it asks for, by the same definitions by which the ledger checks it. */
export function ActDialog({ act, record, flow, onClose }: ActDialogProps) {
  const form = actForm(act);
  const { label } = actOf(act);
  const title = String(record.values['title'] ?? '');
  const { run, pending, sentence } = useCommand('serviceOrders.act');
  const [draft, setDraft] = useState<Draft>(() => firstDraft(act, record, flow.today));
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const sources = useFormSources(null, draft);

  const change = (key: string, value: FieldValue): void => {
    setDraft((now) => ({ ...now, [key]: value }));
    setErrors(({ [key]: _gone, ...others }) => others);
  };
  const take = async (): Promise<void> => {
    const issues = draftIssues(form, draft, { today: flow.today, isNew: true });
    const found = Object.entries(issues).map(([key, { code, params }]) => [
      key,
      errorSentence(code, params ?? {}),
    ]);
    setErrors(Object.fromEntries(found));
    const [first] = found;
    if (first) {
      document.getElementById(`act-${String(first[0])}`)?.focus();
      return;
    }
    const input = { id: record.id, version: flow.version, act, values: filledValues(form, draft) };
    const done = await run(input);
    if (!done.ok) return;
    notify.success(W.acted(label, title));
    onClose();
  };

  return (
    <Dialog
      open
      title={W.actTitle(label, title)}
      verb={label}
      busy={pending}
      onVerb={() => void take()}
      onCancel={onClose}
    >
      <p className="weak">{movesWords(act, flow)}</p>
      {form.fields.map((field) => {
        const id = `act-${field.key}`;
        const error = errors[field.key];
        return (
          <div key={field.key} className="dialog-field">
            <label htmlFor={id} className="dialog-label">
              {field.label}
              {field.required && <span className="form-star"> *</span>}
            </label>
            <FieldInput
              field={field}
              id={id}
              value={draft[field.key] ?? null}
              onChange={(value) => change(field.key, value)}
              sources={sources}
              invalid={error !== undefined}
              {...(error === undefined ? {} : { describedBy: `${id}-error` })}
            />
            {field.help !== undefined && <div className="weak">{field.help}</div>}
            {error !== undefined && (
              <div id={`${id}-error`} className="form-error" role="alert">
                {error}
              </div>
            )}
          </div>
        );
      })}
      {sentence !== undefined && <Banner kind="error" title={sentence} />}
    </Dialog>
  );
}
