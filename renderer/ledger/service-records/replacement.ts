import type { RecordView } from '../../../shared/contract/entity.ts';
import { serviceRecordEntity } from '../../../shared/domain/service-records/entity.ts';
import { hoursOf } from '../../../shared/domain/values/parse-hours.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';

/** What is typed anew of a record that is set right. Texts as typed; blank = nothing. */
export interface Corrected {
  readonly servedOn: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly deducted: string;
  readonly hours: string;
}

function textOf(value: FieldValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** The record as it stands, to be typed over. Where times stand the hours follow from them. */
export function startOfCorrection({ values }: Pick<RecordView, 'values'>): Corrected {
  const { minutes, startTime, endTime } = values;
  const hasTimes = Boolean(startTime) && Boolean(endTime);
  return {
    servedOn: textOf(values['servedOn']),
    startTime: textOf(startTime),
    endTime: textOf(endTime),
    deducted: textOf(values['deducted']),
    hours: hasTimes || typeof minutes !== 'number' ? '' : String(hoursOf(minutes)),
  };
}

/** The form of the right record: everything of the wrong one, with the day and the times as corrected. */
export function correctedValues(
  record: Pick<RecordView, 'values' | 'refs'>,
  corrected: Corrected,
): Record<string, FieldValue> {
  const fields: readonly FieldDef[] = serviceRecordEntity.fields;
  const kept = fields
    .filter(({ kind, section }) => kind !== 'derived' && section !== undefined)
    .map(({ key, kind }) => [key, (kind === 'ref' ? record.refs[key] : record.values[key]) ?? null] as const);
  return {
    ...Object.fromEntries(kept),
    servedOn: corrected.servedOn,
    startTime: corrected.startTime || null,
    endTime: corrected.endTime || null,
    deducted: corrected.deducted || null,
    minutes: corrected.hours || null,
  };
}
