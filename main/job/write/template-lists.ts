import type { DataValidation, Worksheet } from 'exceljs';
import { columnLetter } from './column-letter.ts';
import {
  FLAG_WORDS,
  INTEGER_ERROR,
  INTEGER_ERROR_TITLE,
  LENGTH_ERROR_TITLE,
  lengthError,
  noteWords,
  PICK_ERROR,
  PICK_ERROR_TITLE,
  UNIT_ERROR,
} from '../../../shared/text/zh-CN/workbooks.ts';
import { TEMPLATE_ROWS } from './template-spec.ts';
import type { TemplateField, TemplateSpec } from './template-spec.ts';

/** Excel keeps at most 255 characters of a list inside the rule itself. */
const INLINE_LIMIT = 255;

/** The hidden sheet of lists: one list per column, written as it is asked for. */
export class ListSheet {
  readonly #sheet: Worksheet;
  #columns = 0;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  /** Adds a list and returns its absolute range. */
  add(values: readonly string[]): string {
    const letter = columnLetter(this.#columns++);
    values.forEach((value, i) => {
      const cell = this.#sheet.getCell(`${letter}${i + 1}`);
      cell.value = value;
      cell.numFmt = '@';
    });
    return `${this.#sheet.name}!$${letter}$1:$${letter}$${Math.max(values.length, 1)}`;
  }
}

/** The formula of a drop-down list: inside the rule where it fits, else a reference to the hidden sheet. */
function listFormula(values: readonly string[], lists: ListSheet): string {
  const inline = values.join(',');
  const fits = inline.length <= INLINE_LIMIT && values.every((value) => !/[,"]|^\s|\s$/.test(value));
  return fits ? `"${inline}"` : lists.add(values);
}

/**
 * Communities of the street chosen in the same row, as OFFSET over a list sorted by street: no defined names, which
 * forbid brackets and leading digits and which WPS drops when a sheet is copied. Without a street, all of them.
 */
function communityFormula(spec: TemplateSpec, lists: ListSheet): string | undefined {
  const pairs = spec.unitOptions.streets.flatMap((street) =>
    (spec.unitOptions.communities[street] ?? []).map((community) => [street, community] as const),
  );
  if (pairs.length === 0) return undefined;
  const names = lists.add(pairs.map(([, community]) => community));
  const streetColumn = spec.fields.findIndex((field) => field.units === 'streets');
  if (streetColumn < 0) return names;
  const streets = lists.add(pairs.map(([street]) => street));
  const cell = `$${columnLetter(streetColumn)}2`;
  const first = names.replace(/:.*$/, '');
  const count = `COUNTIF(${streets},${cell})`;
  return `IF(${count}=0,${names},OFFSET(${first},MATCH(${cell},${streets},0)-1,0,${count},1))`;
}

function unitFormula(field: TemplateField, spec: TemplateSpec, lists: ListSheet): string | undefined {
  if (field.units === 'communities') return communityFormula(spec, lists);
  if (field.units !== 'streets' || spec.unitOptions.streets.length === 0) return undefined;
  return lists.add(spec.unitOptions.streets);
}

/** A rule that lets the cell be blank and shows the field's words when the cell is entered. */
function rule(
  field: TemplateField,
): Pick<DataValidation, 'allowBlank' | 'showInputMessage' | 'promptTitle' | 'prompt'> {
  return {
    allowBlank: true,
    showInputMessage: true,
    promptTitle: field.label.slice(0, 32),
    prompt: noteWords(field),
  };
}

/**
 * The rule of a column. Codes are held to their list; a unit that is missing there only warns, since the office
 * may learn it; an import checks everything again, because pasting passes over all rules.
 */
function validation(field: TemplateField, spec: TemplateSpec, lists: ListSheet): DataValidation | undefined {
  const units = unitFormula(field, spec, lists);
  const options = field.type === 'flag' ? FLAG_WORDS : field.type === 'code' ? field.options : undefined;
  if (units !== undefined || (options !== undefined && options.length > 0)) {
    return {
      ...rule(field),
      type: 'list',
      formulae: [units ?? listFormula(options ?? [], lists)],
      showErrorMessage: true,
      errorStyle: units === undefined ? 'stop' : 'warning',
      errorTitle: PICK_ERROR_TITLE,
      error: units === undefined ? PICK_ERROR : UNIT_ERROR,
    };
  }
  if (field.type === 'integer') {
    return {
      ...rule(field),
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [0],
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: INTEGER_ERROR_TITLE,
      error: INTEGER_ERROR,
    };
  }
  const longest = field.maxLength ?? 200;
  return {
    ...rule(field),
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [longest],
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: LENGTH_ERROR_TITLE,
    error: lengthError(field.label, longest),
  };
}

/** Drop-down lists, length and number rules of all columns, each one range: small to load, easy to extend by hand. */
export function addValidations(sheet: Worksheet, spec: TemplateSpec, lists: ListSheet): void {
  const rules: Record<string, DataValidation> = {};
  spec.fields.forEach((field, i) => {
    const found = validation(field, spec, lists);
    const letter = columnLetter(i);
    if (found) rules[`${letter}2:${letter}${TEMPLATE_ROWS + 1}`] = found;
  });
  for (const [range, found] of Object.entries(rules)) ranges(sheet).add(range, found);
}

/** The library writes rules by range but its types name only single cells. */
function ranges(sheet: Worksheet): { add(range: string, rule: DataValidation): void } {
  const found: unknown = Reflect.get(sheet, 'dataValidations');
  if (typeof found !== 'object' || found === null || !('add' in found))
    throw new Error('exceljs without dataValidations');
  return found as { add(range: string, rule: DataValidation): void };
}
