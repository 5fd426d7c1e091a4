import { cellText } from '../../kernel/cell.ts';
import { findDocumentKind, isDocumentKind } from '../identifiers/document-kind.ts';
import { parseDocument } from '../identifiers/document.ts';
import type { CellRules } from '../importing/cell-rules.ts';
import type { EntityRowRules, RowDraft } from '../importing/parsed-row.ts';
import { isMaskedValue } from '../masking/mask.ts';
import { isBlank } from '../values/blank.ts';
import { formulaIssue } from '../values/formula-issue.ts';

/** Sexes that say nothing (GB/T 2261.1: 0 未知, 9 未说明): no contradiction to a document. */
const UNSTATED: ReadonlySet<unknown> = new Set(['0', '9', null, undefined]);

/** 证件类型 and 证件号码 together; the number yields sex, birth date and nationality (GB 11643-1999). */
export function readDocument(draft: RowDraft, rules: CellRules): void {
  const raw = draft.raw('documentNumber');
  const formula = formulaIssue(raw);
  if (formula) draft.put('documentNumber', formula);
  if (formula || isBlank(raw) || typeof raw === 'boolean' || raw === null || typeof raw === 'object') return;
  if (typeof raw === 'string' && isMaskedValue(raw)) {
    draft.put('documentNumber', { code: 'VALUE_MASKED' });
    return;
  }
  const kind = kindOf(draft, rules);
  if (kind === undefined) return;
  draft.values['documentKind'] = kind;
  const facts = parseDocument(kind, raw, rules.today);
  if (facts.notice) draft.put('documentNumber', facts.notice);
  if (facts.issue) {
    draft.put('documentNumber', facts.issue);
    return;
  }
  draft.values['documentNumber'] = facts.number;
  draft.values['documentKey'] = facts.key;
  if (facts.sex) {
    const stated = draft.values['sex'];
    if (!UNSTATED.has(stated) && stated !== facts.sex) {
      draft.put('sex', { code: 'SEX_MISMATCH', params: { stated: word(stated), document: word(facts.sex) } });
    }
    draft.values['sex'] = facts.sex;
  }
  if (facts.birthDate) {
    const stated = draft.values['birthDate'];
    if (typeof stated === 'string' && stated !== facts.birthDate) {
      draft.put('birthDate', { code: 'BIRTH_MISMATCH', params: { stated, document: facts.birthDate } });
    }
    if (!draft.hasError('birthDate')) draft.values['birthDate'] = facts.birthDate;
  }
  if (facts.nationality && (draft.values['nationality'] ?? null) === null) {
    draft.values['nationality'] = facts.nationality;
  }
}

function word(sex: unknown): string {
  return sex === '1' ? '男' : '女';
}

function kindOf(draft: RowDraft, rules: CellRules) {
  const given = draft.raw('documentKind');
  const nationality = draft.values['nationality'];
  const kind = findDocumentKind(
    isBlank(given) ? '' : cellText(given),
    typeof nationality === 'string' ? nationality : undefined,
    rules.learntCodes.get('document_kind'),
  );
  return kind !== undefined && isDocumentKind(kind) && !draft.hasError('documentKind') ? kind : undefined;
}

/** 志愿者: known by document; sex and birth date follow from it. */
export const volunteerRowRules: EntityRowRules = {
  check: readDocument,
  yielded: (draft) => (draft.values['documentKey'] ? ['sex', 'birthDate'] : []),
  matchKey(draft) {
    const key = draft.values['documentKey'];
    return typeof key === 'string' ? key : null;
  },
};
