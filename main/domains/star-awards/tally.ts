import { STAR_STATES, type StarState } from '../../../shared/domain/star-awards/status.ts';
import { scalar, statement } from '../../db/run.ts';
import type { QueriesOf } from '../handlers.ts';
import { UNREACHED } from './minutes.ts';

/** Rows of people who were merged away stay out of sight, as in the list. */
const SEEN = 't.volunteer_id NOT IN (SELECT v.id FROM volunteer v WHERE v.merged_into IS NOT NULL)';
const BY_STATE = `SELECT t.status, count(*) FROM star_award t WHERE ${SEEN} GROUP BY t.status`;
const FALLEN = `SELECT count(*) FROM star_award t WHERE t.status = 'awarded' AND ${SEEN} AND ${UNREACHED}`;

/** How many awards stand in each state, and how many stars the hours do not reach any more. */
export const tally: QueriesOf<'starAwards'>['tally'] = ({ db }) => {
  const found = new Map(statement(db, BY_STATE).raw().all() as [StarState, number][]);
  return {
    states: STAR_STATES.map((state) => ({ state, count: found.get(state) ?? 0 })),
    unreached: scalar(db, FALLEN),
  };
};
