import type { FlaggedRecord } from '../../../shared/contract/record-flags.ts';
import { officeDay } from '../../../shared/kernel/date-only.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { QueriesOf } from '../handlers.ts';
import { FLAG_COLUMNS, flagRow, type StoredFlag } from './list.ts';

const FLAG = `SELECT ${FLAG_COLUMNS}, f.amount, f.records FROM record_flag f WHERE f.id = ?`;

const RECORDS = `SELECT r.id, v.name AS volunteer, r.served_on AS servedOn, r.start_time AS startTime, r.end_time AS endTime,
    r.minutes, s.name AS session, o.name AS organization, r.source, r.recorder, r.created_at AS enteredAt,
    r.exception_reason AS exceptionReason, r.status
  FROM json_each(?) p JOIN service_record r ON r.id = p.value JOIN volunteer v ON v.id = r.volunteer_id
    LEFT JOIN session s ON s.id = r.session_id LEFT JOIN organization o ON o.id = r.organization_id
  ORDER BY r.served_on, r.start_time, r.id`;

type RecordRow = Omit<FlaggedRecord, 'enteredOn'> & { readonly enteredAt: string };

/** One finding with the records that it is about. */
export const getFlag: QueriesOf<'recordFlags'>['get'] = ({ db }, { id }) => {
  const stored = statement(db, FLAG).get(id) as
    | (StoredFlag & { amount: number; records: string })
    | undefined;
  if (!stored) throw new AppError('NOT_FOUND');
  const { amount, records, ...flag } = stored;
  const rows = statement(db, RECORDS).all(records) as RecordRow[];
  return {
    ...flagRow(flag),
    amount,
    records: rows.map(({ enteredAt, ...row }) => ({ ...row, enteredOn: officeDay(new Date(enteredAt)) })),
  };
};
