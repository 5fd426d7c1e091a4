import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { policyDocumentEntity } from '../../../shared/domain/policy-documents/entity.ts';
import { documentNumberKey, repealIssue } from '../../../shared/domain/policy-documents/rules.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { Filter } from '../../../shared/kernel/listing.ts';
import type { ReadContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import { attachmentCount } from '../ledger/attachment-count.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import type { EntityStore, StoredValues } from '../ledger/store.ts';

const day = sql.ref('t.repealed_on');

/** 现行 or 废止, as the definition of the state says (`policyStatus`). */
function hasStatus({ op, values }: Filter, { today }: ReadContext) {
  if (op !== 'in') return op === 'blank' ? sql`FALSE` : sql`TRUE`;
  const isRepealed = sql`(${day} IS NOT NULL AND ${day} <= ${today})`;
  const asked = [
    ...(values.includes('repealed') ? [isRepealed] : []),
    ...(values.includes('in_force') ? [sql`NOT ${isRepealed}`] : []),
  ];
  return asked.length === 0 ? sql`FALSE` : sql`(${sql.join(asked, sql` OR `)})`;
}

function guardDocument({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  const stored = (id === null ? undefined : statement(db, STORED).get(id)) as StoredValues | undefined;
  const all = { ...stored, ...withoutAbsent(values) };
  const issue = repealIssue(all['issuedOn'], all['repealedOn']);
  if (issue) throw new AppError(issue.code, { ...issue.params, field: 'repealedOn' });
  const { number, title, issuedOn } = all;
  const other =
    typeof number === 'string'
      ? scalar(db, SAME_NUMBER, documentNumberKey(number), id)
      : scalar(db, SAME_TITLE, title, issuedOn, id);
  const field = typeof number === 'string' ? 'number' : 'title';
  if (other > 0) throw new AppError('DUPLICATE_RECORD', { field, id: other });
}

const STORED = `SELECT title, number, issued_on AS issuedOn, repealed_on AS repealedOn FROM policy_document WHERE id = ?`;
const SAME_NUMBER = `SELECT id FROM policy_document WHERE number_key = ? AND number_key <> '' AND id IS NOT ?`;
const SAME_TITLE = `SELECT id FROM policy_document WHERE title = ? AND issued_on = ? AND number_key = '' AND id IS NOT ?`;

function withoutAbsent(values: StoredValues): StoredValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** 制度文件: some hundreds of rows. */
export const policyDocumentStore: EntityStore = {
  entity: policyDocumentEntity,
  table: 'policy_document',
  hasUid: true,
  bindings: bindFields(policyDocumentEntity, {
    attachmentCount: { show: attachmentCount(policyDocumentEntity.key) },
    status: {
      show: sql`iif(${day} <= date('now', '+8 hours'), 'repealed', 'in_force')`,
      where: hasStatus,
    },
  }),
  derived: { number_key: { from: 'number', make: documentNumberKey } },
  search(text) {
    const like = likeText(text);
    return sql`(t.title LIKE ${like} ESCAPE '\\' OR t.number LIKE ${like} ESCAPE '\\'
      OR t.number_key LIKE ${likeText(documentNumberKey(text))} ESCAPE '\\' OR t.issuer LIKE ${like} ESCAPE '\\')`;
  },
  guard: guardDocument,
  dependents: [],
  referrers: [],
};
