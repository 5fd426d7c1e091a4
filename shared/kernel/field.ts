/**
 * One definition, many uses. A ledger field is described once, in `shared/domain/<domain>/fields.ts`; the input
 * schema, form item, list column, template column, import mapping, export column, masked view and audit label
 * derive from it. A definition holds no SQL and no React: both sides look up behaviour by `key` and `type`.
 */

/** How a value is written, parsed and checked. */
export type ValueType =
  | 'text'
  | 'longText'
  | 'personName'
  | 'document' // number of an identity document, read together with its kind
  | 'mobile' // mainland mobile number
  | 'phone' // mobile or landline
  | 'uscc' // 统一社会信用代码
  | 'date' // YYYY-MM-DD
  | 'moment' // UTC ISO string, list and export only
  | 'code' // one value of a code table
  | 'codes' // several values of a code table, joined by a comma in code order
  | 'tags' // free words joined by 、
  | 'integer'
  | 'hours' // integer minutes, shown and written as hours
  | 'time' // HH:MM
  | 'flag' // 0 or 1, shown 是 / 否
  | 'unit'
  | 'organization'
  | 'site'
  | 'volunteer'
  | 'project'
  | 'activity'
  | 'session'
  | 'trainingClass'
  | 'menuItem';

/** Where the value lives: a column of the entity's row, a related table, or computed. */
export type FieldKind = 'column' | 'code' | 'ref' | 'relation' | 'derived';

/** What must be masked before a value leaves the service. */
export type Sensitivity = 'document' | 'phone' | 'address';

export interface FieldDef {
  readonly key: string;
  /** Chinese label: list header, form label, template header, audit label. */
  readonly label: string;
  /** Other headers under which units send this column. */
  readonly aliases?: readonly string[];
  readonly kind: FieldKind;
  readonly type: ValueType;
  /** Key of the code table (`resources/seed/codes/<key>.json`) of a `code` or `codes` field. */
  readonly codeTable?: string;
  /** `tags` that name records of this kind: a form searches them. */
  readonly tagsOf?: 'organization';
  /** Which unit types a `unit` field may name, such as `['street', 'town']`; all when absent. */
  readonly unitTypes?: readonly string[];
  /** Key of the field whose unit encloses this one: 社区 is looked for within 街道. */
  readonly within?: string;
  /** Must be filled in a form and in an import. */
  readonly required?: boolean;
  /** Must be filled in the form only: units' old rosters rarely have it. */
  readonly formRequired?: boolean;
  /** Merged cells and 同上 may be filled down from the row above. */
  readonly inheritable?: boolean;
  readonly sensitive?: Sensitivity;
  /** In characters; 50 when absent. */
  readonly maxLength?: number;
  /** Heading of the form section it stands under; absent = not in the form. */
  readonly section?: string;
  /** Shown in a list at once, on choice, or never. */
  readonly list: 'default' | 'optional' | 'never';
  /** List column width in px at 14 px text. */
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** The list may sort by it: an index serves it, or the filter leaves few rows. */
  readonly sortable?: boolean;
  /** Stands in the Excel template and is read by an import. */
  readonly importable?: boolean;
  /** Read from a file where it stands there (an export of ours), but no template asks for it. */
  readonly notOffered?: boolean;
  /** One sentence for form, template note and instructions. */
  readonly help?: string;
  /** Invented example value for the template's instructions. */
  readonly sample?: string;
  /** A date that may lie ahead: the end of validity, a plan. */
  readonly mayBeFuture?: boolean;
  /** Fixed once the record exists. */
  readonly createOnly?: boolean;
  /** The pushpin: may be kept for the next entry. */
  readonly keepable?: boolean;
}

/** An entity of the ledger that has a list, a form, a template, an import and an export. */
export interface EntityDef {
  readonly key: string;
  /** 志愿者 */
  readonly label: string;
  /** Measure word of one record: 人, 个, 条. */
  readonly counter: string;
  /** Key of the field that names a record in titles and messages. */
  readonly nameField: string;
  readonly fields: readonly FieldDef[];
  /** Header groups that identify a record on import, in words for the instructions. */
  readonly matchKeys: readonly string[];
  /**
   * A file names a person of the ledger by document: the fields that hold the number and the volunteer. The name beside
   * it is held against the ledger's.
   */
  readonly person?: { readonly document: string; readonly volunteer: string };
  /** Rows never change in place: a file adds rows, and a form only makes new ones. */
  readonly fixed?: boolean;
}

/** The field of that key. Throws when the definition has none: a programming error, never input. */
export function fieldOf(entity: EntityDef, key: string): FieldDef {
  const found = entity.fields.find((field) => field.key === key);
  if (!found) throw new Error(`${entity.key} has no field ${key}`);
  return found;
}

/** Fields that an import reads, in template order. */
export function importableFields(entity: EntityDef): readonly FieldDef[] {
  return entity.fields.filter((field) => field.importable);
}

/** Fields that a template offers, in its order. */
export function offeredFields(entity: EntityDef): readonly FieldDef[] {
  return importableFields(entity).filter((field) => !field.notOffered);
}
