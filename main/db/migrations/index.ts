import { base } from './0010-base.ts';
import { activitiesMigration } from './0020-activities.ts';
import { serviceRecordsMigration } from './0030-service-records.ts';
import { trainingMigration } from './0040-training.ts';
import { attachmentsMigration } from './0050-attachments.ts';
import { documentsMigration } from './0060-documents.ts';
import { workdaysMigration } from './0070-workdays.ts';
import { serviceOrdersMigration } from './0080-service-orders.ts';
import { starAwardsMigration } from './0090-star-awards.ts';
import { certificatesMigration } from './0100-certificates.ts';
import { attendanceMigration } from './0110-attendance.ts';
import { recordFlagsMigration } from './0120-record-flags.ts';
import type { Migration } from './runner.ts';

/** Every migration in order; a released one is never edited, numbers grow by tens. */
export const migrations: readonly Migration[] = [
  base,
  activitiesMigration,
  serviceRecordsMigration,
  trainingMigration,
  attachmentsMigration,
  documentsMigration,
  workdaysMigration,
  serviceOrdersMigration,
  starAwardsMigration,
  certificatesMigration,
  attendanceMigration,
  recordFlagsMigration,
];
