import type { PlanRow } from '../../../shared/contract/imports.ts';
import { isErrorCode, shortSentence } from '../../../shared/text/zh-CN/errors.ts';
import type { EntityDef, FieldDef } from '../../../shared/kernel/field.ts';
import { importableFields } from '../../../shared/kernel/field.ts';
import { valueText } from '../../api/display.ts';
import type { Column } from '../../widgets/DataTable/types.ts';
import { type StateTone, StatusTag } from '../../widgets/Page/StatusTag.tsx';
import { ACTION_WORDS, changeWords, IMPORT_WORDS } from './words.ts';

const TONES: Readonly<Record<PlanRow['action'], StateTone>> = {
  add: 'good',
  update: 'changed',
  unchanged: 'neutral',
  skip: 'neutral',
  error: 'error',
};

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

function fieldColumn(entity: EntityDef, field: FieldDef, shown: boolean): Column<PlanRow> {
  return {
    key: field.key,
    title: field.label,
    width: field.width ?? 100,
    text: (row) => valueText(field, row.values[field.key]),
    cellClass: (row) => cellClass(field, row),
    shown,
    ...(field.align ? { align: field.align } : {}),
    ...(field.key === entity.nameField ? { frozen: true } : {}),
  };
}

/**
 * Columns of the plan: the sheet's row number, what will happen, the fields, and in short what is wrong. A field shows
 * at once where the ledger's list shows it or where a problem stands.
 */
export function planColumns(entity: EntityDef, troubled: ReadonlySet<string>): readonly Column<PlanRow>[] {
  const fields = importableFields(entity);
  const name = fields.find(({ key }) => key === entity.nameField);
  const others = fields.filter(({ key }) => key !== entity.nameField);
  return [
    {
      key: ':row',
      title: IMPORT_WORDS.review.row,
      width: 44,
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
    ...(name ? [fieldColumn(entity, name, true)] : []),
    ...others.map((field) => fieldColumn(entity, field, field.list === 'default' || troubled.has(field.key))),
    {
      key: ':note',
      title: IMPORT_WORDS.review.note,
      width: 170,
      text: rowNote,
      cellClass: (row) => (row.action === 'error' ? 'cell-note-error' : undefined),
    },
  ];
}
