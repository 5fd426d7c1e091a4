import { z } from 'zod';
import { trainingAttendanceEntity } from '../domain/training-attendances/entity.ts';
import { trainingClassEntity } from '../domain/training-classes/entity.ts';
import { commandIdSchema, idSchema, versionSchema } from './common.ts';
import { entityContract } from './entity.ts';
import { command, query } from './procedure.ts';

const sheetRow = z.object({
  volunteerId: idSchema,
  name: z.string(),
  /** Masked. */
  document: z.string().nullable(),
  mobile: z.string().nullable(),
  /** Of the attendance; null = not on the class yet, a member of its host. */
  version: versionSchema.nullable(),
  attended: z.boolean(),
});
export type TrainingSheetRow = z.infer<typeof sheetRow>;

export const trainingClassesContract = entityContract(trainingClassEntity);

export const trainingAttendancesContract = {
  ...entityContract(trainingAttendanceEntity),
  /** Who is on a class, and the members of its host: the tick list. */
  sheet: query(
    'view',
    z.strictObject({ classId: idSchema }),
    z.object({ rows: z.array(sheetRow), capped: z.boolean() }),
  ),
  /** 培训学时 of one person: classes attended, and minutes. */
  total: query(
    'view',
    z.strictObject({ volunteerId: idSchema }),
    z.object({ classes: z.number().int(), minutes: z.number().int() }),
  ),
  /** Ticks of one class: only what changes, each with the version that the sheet saw. */
  attend: command(
    'edit',
    z.strictObject({
      commandId: commandIdSchema,
      classId: idSchema,
      ticks: z
        .array(
          z.strictObject({
            volunteerId: idSchema,
            attended: z.boolean(),
            version: versionSchema.nullable(),
          }),
        )
        .min(1)
        .max(10_000),
    }),
    z.object({ came: z.number().int(), absent: z.number().int() }),
  ),
};
