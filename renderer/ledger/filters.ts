import type { EntityDef, FieldDef } from '../../shared/kernel/field.ts';
import type { Filter } from '../../shared/kernel/listing.ts';
import type { Choice, FilterSpec, FilterValue, FilterValues } from '../widgets/List/types.ts';
import { LEDGER_WORDS } from './words.ts';

/** Choice value that stands for "the field is blank". */
export const BLANK = ':blank';

/** Where the choices of a filter come from. */
export interface FilterSources {
  readonly codes: (codeTable: string) => readonly Choice[];
  /** Closed units too. */
  readonly unitsEver: (field: FieldDef) => readonly Choice[];
}

/** A filter that a page puts in its row: the field, a shorter label, px. */
export interface RowFilter {
  readonly field: string;
  readonly label?: string;
  readonly width?: number;
  /** Replaces the choices that the field would offer. */
  readonly choices?: readonly Choice[];
}

/** Age bands of the list, inclusive years. They become a condition on the birth date. */
const AGE_BANDS: readonly (readonly [value: string, label: string])[] = [
  ['0-17', '18 岁以下'],
  ['18-35', '18—35 岁'],
  ['36-59', '36—59 岁'],
  ['60-200', '60 岁及以上'],
];

const AGE: readonly Choice[] = AGE_BANDS.map(([value, label]) => ({ value, label }));
const FLAG: readonly Choice[] = [
  { value: '1', label: LEDGER_WORDS.yes },
  { value: '0', label: LEDGER_WORDS.no },
];
const BLANK_CHOICE: Choice = { value: BLANK, label: LEDGER_WORDS.blank };

type FilterKind = FilterSpec['kind'];

/** How a field is filtered; null = only the search box reaches it (numbers of documents and phones). */
function kindOf(field: FieldDef): FilterKind | null {
  if (field.sensitive || field.list === 'never') return null;
  if (field.key === 'age') return 'choice';
  switch (field.type) {
    case 'code':
    case 'codes':
    case 'unit':
      return 'choices';
    case 'flag':
      return 'choice';
    case 'date':
    case 'moment':
      return 'dates';
    case 'text':
    case 'longText':
    case 'personName':
    case 'tags':
    case 'organization':
    case 'site':
    case 'project':
    case 'activity':
    case 'session':
    case 'trainingClass':
    case 'menuItem':
      return field.kind === 'derived' ? null : 'text';
    default:
      return null;
  }
}

function choicesOf(field: FieldDef, sources: FilterSources): readonly Choice[] | undefined {
  if (field.key === 'age') return AGE;
  if (field.type === 'flag') return FLAG;
  const blank = field.required ? [] : [BLANK_CHOICE];
  if (field.codeTable) return [...sources.codes(field.codeTable), ...blank];
  if (field.type === 'unit') return [...sources.unitsEver(field), ...blank];
  return undefined;
}

/** Every filter of an entity: those of the row first, the rest behind 更多条件. */
export function filterSpecs(
  entity: EntityDef,
  row: readonly RowFilter[],
  sources: FilterSources,
): readonly FilterSpec[] {
  const inRow = new Map(row.map((filter) => [filter.field, filter]));
  const specs = entity.fields.flatMap((field): FilterSpec[] => {
    const kind = kindOf(field);
    if (!kind) return [];
    const own = inRow.get(field.key);
    const choices = own?.choices ?? choicesOf(field, sources);
    return [
      {
        key: field.key,
        label: own?.label ?? field.label,
        kind: own && kind === 'choices' ? 'choice' : kind,
        ...(choices ? { choices } : {}),
        ...(own?.width ? { width: own.width } : {}),
        inRow: own !== undefined,
      },
    ];
  });
  const place = new Map(row.map((filter, index) => [filter.field, index]));
  return [...specs].sort(
    (a, b) => (place.get(a.key) ?? Number.MAX_SAFE_INTEGER) - (place.get(b.key) ?? Number.MAX_SAFE_INTEGER),
  );
}

/** `2026-11-23` minus years: the day on which someone of that age was born at the latest. */
function yearsBefore(today: string, years: number): string {
  const year = Number(today.slice(0, 4)) - years;
  const rest = today.slice(4);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${String(year).padStart(4, '0')}${rest === '-02-29' && !leap ? '-02-28' : rest}`;
}

function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Birth dates of people aged `from` to `to` full years on the day. */
export function birthDates(today: string, from: number, to: number): readonly [string, string] {
  return [nextDay(yearsBefore(today, to + 1)), yearsBefore(today, from)];
}

function storedValue(field: FieldDef, value: string): string | number {
  return field.type === 'unit' || field.type === 'flag' ? Number(value) : value;
}

function choiceFilter(field: FieldDef, chosen: readonly string[]): Filter {
  if (chosen.length === 1 && chosen[0] === BLANK) return { field: field.key, op: 'blank', values: [] };
  return {
    field: field.key,
    op: 'in',
    values: chosen.map((value) => (value === BLANK ? null : storedValue(field, value))),
  };
}

function oneFilter(field: FieldDef, value: FilterValue, today: string): Filter | null {
  const texts = typeof value === 'string' ? [value] : (value ?? []);
  if (texts.every((text) => text === '')) return null;
  const kind = kindOf(field);
  if (kind === null) return null;
  if (field.key === 'age') {
    const [from = '0', to = '200'] = (texts[0] ?? '').split('-');
    return { field: 'birthDate', op: 'between', values: [...birthDates(today, Number(from), Number(to))] };
  }
  if (kind === 'dates') {
    return { field: field.key, op: 'between', values: [texts[0] || null, texts[1] || null] };
  }
  if (kind === 'text') return { field: field.key, op: 'contains', values: [texts[0] ?? ''] };
  return choiceFilter(field, texts);
}

/** Key of the condition "this record and everything below it", by the field that names the record above. */
export function withinKey(field: string): string {
  return `${field}:within`;
}

function withinFilter(field: FieldDef, value: FilterValue): Filter[] {
  return typeof value === 'string' && value !== ''
    ? [{ field: field.key, op: 'within', values: [Number(value)] }]
    : [];
}

/** The conditions as the service reads them. `today` turns an age into birth dates. */
export function toFilters(entity: EntityDef, values: FilterValues, today: string): Filter[] {
  return entity.fields.flatMap((field) => {
    const filter = oneFilter(field, values[field.key], today);
    return [...(filter ? [filter] : []), ...withinFilter(field, values[withinKey(field.key)])];
  });
}

/** Filters of a link, such as a bar of the dashboard, as values of the filter row. */
export function fromFilters(filters: readonly Filter[]): FilterValues {
  const values: Record<string, FilterValue> = {};
  for (const { field, op, values: given } of filters) {
    if (op === 'within') values[withinKey(field)] = String(given[0] ?? '');
    else if (op === 'blank') values[field] = [BLANK];
    else if (op === 'between') values[field] = given.map((value) => (value === null ? '' : String(value)));
    else if (op === 'contains') values[field] = String(given[0] ?? '');
    else if (op === 'in') values[field] = given.map((value) => (value === null ? BLANK : String(value)));
  }
  return values;
}

/** Values with one condition more, from the cell that the user pointed at. null = the cell cannot be a condition. */
export function filterByCell(
  field: FieldDef,
  shown: string,
  stored: string | number | null,
  choices: readonly Choice[],
): FilterValue | null {
  const kind = kindOf(field);
  if (kind === null || field.key === 'age') return null;
  if (stored === null || stored === '') return choices.some(({ value }) => value === BLANK) ? [BLANK] : null;
  if (kind === 'text') return shown;
  if (kind === 'dates') return [shown.slice(0, 10), shown.slice(0, 10)];
  const byValue = choices.find(({ value }) => value === String(stored));
  const found = byValue ?? choices.find(({ label }) => label === shown);
  return found ? [found.value] : null;
}
