import type { DemoClass } from '../../../shared/domain/demo/training.ts';
import type { WriteContext } from '../../db/context.ts';
import { type Ids, insertInto, insertNamed, withIds } from './rows.ts';

/** Writes training classes with their sheets; answers how many people stand on them. */
export function insertTraining(
  context: WriteContext,
  classes: Iterable<DemoClass>,
  { units, volunteers }: { readonly units: Ids; readonly volunteers: Ids },
): { trainingClasses: number; trainingAttendances: number } {
  const now = context.now.toISOString();
  const attendance = insertInto(context.db, 'training_attendance', [
    'training_class_id',
    'volunteer_id',
    'attended',
    'minutes',
    'result',
    'created_at',
    'updated_at',
  ]);
  let trainingClasses = 0;
  let trainingAttendances = 0;
  for (const each of classes) {
    const id = insertNamed(context, 'training_class', withIds(each, { street: units }, []), now);
    trainingClasses++;
    for (const { volunteer, attended, minutes, result } of each.attendances) {
      attendance.run(id, volunteers[volunteer], attended, minutes, result, now, now);
      trainingAttendances++;
    }
  }
  return { trainingClasses, trainingAttendances };
}
