import type { Database } from 'better-sqlite3';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import { type Grantor, schemeOn } from '../../../shared/domain/star-awards/scheme.ts';
import { checkMove, CLOSED_STATES, type StarState } from '../../../shared/domain/star-awards/status.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import type { CommandsOf } from '../handlers.ts';
import { writeDeps } from '../ledger/procedures.ts';
import { checkDay } from '../ledger/references.ts';
import { entityWriter } from '../ledger/write.ts';
import { UNREACHED } from './minutes.ts';
import { checkNotice } from './notice.ts';
import { readSchemes } from './schemes.ts';
import { starAwardStore } from './store.ts';

type Commands = CommandsOf<'starAwards'>;

interface Target {
  readonly id: number;
  readonly version: number;
}

interface Row {
  readonly version: number;
  readonly status: StarState;
  readonly level: string;
  readonly noticeUntil: string | null;
  readonly cutOff: string | null;
  readonly grantor: Grantor | null;
  readonly name: string;
}

const READ = `SELECT t.version, t.status, t.level, t.notice_until AS noticeUntil, t.cut_off AS cutOff, v.name,
    (SELECT l.grantor FROM star_level l WHERE l.scheme_id = t.scheme_id AND l.level = CAST(t.level AS INTEGER)) AS grantor
  FROM star_award t JOIN volunteer v ON v.id = t.volunteer_id WHERE t.id = ? AND v.merged_into IS NULL`;

/** Who grants a level that was not rated in this ledger: by the scheme of the day, else the district itself. */
function grantorOn(db: Database, { level, cutOff }: Row, today: string): Grantor {
  const levels = schemeOn(readSchemes(db), cutOff ?? today)?.levels ?? [];
  return levels.find((rule) => String(rule.level) === level)?.grantor ?? 'local';
}

interface Change {
  readonly to: StarState;
  /** The day on which it happens; today where it has no date of its own. */
  readonly day?: string;
  readonly values?: Readonly<Record<string, FieldValue>>;
  readonly reason?: string;
  readonly summary?: Readonly<Record<string, string>>;
}

/**
 * Changes the state of many awards at once: all or none, one audit row. Throws STALE_RECORD, STATE_FORBIDDEN,
 * NOTICE_RUNNING, and STAR_UNREACHED where hours voided since do not reach the level any more.
 */
function move(context: WriteContext, targets: readonly Target[], change: Change): { changed: number } {
  const { db, today } = context;
  const { to, day = today, values = {}, reason, summary = {} } = change;
  const writer = entityWriter(starAwardStore, writeDeps(context));
  const isClosing = CLOSED_STATES.some((state) => state === to);
  for (const { id, version } of targets) {
    const row = statement(db, READ).get(id) as Row | undefined;
    if (!row || row.version !== version) throw new AppError('STALE_RECORD');
    const { status: from, level, noticeUntil } = row;
    checkMove({ from, to, level, noticeUntil, day, grantor: row.grantor ?? grantorOn(db, row, today) });
    if (!isClosing && to !== 'candidate' && isUnreached(db, id))
      throw new AppError('STAR_UNREACHED', {
        name: row.name,
        level: codeLabel('star_level', level) ?? level,
      });
    const { before, after } = writer.update(id, version, { ...values, status: to });
    context.recordChange({ entity: 'starAwards', id, action: 'update', before, after });
  }
  context.describe({
    entity: 'starAwards',
    summary: { changed: targets.length, ...summary },
    ...(reason === undefined ? {} : { reason }),
  });
  return { changed: targets.length };
}

function isUnreached(db: Database, id: number): boolean {
  return scalar(db, `SELECT ${UNREACHED} FROM star_award t WHERE t.id = ?`, id) === 1;
}

/** A day of an act that has happened: it exists and does not lie ahead. */
function checkPast(day: string, field: string, today: string): void {
  checkDay(day, field);
  if (day > today) throw new AppError('DATE_IN_FUTURE', { field, value: day });
}

const review: Commands['review'] = (context, { targets }) => move(context, targets, { to: 'reviewed' });

/** 公示 from a day until a day, both included. Throws NOTICE_SHORT beside what `move` throws. */
const post: Commands['post'] = (context, { targets, from, until }) => {
  checkDay(from, 'noticeFrom');
  checkDay(until, 'noticeUntil');
  checkNotice(context.db, from, until);
  const values = { noticeFrom: from, noticeUntil: until };
  return move(context, targets, { to: 'notice', values, summary: { from, to: until } });
};

const award: Commands['award'] = (context, { targets, awardedOn, grantedBy }) => {
  checkPast(awardedOn, 'awardedOn', context.today);
  const values = { awardedOn, grantedBy };
  return move(context, targets, { to: 'awarded', day: awardedOn, values, summary: { name: grantedBy } });
};

const refer: Commands['refer'] = (context, { targets, referredOn, grantedBy }) => {
  checkPast(referredOn, 'referredOn', context.today);
  const values = { referredOn, grantedBy };
  return move(context, targets, { to: 'referred', day: referredOn, values, summary: { name: grantedBy } });
};

const refuse: Commands['refuse'] = (context, { targets, reason }) =>
  move(context, targets, { to: 'refused', values: { reason }, reason });

const withdraw: Commands['withdraw'] = (context, { targets, reason }) =>
  move(context, targets, { to: 'withdrawn', values: { reason, withdrawnOn: context.today }, reason });

/** Nothing of the earlier round stands any more; the history keeps it. */
const CLEARED = {
  reason: null,
  noticeFrom: null,
  noticeUntil: null,
  referredOn: null,
  awardedOn: null,
  withdrawnOn: null,
  grantedBy: null,
  certificateNumber: null,
};

const reopen: Commands['reopen'] = (context, { targets, reason }) =>
  move(context, targets, { to: 'candidate', values: CLEARED, reason });

export const moves = { review, post, award, refer, refuse, withdraw, reopen } satisfies Partial<Commands>;
