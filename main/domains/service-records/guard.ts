import { daysAfter } from '../../../shared/kernel/day-number.ts';
import { AppError, type CellIssue } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { severityOf } from '../../../shared/domain/importing/parsed-row.ts';
import { dayFinding, entryLimits } from '../../../shared/domain/service-records/day-rules.ts';
import { recordRefusal } from '../../../shared/domain/service-records/eligibility.ts';
import { creditedMinutes } from '../../../shared/domain/service-records/minutes.ts';
import { scalar } from '../../db/run.ts';
import type { NewValues } from '../ledger/new-values.ts';
import type { StoredValues, WriteDeps } from '../ledger/store.ts';
import { readCheckLimits } from '../settings/check-limits.ts';
import { guardOpenYears } from '../sessions/closed-year.ts';
import { LIVE, liveRecords, personFacts, sessionFacts } from './facts.ts';

function textOf(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function numberOf(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function refuse(field: string, issue: CellIssue): never {
  throw new AppError(issue.code, { ...issue.params, field });
}

/**
 * Credited minutes follow from the times, 记录单位 from the session where none is given. Throws HOURS_INVALID or
 * REQUIRED_MISSING with the field.
 */
export function fillRecord({ db }: Pick<WriteDeps, 'db'>, values: NewValues): void {
  const ofSession = 'SELECT organization_id FROM session WHERE id = ?';
  if (typeof values['session'] === 'number')
    values['organization'] ??= scalar(db, ofSession, values['session']) || null;
  else if ((values['organization'] ?? null) === null) refuse('organization', { code: 'REQUIRED_MISSING' });
  const credited = creditedMinutes({
    startTime: textOf(values['startTime']),
    endTime: textOf(values['endTime']),
    deducted: numberOf(values['deducted']),
    minutes: numberOf(values['minutes']),
  });
  if ('minutes' in credited) values['minutes'] = credited.minutes;
  else refuse(credited.field, credited.issue);
}

/**
 * Refuses a new record that cannot be: of a person who is not there, in a session of another day, beside a record of
 * the same session, on an overfull day. Rows never change in place, so that there is nothing else to guard.
 */
export function guardRecord(
  { db, today }: Pick<WriteDeps, 'db' | 'today'>,
  _id: null | number,
  values: StoredValues,
): void {
  const { volunteer, session: sessionId, servedOn } = values;
  if (typeof volunteer !== 'number' || typeof servedOn !== 'string')
    throw new AppError('REQUIRED_MISSING', {
      field: typeof volunteer === 'number' ? 'servedOn' : 'volunteer',
    });
  const limits = readCheckLimits(db);
  const person = personFacts(db, volunteer);
  if (!person) throw new AppError('NOT_FOUND');
  const session = typeof sessionId === 'number' ? (sessionFacts(db, sessionId) ?? null) : null;
  const refusal = recordRefusal(servedOn, person, session, today, limits.leastAge);
  if (refusal) refuse(refusal.field, refusal.issue);
  guardOpenYears(db, [servedOn, session?.heldOn]);
  if (typeof sessionId === 'number') guardPair(db, volunteer, sessionId);
  const record = {
    servedOn,
    startTime: textOf(values['startTime']),
    endTime: textOf(values['endTime']),
    minutes: numberOf(values['minutes']) ?? 0,
    exceptionReason: textOf(values['exceptionReason']),
  };
  const others = liveRecords(db, volunteer, daysAfter(servedOn, -1), daysAfter(servedOn, 1));
  const finding = dayFinding(record, others, entryLimits(limits));
  if (finding && severityOf(finding.issue.code) === 'error') refuse(finding.field, finding.issue);
}

function guardPair(db: WriteDeps['db'], volunteer: number, session: number): void {
  const other = scalar(
    db,
    `SELECT id FROM service_record WHERE session_id = ? AND volunteer_id = ? AND ${LIVE}`,
    session,
    volunteer,
  );
  if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'session', id: other });
}
