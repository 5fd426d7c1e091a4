import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf } from '../handlers.ts';

interface Hidden {
  readonly number: string;
  readonly phone: string | null;
  readonly address: string | null;
}

const READ = 'SELECT number, phone, address FROM service_order WHERE id = ?';

function hiddenOf({ db }: WriteContext, id: number): Hidden {
  const row = statement(db, READ).get(id) as Hidden | undefined;
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}

/** One full value: the audit holds who, which order, which field and why, never the value. Throws NOT_FOUND. */
export const revealField: CommandsOf<'serviceOrders'>['reveal'] = (context, { id, field, reason, note }) => {
  if (reason === 'other' && note === '') throw new AppError('INPUT_INVALID', { field: 'note' });
  const { number, [field]: value } = hiddenOf(context, id);
  if (value === null) throw new AppError('NOT_FOUND');
  context.describe({ entity: 'serviceOrders', rowId: id, summary: { number, field, reason }, reason: note });
  return { value };
};

/** Phone and address for the slip, on record in the same way. Throws NOT_FOUND. */
export const revealSlip: CommandsOf<'serviceOrders'>['revealSlip'] = (context, { id, note }) => {
  const { number, phone, address } = hiddenOf(context, id);
  context.describe({
    entity: 'serviceOrders',
    rowId: id,
    summary: { number, field: '联系电话、详细地址' },
    reason: note,
  });
  return { phone, address };
};
