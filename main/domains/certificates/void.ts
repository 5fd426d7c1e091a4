import { type CertificateStatus, mayBecome } from '../../../shared/domain/certificates/status.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf } from '../handlers.ts';
import { writeCertificate } from './issue.ts';

interface Stored {
  readonly version: number;
  readonly number: string;
  readonly name: string;
  readonly status: CertificateStatus;
  readonly organizationId: number;
  readonly volunteerId: number;
  readonly from: string;
  readonly to: string;
  readonly purpose: string;
  readonly appliedOn: string;
  readonly handler: string;
  readonly responsible: string;
  readonly contact: string;
  readonly copies: number;
}

const READ = `SELECT c.version, c.number, c.volunteer_name AS name, c.status, c.organization_id AS organizationId,
    coalesce(v.merged_into, v.id) AS volunteerId, c.from_day AS "from", c.to_day AS "to", c.purpose,
    c.applied_on AS appliedOn, c.handler, c.responsible, c.contact, c.copies
  FROM certificate c JOIN volunteer v ON v.id = c.volunteer_id WHERE c.id = ?`;

interface Target {
  readonly id: number;
  readonly version: number;
  readonly reason: string;
}

/** Voids one; its number stays used. Throws STALE_RECORD and CERTIFICATE_VOIDED. */
function voidOne(context: WriteContext, { id, version, reason }: Target): Stored {
  const { db } = context;
  const stored = statement(db, READ).get(id) as Stored | undefined;
  if (!stored) throw new AppError('NOT_FOUND');
  if (stored.version !== version) throw new AppError('STALE_RECORD');
  if (!mayBecome(stored.status, 'voided')) throw new AppError('CERTIFICATE_VOIDED');
  statement(
    db,
    `UPDATE certificate SET status = 'voided', void_reason = ?, voided_on = ?, version = version + 1, updated_at = ?
     WHERE id = ?`,
  ).run(reason, context.today, context.now.toISOString(), id);
  context.recordChange({
    entity: 'certificates',
    id,
    action: 'update',
    before: { status: 'issued', voidedOn: null, voidReason: null },
    after: { status: 'voided', voidedOn: context.today, voidReason: reason },
  });
  return stored;
}

/** 作废. */
export const voidCertificate: CommandsOf<'certificates'>['void'] = (context, input) => {
  const { name, number } = voidOne(context, input);
  context.describe({
    entity: 'certificates',
    rowId: input.id,
    summary: { name, certificate: number },
    reason: input.reason,
  });
  return { id: input.id, version: input.version + 1 };
};

/** 补发: the old one is void, the new one states the same period as the records stand now, under the next number. */
export const reissue: CommandsOf<'certificates'>['reissue'] = (context, input) => {
  const { version: _, status: _was, name, number: old, ...order } = voidOne(context, input);
  const made = writeCertificate(context, { ...order, reissueOf: input.id });
  context.describe({
    entity: 'certificates',
    rowId: made.id,
    summary: { name, certificate: made.number, replaced: old },
    reason: input.reason,
  });
  return { id: made.id, version: made.version, number: made.number };
};
