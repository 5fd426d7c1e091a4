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

const COLUMNS = `c.id, c.version, c.number, c.volunteer_id AS volunteerId, c.volunteer_name AS volunteer,
  c.organization_id AS organizationId, c.organization_name AS organization, c.from_day AS "from", c.to_day AS "to",
  c.records, c.minutes, c.purpose, c.applied_on AS appliedOn, c.issued_on AS issuedOn, c.handler, c.responsible,
  c.contact, c.copies, c.status, c.void_reason AS voidReason, c.voided_on AS voidedOn,
  (SELECT o.number FROM certificate o WHERE o.id = c.reissue_of) AS reissueOf`;

type Asked = InputOf<Procedures['certificates']['list']>;

/** Of one person an index answers; anything else reads the register row by row, newest first: some thousands a year. */
function conditionsOf({ search, status, volunteerId }: Asked): { where: string; values: object } {
  const text = search.trim();
  const conditions = [
    ...(status === null ? [] : ['c.status = :status']),
    ...(volunteerId === null
      ? []
      : [
          `c.volunteer_id IN (SELECT v.id FROM volunteer v WHERE v.id = :volunteerId UNION ALL
            SELECT v.id FROM volunteer v WHERE v.merged_into = :volunteerId)`,
        ]),
    ...(text === ''
      ? []
      : [
          `(instr(c.number, :text) OR instr(c.volunteer_name, :text) OR instr(c.organization_name, :text)
            OR instr(c.name_key, lower(:text)))`,
        ]),
  ];
  const values = {
    ...(status === null ? {} : { status }),
    ...(volunteerId === null ? {} : { volunteerId }),
    ...(text === '' ? {} : { text }),
  };
  return { where: conditions.length === 0 ? 'TRUE' : conditions.join(' AND '), values };
}

/** The register, newest first. */
export const listCertificates: QueriesOf<'certificates'>['list'] = ({ db }, input) => {
  const { page, pageSize } = input;
  const { where, values } = conditionsOf(input);
  const rows = statement(
    db,
    `SELECT ${COLUMNS} FROM certificate c WHERE ${where} ORDER BY c.id DESC LIMIT :limit OFFSET :offset`,
  ).all({ ...values, limit: pageSize, offset: (page - 1) * pageSize }) as CertificateRow[];
  const total = statement(db, `SELECT count(*) FROM certificate c WHERE ${where}`)
    .pluck()
    .get(values) as number;
  return { rows, total };
};

type Stored = CertificateRow & { readonly snapshot: string; readonly uid: string };

function read(db: Database, condition: string, value: string | number): Stored | undefined {
  return statement(
    db,
    `SELECT ${COLUMNS}, c.snapshot, hex(v.uid) AS uid FROM certificate c JOIN volunteer v ON v.id = c.volunteer_id
     WHERE ${condition}`,
  ).get(value) as Stored | undefined;
}

function codeOf(db: Database, { number, uid, from, to, minutes, issuedOn }: Stored): string {
  return checkCode(db, { number, volunteerUid: uid, from, to, minutes, issuedOn });
}

/** A certificate as it was stated, whatever became of the records since. */
export const getCertificate: QueriesOf<'certificates'>['get'] = ({ db }, { id }) => {
  const stored = read(db, 'c.id = ?', id);
  if (!stored) throw new AppError('NOT_FOUND');
  const { snapshot, uid: _, ...row } = stored;
  const { lines, ...person } = JSON.parse(snapshot) as CertificateSnapshot;
  return { ...row, ...person, lines: [...lines], checkCode: codeOf(db, stored) };
};

/** Whether a number and its code belong together. A wrong number and a wrong code are answered alike. */
export const verifyCertificate: QueriesOf<'certificates'>['verify'] = ({ db }, { number, code }) => {
  const stored = read(db, 'c.number = ?', readCertificateNumber(number));
  if (!stored || !sameCode(readCheckCode(code), codeOf(db, stored))) {
    return { result: 'wrong', certificate: null };
  }
  const { snapshot: _, uid: _uid, ...row } = stored;
  return { result: row.status === 'issued' ? 'valid' : 'voided', certificate: row };
};
