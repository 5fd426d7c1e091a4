import { isDocumentKind } from '../../../shared/domain/identifiers/document-kind.ts';
import { parseDocument } from '../../../shared/domain/identifiers/document.ts';
import type { ReadContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import { holderOf } from './documents.ts';

const PERSON = `SELECT v.id, v.name, v.sex, v.birth_date AS birthDate, (SELECT u.name FROM unit u WHERE u.id = v.street_id) AS street,
    (SELECT o.name FROM membership m JOIN organization o ON o.id = m.organization_id
      WHERE m.volunteer_id = v.id AND m.left_on IS NULL ORDER BY m.is_main DESC, m.id LIMIT 1) AS organization,
    v.registered_on AS registeredOn, v.status FROM volunteer v`;

/** What a clerk needs to tell whether two rows are one person. No numbers. */
export interface KnownPerson {
  readonly id: number;
  readonly name: string;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly street: string | null;
  readonly organization: string | null;
  readonly registeredOn: string | null;
  readonly status: string;
}

function person(context: ReadContext, id: number): KnownPerson | null {
  return (statement(context.db, `${PERSON} WHERE v.id = ?`).get(id) as KnownPerson | undefined) ?? null;
}

/** Live check of a document number: what is wrong with it, what it yields, who holds it already. */
export function checkDocument(
  context: ReadContext,
  input: { kind: string; number: string; exceptId?: number | undefined },
) {
  if (!isDocumentKind(input.kind)) {
    return { issue: { code: 'CODE_UNKNOWN', params: {} }, sex: null, birthDate: null, known: null };
  }
  const facts = parseDocument(input.kind, input.number, context.today);
  const issue = facts.issue ? { code: facts.issue.code, params: { ...facts.issue.params } } : null;
  const holder = issue ? undefined : holderOf(context.db, facts.key);
  const isOther = holder !== undefined && holder.id !== input.exceptId;
  return {
    issue,
    sex: facts.sex ?? null,
    birthDate: facts.birthDate ?? null,
    known: isOther ? person(context, holder.id) : null,
  };
}

/** Repeated readings are found in the index alone; names are compared only there. */
const SAME_NAME_AND_BIRTH = `SELECT a.id AS leftId, b.id AS rightId FROM (
    SELECT name_key, birth_date FROM volunteer WHERE merged_into IS NULL AND birth_date IS NOT NULL
    GROUP BY name_key, birth_date HAVING count(*) > 1) g
  JOIN volunteer a ON a.name_key = g.name_key AND a.birth_date = g.birth_date AND a.merged_into IS NULL
  JOIN volunteer b ON b.name_key = a.name_key AND b.birth_date = a.birth_date AND b.id > a.id AND b.name = a.name
    AND b.merged_into IS NULL
  LIMIT ?`;
const SCAN_LIMIT = 1000;

/** Pairs that may be one person: the same name and birth date under different documents. */
export function suspects(context: ReadContext, { limit }: { limit: number }) {
  const found = statement(context.db, SAME_NAME_AND_BIRTH).all(SCAN_LIMIT) as {
    leftId: number;
    rightId: number;
  }[];
  const pairs = found.slice(0, limit).flatMap(({ leftId, rightId }) => {
    const left = person(context, leftId);
    const right = person(context, rightId);
    return left && right ? [{ left, right, reason: 'sameNameAndBirth' }] : [];
  });
  return { pairs, count: found.length, capped: found.length >= SCAN_LIMIT };
}

/** How many suspicious pairs there are, up to a limit. */
export function countSuspects(context: ReadContext): number {
  return scalar(context.db, `SELECT count(*) FROM (${SAME_NAME_AND_BIRTH})`, SCAN_LIMIT);
}
