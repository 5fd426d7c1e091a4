import type { RawCell } from '../../kernel/cell.ts';
import { cellText } from '../../kernel/cell.ts';
import type { FieldDef } from '../../kernel/field.ts';
import { isNamedType, isReferenceType, NAMED_TYPES, type NamedType } from '../../kernel/references.ts';
import { findCode, findCodes, isCodeTableKey } from '../codes/index.ts';
import { isMaskedValue } from '../masking/mask.ts';
import { type UnitDirectory, unitDirectory } from '../units/directory.ts';
import { isBlank } from '../values/blank.ts';
import { cleanLine, excerpt } from '../values/clean-text.ts';
import { formulaIssue } from '../values/formula-issue.ts';
import { splitTags } from '../values/tags.ts';
import { type Dictionaries, type NamedDirectory, namedDirectory } from './directories.ts';
import { BLANK, type ParsedCell } from './parsed-cell.ts';
import { parsePlain, type PlainOptions } from './plain-rules.ts';

/** The dictionaries with their lookups built, for one pass over a file. */
export interface CellRules extends PlainOptions {
  readonly units: UnitDirectory;
  readonly named: Readonly<Record<NamedType, NamedDirectory>>;
  readonly learntCodes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export function cellRules(dictionaries: Dictionaries, date1904: boolean): CellRules {
  const learntCodes = new Map<string, Map<string, string>>();
  for (const [table, text, code] of dictionaries.learntCodes) {
    const known = learntCodes.get(table);
    if (known) known.set(text, code);
    else learntCodes.set(table, new Map([[text, code]]));
  }
  return {
    today: dictionaries.today,
    date1904,
    units: unitDirectory(dictionaries.units),
    named: Object.fromEntries(
      NAMED_TYPES.map((type) => [type, namedDirectory(dictionaries.named[type] ?? [])]),
    ) as Record<NamedType, NamedDirectory>,
    learntCodes,
  };
}

/**
 * What one cell means for one field: the value as the ledger stores it, or the one error that stands at it.
 * @param within the unit that encloses a reference (社区 within 街道): tells equal names apart
 * Documents, people and sessions answer nothing here: they are read together with other cells (row rules, planner).
 */
export function parseCell(field: FieldDef, raw: RawCell, rules: CellRules, within?: number): ParsedCell {
  if (field.type === 'document' || field.type === 'volunteer' || field.type === 'session') return BLANK;
  if (field.sensitive && typeof raw === 'string' && isMaskedValue(raw)) {
    return { value: null, notice: { code: 'VALUE_MASKED' } };
  }
  if (field.type === 'code') return parseCode(field, raw, rules);
  if (field.type === 'codes') return parseCodes(field, raw, rules);
  if (isReferenceType(field.type)) return parseReference(field, raw, rules, within);
  const { value, issue, notice } = parsePlain(field, raw, rules);
  if (value === undefined && !issue) return notice ? { value: null, notice } : BLANK;
  return {
    value: issue ? null : (value ?? null),
    ...(issue ? { issue } : {}),
    ...(notice ? { notice } : {}),
  };
}

function parseCode(field: FieldDef, raw: RawCell, rules: CellRules): ParsedCell {
  const formula = formulaIssue(raw);
  if (formula) return { value: null, issue: formula };
  const table = field.codeTable ?? '';
  if (!isCodeTableKey(table)) throw new Error(`${field.key}: no code table ${table}`);
  const text = cellText(raw);
  // 无 may be an answer (党组织情况): the table is asked before the marks for "nothing".
  const code = findCode(table, text, rules.learntCodes.get(table));
  if (code !== undefined) return { value: code };
  if (isBlank(raw)) return BLANK;
  return {
    value: null,
    issue: { code: 'CODE_UNKNOWN', params: { text: excerpt(text), field: field.label } },
  };
}

function parseCodes(field: FieldDef, raw: RawCell, rules: CellRules): ParsedCell {
  if (isBlank(raw)) return BLANK;
  const formula = formulaIssue(raw);
  if (formula) return { value: null, issue: formula };
  const table = field.codeTable ?? '';
  if (!isCodeTableKey(table)) throw new Error(`${field.key}: no code table ${table}`);
  const { codes, unknown } = findCodes(table, splitTags(cellText(raw)), rules.learntCodes.get(table));
  const [first] = unknown;
  if (first !== undefined) {
    return {
      value: null,
      issue: { code: 'CODE_UNKNOWN', params: { text: excerpt(first), field: field.label } },
    };
  }
  return { value: codes.join(',') };
}

function parseReference(field: FieldDef, raw: RawCell, rules: CellRules, within?: number): ParsedCell {
  if (isBlank(raw)) return BLANK;
  const formula = formulaIssue(raw);
  if (formula) return { value: null, issue: formula };
  const text = cleanLine(cellText(raw));
  if (field.type === 'unit') {
    const hit = rules.units.find(text, field.unitTypes, within);
    if (hit) return { value: hit.unit.id };
    return { value: null, unresolved: text, issue: unitUnknown(field, text, rules) };
  }
  const hit = isNamedType(field.type) ? rules.named[field.type].find(text, within) : undefined;
  if (hit) return { value: hit.id };
  return {
    value: null,
    unresolved: text,
    issue: { code: 'REFERENCE_UNKNOWN', params: { text: excerpt(text), field: field.label } },
  };
}

function unitUnknown(field: FieldDef, text: string, rules: CellRules) {
  const near = rules.units.suggest(text, field.unitTypes);
  return {
    code: 'UNIT_UNKNOWN' as const,
    params: { text: excerpt(text), field: field.label, ...(near ? { suggestion: near.name } : {}) },
  };
}
