import type { Database } from 'better-sqlite3';
import { statusOfDay } from '../../../shared/domain/sessions/status.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { scalar, statement } from '../../db/run.ts';
import type { NewValues } from '../ledger/new-values.ts';
import { streetOfSite } from '../sites/street-of-site.ts';

const ACTIVITY = `SELECT name, kind, service_category AS serviceCategory, campaign, site_id AS site, street_id AS street,
  organization_id AS organization, leader FROM activity WHERE id = ?`;
const LAST_NUMBER = 'SELECT coalesce(max(number), 0) FROM session WHERE activity_id = ?';

/**
 * What a new session takes from its activity where nothing is given, its number, and the state that follows from its
 * day. Where a place is written the site of the activity is not meant.
 */
export function fillSession({ db, today }: { db: Database; today: string }, values: NewValues): void {
  const activity = (statement(db, ACTIVITY).get(values['activity']) ?? {}) as Record<string, FieldValue>;
  const { site = null, street = null, ...others } = activity;
  for (const [key, value] of Object.entries(others)) if (value !== null) values[key] ??= value;
  if ((values['place'] ?? null) === null && site !== null) values['site'] ??= site;
  const ofSite = typeof values['site'] === 'number' ? streetOfSite(db, values['site']) : null;
  const belongsTo = ofSite ?? street;
  if (belongsTo !== null) values['street'] ??= belongsTo;
  values['number'] ??= 1 + scalar(db, LAST_NUMBER, values['activity']);
  values['status'] ??= statusOfDay(String(values['heldOn']), today);
}
