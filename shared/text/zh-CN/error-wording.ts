import { entities } from '../../domain/entities.ts';
import type { ErrorParams } from '../../kernel/errors.ts';

/** How one code is worded. `short` (at most 12 characters) stands in list columns, `full` in forms and workbooks. */
export interface ErrorWording {
  readonly short?: (params: ErrorParams) => string;
  readonly full: (params: ErrorParams) => string;
}

/** A parameter as text; empty where the thrower did not name it. */
export function say(params: ErrorParams, name: string): string {
  const value = params[name];
  return value === undefined ? '' : String(value);
}

/** `“值”`, or nothing. */
export function quoted(params: ErrorParams, name: string): string {
  const text = say(params, name);
  return text === '' ? '' : `“${text}”`;
}

/** Inputs that are no field of an entity. */
const OTHER_INPUTS: Readonly<Record<string, string>> = {
  asOf: '截至日期',
  columns: '导出的列',
  figure: '指标',
  loser: '被合并的记录',
  purpose: '用途',
  shownFrom: '公示起始日期',
  shownUntil: '公示截止日期',
  youthMaxAge: '青年年龄上限',
};

let labels: ReadonlyMap<string, string> | undefined;

/** Labels by field key over all entities, the first definition of a key wins. */
function labelOf(key: string): string {
  if (!labels) {
    const found = new Map<string, string>();
    for (const entity of Object.values(entities)) {
      for (const field of entity.fields) if (!found.has(field.key)) found.set(field.key, field.label);
    }
    labels = found;
  }
  return labels.get(key) ?? OTHER_INPUTS[key] ?? '';
}

/** Label of the field a refusal names: `field` holds the label itself, or the key of a field. */
export function fieldName(params: ErrorParams, otherwise: string): string {
  const field = say(params, 'field');
  const name = /^[\w.]+$/.test(field) ? labelOf(field) : field;
  return name === '' ? otherwise : name;
}
