import type { Database } from 'better-sqlite3';
import {
  type CertificateWish,
  certificateWishes,
  issuersWanted,
} from '../../../shared/domain/demo/certificates.ts';
import type { Random } from '../../../shared/domain/demo/random.ts';
import type { DateOnly } from '../../../shared/kernel/date-only.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { writeCertificate } from '../certificates/issue.ts';
import { post } from '../certificates/showing.ts';
import { reissue, voidCertificate } from '../certificates/void.ts';
import { onDay } from './rows.ts';

interface Issuer {
  readonly id: number;
  readonly leader: string;
  readonly phone: string;
}

/** Those who recorded most. */
const ISSUERS = `SELECT o.id, coalesce(o.leader, '') AS leader, coalesce(o.phone, '') AS phone FROM organization o
  JOIN organization_year y ON y.organization_id = o.id WHERE o.status = 'normal'
  GROUP BY o.id ORDER BY sum(y.records) DESC, o.id LIMIT ?`;

/** The latest whom an organisation recorded in a period; what was not yet effective on the day of issue is not there. */
const PEOPLE = `SELECT r.volunteer_id FROM service_record r
  WHERE r.organization_id = :organizationId AND r.served_on BETWEEN :from AND :to AND r.status = 'effective'
    AND r.effective_on <= :issuedOn ORDER BY r.served_on DESC, r.id DESC LIMIT 80`;
/** The sign keeps the planner at the few records of the person. */
const LATER = `SELECT 1 FROM service_record r WHERE r.volunteer_id = :volunteerId AND +r.organization_id = :organizationId
  AND r.served_on BETWEEN :from AND :to AND r.status = 'effective' AND r.effective_on > :issuedOn LIMIT 1`;

/** Who serves once seldom asks for a certificate: one of so many who served most is taken. */
const KEENEST = 6;

/** Somebody whose records of the period were all effective on the day of issue, and who has no certificate of them yet. */
function applicant(
  db: Database,
  random: Random,
  scope: { organizationId: number; from: DateOnly; to: DateOnly; issuedOn: DateOnly },
  had: Set<string>,
): number | undefined {
  const times = new Map<number, number>();
  for (const volunteerId of statement(db, PEOPLE).pluck().all(scope) as number[])
    times.set(volunteerId, (times.get(volunteerId) ?? 0) + 1);
  const keyOf = (volunteerId: number) => `${String(scope.organizationId)} ${String(volunteerId)}`;
  const fitting = [...times]
    .toSorted(([a, often], [b, oftener]) => oftener - often || a - b)
    .map(([volunteerId]) => volunteerId)
    .filter((volunteerId) => !had.has(keyOf(volunteerId)))
    .filter((volunteerId) => !statement(db, LATER).get({ ...scope, volunteerId }));
  if (fitting.length === 0) return undefined;
  const chosen = random.pick(fitting.slice(0, KEENEST));
  had.add(keyOf(chosen));
  return chosen;
}

interface Made {
  readonly id: number;
  readonly version: number;
}

interface Step {
  readonly day: DateOnly;
  readonly run: () => void;
}

/** Issues certificates in the order of their days as the ledger itself would, so that their numbers have no gap. */
export function insertCertificates(
  context: WriteContext,
  random: Random,
  volunteers: number,
): { certificates: number } {
  const { db, today } = context;
  const issuers = statement(db, ISSUERS).all(issuersWanted(volunteers)) as Issuer[];
  const had = new Set<string>();
  let certificates = 0;
  const steps: Step[] = certificateWishes(random, volunteers, today).flatMap((wish) => {
    const issuer = issuers[wish.issuer];
    if (!issuer) return [];
    const { from, to, issuedOn } = wish;
    const volunteerId = applicant(db, random, { organizationId: issuer.id, from, to, issuedOn }, had);
    if (volunteerId === undefined) return [];
    let made: Made | undefined;
    const first: Step = {
      day: issuedOn,
      run: () => {
        made = showing(context, issuedOn, issueTo(onDay(context, issuedOn), wish, issuer, volunteerId));
        certificates++;
      },
    };
    const { later } = wish;
    if (!later) return [first];
    const run = (): void => {
      if (!made) return;
      const target = { commandId: '', ...made, reason: later.reason };
      if (later.act === 'void') voidCertificate(onDay(context, later.on), target);
      else {
        reissue(onDay(context, later.on), target);
        certificates++;
      }
    };
    return [first, { day: later.on, run }];
  });
  for (const { run } of steps.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) run();
  return { certificates };
}

/** Shown from the day of issue, except the newest: they wait to be. */
const SHOWN_DAYS = 7;
const WAITING_DAYS = 60;

function showing(context: WriteContext, from: DateOnly, made: Made): Made {
  if (daysAfter(from, WAITING_DAYS) >= context.today) return made;
  const until = daysAfter(from, SHOWN_DAYS);
  post(onDay(context, from), { commandId: '', targets: [made], from, until });
  return { ...made, version: made.version + 1 };
}

function issueTo(
  context: WriteContext,
  { from, to, appliedOn, purpose, handler, copies }: CertificateWish,
  { id, leader, phone }: Issuer,
  volunteerId: number,
): Made {
  const made = writeCertificate(context, {
    organizationId: id,
    volunteerId,
    from,
    to,
    appliedOn,
    purpose,
    handler,
    responsible: leader,
    contact: phone,
    copies,
  });
  return { id: made.id, version: made.version };
}
