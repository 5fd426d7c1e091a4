import type { RecordAsOf } from '../../../shared/contract/entity.ts';
import { valuesAtEndOf } from '../../../shared/domain/records/as-of.ts';
import { officeDay } from '../../../shared/kernel/date-only.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { words } from './history.ts';
import { checkDay } from './references.ts';
import type { EntityStore } from './store.ts';
import { isTraced, pastChange, storedChanges, tracedValues } from './stored-changes.ts';

/**
 * The record as it stood at the end of a day, in words and masked, beside what it says now. Throws NOT_FOUND, and
 * INPUT_INVALID for a day that is none or has not begun.
 */
export function recordAsOf(
  store: EntityStore,
  context: ReadContext,
  { id, day }: { id: number; day: string },
): RecordAsOf {
  checkDay(day, 'day');
  if (day > context.today) throw new AppError('INPUT_INVALID', { field: 'day' });
  const { createdAt, changes } = storedChanges(store, context, id);
  if (officeDay(new Date(createdAt)) > day) return { createdAt, existed: false, values: [], untold: [] };
  const now = tracedValues(store, context.db, id);
  const then = valuesAtEndOf(day, now, changes.map(pastChange));
  const { fields } = store.entity;
  return {
    createdAt,
    existed: true,
    values: fields
      .filter((field) => isTraced(store, field))
      .map((field) => ({
        field: field.key,
        label: field.label,
        was: words(field, context, then[field.key]),
        now: words(field, context, now[field.key]),
        changed: (then[field.key] ?? null) !== (now[field.key] ?? null),
      })),
    // Fields of the form only: an age or a count of members is nothing that anyone entered.
    untold: fields.filter((field) => field.section && !isTraced(store, field)).map(({ label }) => label),
  };
}
