import type { RecordView } from '../../../shared/contract/entity.ts';
import { actForm } from '../../../shared/domain/service-orders/act-form.ts';
import type { OrderAct } from '../../../shared/domain/service-orders/transitions.ts';
import type { Draft, FieldValue } from '../../widgets/Form/types.ts';

/** What an act's dialog starts with: the day that was planned or wished, today, the person who ordered. */
export function firstDraft(act: OrderAct, { values }: Pick<RecordView, 'values'>, today: string): Draft {
  const usual: Readonly<Record<string, FieldValue | undefined>> = {
    mode: 'assign',
    plannedOn: values['wishDate'],
    heldOn: values['plannedOn'] ?? today,
    startTime: values['wishTime'],
    finishedOn: today,
    confirmedBy: values['applicant'],
  };
  return Object.fromEntries(actForm(act).fields.map(({ key }) => [key, usual[key] ?? null]));
}
