import { sql } from 'kysely';
import type { StarRosterPerson } from '../../../shared/contract/star-awards.ts';
import type { StarLevel } from '../../../shared/domain/star-awards/scheme.ts';
import { all, q } from '../../db/run.ts';
import type { QueriesOf } from '../handlers.ts';
import { conjunction } from '../ledger/bindings.ts';
import { conditionsOf } from '../ledger/conditions.ts';
import { checkDay } from '../ledger/references.ts';
import { isMinor } from './candidates.ts';
import { starAwardStore } from './store.ts';

const MAX_NAMES = 5000;

type Row = Omit<StarRosterPerson, 'level' | 'minor'> & {
  readonly level: string;
  readonly birthDate: string | null;
};

/** Names for a printed list, in the order of the ledger: the page puts them in order by strokes. No numbers. */
export const roster: QueriesOf<'starAwards'>['roster'] = (context, { request, day }) => {
  checkDay(day, 'day');
  const where = conjunction(conditionsOf(starAwardStore, context, request));
  const query = sql<Row>`SELECT t.id, t.level, t.minutes, v.name, v.birth_date AS birthDate,
      (SELECT u.name FROM unit u WHERE u.id = v.street_id) AS street,
      (SELECT o.name FROM membership m JOIN organization o ON o.id = m.organization_id
        WHERE m.volunteer_id = v.id AND m.left_on IS NULL ORDER BY m.is_main DESC, m.id LIMIT 1) AS organization
    FROM star_award t JOIN volunteer v ON v.id = t.volunteer_id${where} ORDER BY t.id LIMIT ${MAX_NAMES + 1}`;
  const rows = all(context.db, { compile: () => query.compile(q) });
  const people = rows.slice(0, MAX_NAMES).map(({ level, birthDate, ...row }) => ({
    ...row,
    level: Number(level) as StarLevel,
    minor: isMinor(birthDate, day),
  }));
  return { people, more: rows.length > MAX_NAMES };
};
