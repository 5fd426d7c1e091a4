import type { VolunteerStars } from '../../../shared/contract/star-awards.ts';
import { schemeOn, type StarLevel, starOf } from '../../../shared/domain/star-awards/scheme.ts';
import { statement } from '../../db/run.ts';
import type { QueriesOf } from '../handlers.ts';
import { minutesOf } from './minutes.ts';
import { readSchemes } from './schemes.ts';

const AWARDS = `SELECT id, level, status, minutes, cut_off AS cutOff, awarded_on AS awardedOn, granted_by AS grantedBy
  FROM star_award WHERE volunteer_id = ? ORDER BY level DESC, id DESC`;

/** The star of one volunteer, what is under way, and how far the next level is. */
export const ofVolunteer: QueriesOf<'starAwards'>['ofVolunteer'] = ({ db, today }, { volunteerId }) => {
  const awards = statement(db, AWARDS).all(volunteerId) as VolunteerStars['awards'];
  const held = awards.find(({ status }) => status === 'awarded');
  const minutes = minutesOf(db, volunteerId, today);
  const levels = schemeOn(readSchemes(db), today)?.levels ?? [];
  const reached = Math.max(starOf(minutes, { levels }), Number(held?.level ?? 0));
  const next = levels.find(({ level }) => level > reached);
  return {
    minutes,
    level: held ? (Number(held.level) as StarLevel) : null,
    awardedOn: held?.awardedOn ?? null,
    next: next ? { level: next.level, minutes: next.minutes } : null,
    awards,
  };
};
