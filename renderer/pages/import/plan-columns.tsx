import type { PlanRow } from '../../../shared/contract/imports.ts';
import { isErrorCode, shortSentence } from '../../../shared/text/zh-CN/errors.ts';
import type { EntityDef, FieldDef } from '../../../shared/kernel/field.ts';
import { importableFields } from '../../../shared/kernel/field.ts';
import { valueText } from '../../api/display.ts';
import type { Column } from '../../widgets/DataTable/types.ts';
import { type StateTone, StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { shownSample } from './sample-text.ts';
import { ACTION_WORDS, changeWords, IMPORT_WORDS } from './words.ts';

const TONES: Readonly<Record<PlanRow['action'], StateTone>> = {
  add: 'good',
  update: 'changed',
  unchanged: 'neutral',
  skip: 'neutral',
  error: 'error',
};

/** Follow from the document's number: the file rarely has them right, the ledger never needs them. */
const YIELDED: ReadonlySet<string> = new Set(['sex', 'birthDate']);

type Issue = PlanRow['issues'][number];

const RANK: Readonly<Record<Issue['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** The issue that the 说明 column names: an error before a reminder before a note. */
export function firstIssue(row: PlanRow): Issue | undefined {
  return [...row.issues].sort((a, b) => RANK[a.severity] - RANK[b.severity])[0];
}

/** `证件号码末三位丢失`, `改 2 项`, or nothing. */
export function rowNote(row: PlanRow): string {
  const issue = firstIssue(row);
  if (issue) return isErrorCode(issue.code) ? shortSentence(issue.code, issue.params) : '';
  return row.action === 'update' ? changeWords(row.changed.length, 0) : '';
}

/** True where F8 stops: something is wrong, or to be looked at. */
export function isProblem(row: PlanRow): boolean {
  return row.issues.some(({ severity }) => severity !== 'info');
}

function cellClass(field: FieldDef, row: PlanRow): string | undefined {
  const issues = row.issues.filter((issue) => issue.field === field.key);
  if (issues.some(({ severity }) => severity === 'error')) return 'cell-error';
  if (issues.some(({ severity }) => severity === 'warning')) return 'cell-warning';
  return row.action === 'update' && row.changed.includes(field.key) ? 'cell-changed' : undefined;
}

/** A wrong date stands as the sheet has it: the number of a day reads better as the day. */
function shownValue(field: FieldDef, value: PlanRow['values'][string] | undefined): string {
  return field.type === 'date' ? shownSample(field, String(value ?? '')) : valueText(field, value);
}

function fieldColumn(entity: EntityDef, field: FieldDef, shown: boolean): Column<PlanRow> {
  return {
    key: field.key,
    title: field.label,
    width: field.width ?? 100,
    text: (row) => shownValue(field, row.values[field.key]),
    cellClass: (row) => cellClass(field, row),
    shown,
    ...(field.align ? { align: field.align } : {}),
    ...(field.key === entity.nameField ? { frozen: true } : {}),
  };
}

/** px that the fields may take beside row number, action, note and the panel at the right, at 1366 px. */
const ROOM = 580;

/**
 * Fields that show at once, in the order of the definition: the name, where a problem stands, what is required, then
 * what the ledger's list shows as long as there is room. All others stand in the panel at the right.
 */
function shownFields(entity: EntityDef, troubled: ReadonlySet<string>): ReadonlySet<string> {
  const rank = (field: FieldDef): number => {
    if (field.key === entity.nameField) return 0;
    if (troubled.has(field.key)) return 1;
    if (field.required) return 2;
    return field.list === 'default' && !YIELDED.has(field.key) ? 3 : 4;
  };
  const fields = importableFields(entity).filter((field) => rank(field) < 4);
  const shown = new Set<string>();
  let room = ROOM;
  for (const field of [...fields].sort((a, b) => rank(a) - rank(b))) {
    room -= field.width ?? 100;
    if (rank(field) < 2 || room >= 0) shown.add(field.key);
  }
  return shown;
}

/** px for the row numbers of a sheet: four digits at least, and room for the rows above its table. */
function rowNumberWidth(rowsRead: number): number {
  const digits = Math.max(4, String(Math.ceil(rowsRead * 1.1)).length);
  return 12 + digits * 8 + (digits > 4 ? 6 : 0);
}

/** Columns of the plan: the sheet's row number, what will happen, the fields, and in short what is wrong. */
export function planColumns(
  entity: EntityDef,
  troubled: ReadonlySet<string>,
  rowsRead: number,
): readonly Column<PlanRow>[] {
  const shown = shownFields(entity, troubled);
  const name = importableFields(entity).filter(({ key }) => key === entity.nameField);
  const others = importableFields(entity).filter(({ key }) => key !== entity.nameField);
  return [
    {
      key: ':row',
      title: IMPORT_WORDS.review.row,
      width: rowNumberWidth(rowsRead),
      align: 'right',
      frozen: true,
      text: (row) => String(row.row),
    },
    {
      key: ':action',
      title: IMPORT_WORDS.review.action,
      width: 76,
      frozen: true,
      text: (row) => ACTION_WORDS[row.action],
      render: (row) => <StatusTag tone={TONES[row.action]}>{ACTION_WORDS[row.action]}</StatusTag>,
    },
    ...[...name, ...others].map((field) => fieldColumn(entity, field, shown.has(field.key))),
    {
      key: ':note',
      title: IMPORT_WORDS.review.note,
      width: 170,
      frozenEnd: true,
      text: rowNote,
      render: (row) => rowNote(row),
      cellClass: (row) => (row.action === 'error' ? 'cell-note-error' : undefined),
    },
  ];
}
