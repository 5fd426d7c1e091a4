import type { Database } from 'better-sqlite3';
import { readCheckCode } from '../../../shared/domain/certificates/check-code.ts';
import type { CertificateSnapshot } from '../../../shared/domain/certificates/lines.ts';
import { readCertificateNumber } from '../../../shared/domain/certificates/number.ts';
import type { CertificateRow } from '../../../shared/contract/certificates.ts';
import type { Procedures } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { InputOf, QueriesOf } from '../handlers.ts';
import { checkCode, sameCode } from './check.ts';
import { SHOWING_SQL } from './store.ts';

const COLUMNS = `t.id, t.version, t.number, t.volunteer_id AS volunteerId, t.volunteer_name AS volunteer,
  t.organization_id AS organizationId, t.organization_name AS organization, t.from_day AS "from", t.to_day AS "to",
  t.records, t.minutes, t.purpose, t.applied_on AS appliedOn, t.issued_on AS issuedOn, t.handler, t.responsible,
  t.contact, t.copies, t.status, t.void_reason AS voidReason, t.voided_on AS voidedOn,
  (SELECT o.number FROM certificate o WHERE o.id = t.reissue_of) AS reissueOf, t.shown_from AS shownFrom,
  t.shown_until AS shownUntil`;

/** What narrows the register. */
export type Narrowing = Pick<
  InputOf<Procedures['certificates']['list']>,
  'search' | 'status' | 'showing' | 'volunteerId'
>;

/** Of one person an index answers; anything else reads the register row by row, newest first: some thousands a year. */
export function conditionsOf(
  { search, status, showing, volunteerId }: Narrowing,
  today: string,
): { where: string; values: object } {
  const text = search.trim();
  const conditions = [
    ...(status === null ? [] : ['t.status = :status']),
    ...(showing === null ? [] : [SHOWING_SQL[showing]]),
    ...(volunteerId === null
      ? []
      : [
          `t.volunteer_id IN (SELECT v.id FROM volunteer v WHERE v.id = :volunteerId UNION ALL
            SELECT v.id FROM volunteer v WHERE v.merged_into = :volunteerId)`,
        ]),
    ...(text === ''
      ? []
      : [
          `(instr(t.number, :text) OR instr(t.volunteer_name, :text) OR instr(t.organization_name, :text)
            OR instr(t.name_key, lower(:text)))`,
        ]),
  ];
  const values = {
    ...(status === null ? {} : { status }),
    ...(showing === null || showing === 'none' ? {} : { today }),
    ...(volunteerId === null ? {} : { volunteerId }),
    ...(text === '' ? {} : { text }),
  };
  return { where: conditions.length === 0 ? 'TRUE' : conditions.join(' AND '), values };
}

/** The register, newest first. */
export const listCertificates: QueriesOf<'certificates'>['list'] = ({ db, today }, input) => {
  const { page, pageSize } = input;
  const { where, values } = conditionsOf(input, today);
  const rows = statement(
    db,
    `SELECT ${COLUMNS} FROM certificate t WHERE ${where} ORDER BY t.id DESC LIMIT :limit OFFSET :offset`,
  ).all({ ...values, limit: pageSize, offset: (page - 1) * pageSize }) as CertificateRow[];
  const total = statement(db, `SELECT count(*) FROM certificate t WHERE ${where}`)
    .pluck()
    .get(values) as number;
  return { rows, total };
};

type Stored = CertificateRow & { readonly snapshot: string; readonly uid: string };

function read(db: Database, condition: string, value: string | number): Stored | undefined {
  return statement(
    db,
    `SELECT ${COLUMNS}, t.snapshot, hex(v.uid) AS uid FROM certificate t JOIN volunteer v ON v.id = t.volunteer_id
     WHERE ${condition}`,
  ).get(value) as Stored | undefined;
}

function codeOf(db: Database, { number, uid, from, to, minutes, issuedOn }: Stored): string {
  return checkCode(db, { number, volunteerUid: uid, from, to, minutes, issuedOn });
}

/** A certificate as it was stated, whatever became of the records since. */
export const getCertificate: QueriesOf<'certificates'>['get'] = ({ db }, { id }) => {
  const stored = read(db, 't.id = ?', id);
  if (!stored) throw new AppError('NOT_FOUND');
  const { snapshot, uid: _, ...row } = stored;
  const { lines, ...person } = JSON.parse(snapshot) as CertificateSnapshot;
  return { ...row, ...person, lines: [...lines], checkCode: codeOf(db, stored) };
};

/** Whether a number and its code belong together. A wrong number and a wrong code are answered alike. */
export const verifyCertificate: QueriesOf<'certificates'>['verify'] = ({ db }, { number, code }) => {
  const stored = read(db, 't.number = ?', readCertificateNumber(number));
  if (!stored || !sameCode(readCheckCode(code), codeOf(db, stored))) {
    return { result: 'wrong', certificate: null };
  }
  const { snapshot: _, uid: _uid, ...row } = stored;
  return { result: row.status === 'issued' ? 'valid' : 'voided', certificate: row };
};
