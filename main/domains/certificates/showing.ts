import { checkShowing, type ShownCertificate } from '../../../shared/domain/certificates/showing.ts';
import type { ShownRow } from '../../../shared/contract/certificates.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { checkDay } from '../ledger/references.ts';
import { readSettings } from '../settings/index.ts';
import { isMinor } from '../star-awards/candidates.ts';

interface Stored extends ShownCertificate {
  readonly version: number;
}

const READ = `SELECT version, status, issued_on AS issuedOn, shown_from AS shownFrom, shown_until AS shownUntil
  FROM certificate WHERE id = ?`;
const WRITE = `UPDATE certificate SET shown_from = ?, shown_until = ?, version = version + 1, updated_at = ? WHERE id = ?`;

/** 公示: certificates that were issued are shown from a day until a day, all or none. */
export const post: CommandsOf<'certificates'>['post'] = (context, { targets, from, until }) => {
  const { db, today } = context;
  checkDay(from, 'shownFrom');
  checkDay(until, 'shownUntil');
  const { certificateNoticeDays: days } = readSettings(db);
  for (const { id, version } of targets) {
    const stored = statement(db, READ).get(id) as Stored | undefined;
    if (!stored) throw new AppError('NOT_FOUND');
    if (stored.version !== version) throw new AppError('STALE_RECORD');
    checkShowing(stored, { from, until, days, today });
    statement(db, WRITE).run(from, until, context.now.toISOString(), id);
    const { shownFrom, shownUntil } = stored;
    context.recordChange({
      entity: 'certificates',
      id,
      action: 'update',
      before: { shownFrom, shownUntil },
      after: { shownFrom: from, shownUntil: until },
    });
  }
  context.describe({ entity: 'certificates', summary: { changed: targets.length, from, to: until } });
  return { changed: targets.length };
};

const SHOWN = `SELECT t.id, t.number, t.volunteer_name AS volunteer, t.organization_name AS organization, t.contact,
    t.from_day AS "from", t.to_day AS "to", t.records, t.minutes, t.shown_from AS shownFrom, t.shown_until AS shownUntil,
    v.birth_date AS birthDate
  FROM json_each(?) j JOIN certificate t ON t.id = j.value JOIN volunteer v ON v.id = t.volunteer_id
  WHERE t.status = 'issued' ORDER BY t.organization_id, t.id`;

type Found = Omit<ShownRow, 'minor'> & { readonly birthDate: string | null };

/** What a posted list says of certificates: names, periods and hours, no numbers of persons. */
export const shown: QueriesOf<'certificates'>['shown'] = ({ db, today }, { ids }) => ({
  rows: (statement(db, SHOWN).all(JSON.stringify(ids)) as Found[]).map(({ birthDate, ...row }) => ({
    ...row,
    minor: isMinor(birthDate, today),
  })),
});
