import { type CertificateSnapshot, sumOfLines } from '../../../shared/domain/certificates/lines.ts';
import { certificateNumber } from '../../../shared/domain/certificates/number.ts';
import { maskDocument } from '../../../shared/domain/masking/mask.ts';
import type { Procedures } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import type { CommandsOf, InputOf } from '../handlers.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import { checkDay } from '../ledger/references.ts';
import { ensureKey } from './check.ts';
import { linesToState } from './records.ts';

type IssueInput = InputOf<Procedures['certificates']['issue']>;
type Order = Omit<IssueInput, 'commandId'> & { readonly reissueOf?: number };

interface Person {
  readonly name: string;
  readonly national_number: string | null;
  readonly kind: string | null;
  readonly document: string | null;
}

const PERSON = `SELECT v.name, v.national_number, d.kind, d.number AS document FROM volunteer v
  LEFT JOIN identity_document d ON d.volunteer_id = v.id AND d.is_primary = 1
  WHERE v.id = ? AND v.merged_into IS NULL`;

/** Days must exist, be in order, and not lie ahead. */
function checkPeriod({ today }: WriteContext, order: Pick<Order, 'from' | 'to' | 'appliedOn'>): void {
  for (const field of ['from', 'to', 'appliedOn'] as const) checkDay(order[field], field);
  if (order.to < order.from) throw new AppError('DATE_ORDER', { value: order.to, from: order.from });
  for (const field of ['to', 'appliedOn'] as const) {
    if (order[field] > today) throw new AppError('DATE_IN_FUTURE', { value: order[field] });
  }
}

const INSERT = `INSERT INTO certificate (uid, organization_id, organization_name, year, serial, number, volunteer_id,
    volunteer_name, name_key, from_day, to_day, records, minutes, snapshot, purpose, applied_on, issued_on, handler,
    responsible, contact, copies, reissue_of, created_at, updated_at)
  VALUES (:uid, :organizationId, :organization, :year, :serial, :number, :volunteerId, :name, :nameKey, :from, :to,
    :records, :minutes, :snapshot, :purpose, :appliedOn, :today, :handler, :responsible, :contact, :copies, :reissueOf,
    :now, :now)`;

/** Writes one certificate under the next number of its organisation and year. */
export function writeCertificate(
  context: WriteContext,
  order: Order,
): { id: number; version: number; number: string; name: string } {
  const { db, today } = context;
  const organization = statement(db, 'SELECT name FROM organization WHERE id = ?')
    .pluck()
    .get(order.organizationId);
  const person = statement(db, PERSON).get(order.volunteerId) as Person | undefined;
  if (typeof organization !== 'string' || !person) throw new AppError('NOT_FOUND');
  const lines = linesToState(
    db,
    {
      organizationId: order.organizationId,
      volunteerId: order.volunteerId,
      from: order.from,
      to: order.to,
    },
    order.recordIds,
  );
  ensureKey(context);
  const year = Number(today.slice(0, 4));
  const serial =
    1 +
    scalar(
      db,
      'SELECT coalesce(max(serial), 0) FROM certificate WHERE organization_id = ? AND year = ?',
      order.organizationId,
      year,
    );
  const number = certificateNumber(year, order.organizationId, serial);
  const snapshot: CertificateSnapshot = {
    documentKind: person.kind,
    document: person.document === null ? null : maskDocument(person.document),
    volunteerNumber: person.national_number,
    lines,
  };
  const { purpose, appliedOn, handler, responsible, contact, copies, from, to } = order;
  const { lastInsertRowid } = statement(db, INSERT).run({
    ...sumOfLines(lines),
    uid: context.newUid(),
    organizationId: order.organizationId,
    organization,
    year,
    serial,
    number,
    volunteerId: order.volunteerId,
    name: person.name,
    nameKey: nameSortKey(person.name),
    from,
    to,
    snapshot: JSON.stringify(snapshot),
    purpose,
    appliedOn,
    today,
    handler,
    responsible,
    contact,
    copies,
    reissueOf: order.reissueOf ?? null,
    now: context.now.toISOString(),
  });
  const id = Number(lastInsertRowid);
  context.recordChange({ entity: 'certificates', id, action: 'add', after: { number } });
  return { id, version: 1, number, name: person.name };
}

/** One certificate. */
export const issue: CommandsOf<'certificates'>['issue'] = (context, input) => {
  checkPeriod(context, input);
  const { id, version, number, name } = writeCertificate(context, input);
  context.describe({ entity: 'certificates', rowId: id, summary: { name, certificate: number } });
  return { id, version, number };
};

export type IssueMany = Omit<InputOf<Procedures['certificates']['issueMany']>, 'commandId'>;

/** How many are written between two looks at whether the user asked to stop. */
const PIECE = 20;

/** A certificate for each of many people of one organisation: all or none, numbers in the order given. */
export function issueMany(
  context: WriteContext,
  input: IssueMany,
): { ids: number[]; first: string; last: string } {
  checkPeriod(context, input);
  const { volunteerIds, ...rest } = input;
  const distinct = [...new Set(volunteerIds)];
  const made = distinct.map((volunteerId, place) => {
    if (place % PIECE === 0) context.progress(place, distinct.length, 'issuing');
    return writeCertificate(context, { ...rest, volunteerId });
  });
  const [first, last] = [made[0]?.number ?? '', made.at(-1)?.number ?? ''];
  context.describe({
    entity: 'certificates',
    summary: { count: made.length, certificate: `${first} — ${last}` },
  });
  return { ids: made.map(({ id }) => id), first, last };
}
