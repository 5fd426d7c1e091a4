import { AGE_LIMITS } from '../../../shared/domain/record-checks/least-age.ts';
import type { BulkAdds } from '../ledger/store.ts';
import { ENDED_ON, LIVE } from './facts.ts';

const SEEN = `(SELECT CAST(value AS INTEGER) FROM plan.used WHERE kind = 'seen')`;

/** As the office has set it (`checkLimits`), else the rule's own. */
const LEAST_AGE = `coalesce((SELECT value ->> '$.leastAge.leastAge' FROM setting WHERE key = 'checkLimits'), ${AGE_LIMITS.leastAge})`;

/** The day on which a person is of the least age (`tooYoung` says the same of one record); null without 出生日期. */
const OLD_ENOUGH_ON = `(substr(v.birth_date, 1, 4) + ${LEAST_AGE}) || substr(v.birth_date, 5)`;

/** The last closed year; null where none is. */
const CLOSED_THROUGH = `(SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'closedThrough' AND value <> 'null')`;

/** New records of a file: totals follow by triggers, so that nothing stands beside the rows. */
export const recordBulk: BulkAdds = {
  beside: [],
  functions: {},
  columns: {
    // 记录单位 of a row that names none is who held its session.
    organization_id:
      'coalesce(f_organization, (SELECT s.organization_id FROM session s WHERE s.id = f_session))',
  },
  stale: [
    `SELECT n FROM plan.row JOIN volunteer v ON v.id = f_volunteer WHERE action = 'add'
       AND (v.merged_into IS NOT NULL OR v.status = '9' OR (v.status IN ('4', '5') AND coalesce(${ENDED_ON}, '') < f_servedOn)
         OR ${OLD_ENOUGH_ON} > f_servedOn)`,
    `SELECT n FROM plan.row JOIN session s ON s.id = f_session WHERE action = 'add' AND (s.status IN ('cancelled', 'postponed')
       OR f_servedOn NOT IN (s.held_on, date(s.held_on, '+1 day')))`,
    `SELECT n FROM plan.row LEFT JOIN session s ON s.id = f_session WHERE action = 'add'
       AND CAST(substr(min(f_servedOn, coalesce(s.held_on, f_servedOn)), 1, 4) AS INTEGER) <= ${CLOSED_THROUGH}`,
    // Somebody else recorded for one of these people on one of these days since the comparison.
    `SELECT n FROM plan.row JOIN service_record t ON t.volunteer_id = f_volunteer AND t.served_on = f_servedOn AND t.id > ${SEEN}
     WHERE action = 'add' AND t.${LIVE} AND (SELECT seq FROM sqlite_sequence WHERE name = 'service_record') > ${SEEN}`,
  ],
  clash: `SELECT n FROM plan.row WHERE action = 'add' AND EXISTS (SELECT 1 FROM service_record t
    WHERE t.session_id = f_session AND t.volunteer_id = f_volunteer AND t.${LIVE} AND t.id <= :base) ORDER BY n LIMIT 1`,
};
