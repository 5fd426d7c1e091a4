import { closeSync, openSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { codeLabel, isCodeTableKey } from '../../../shared/domain/codes/index.ts';
import { hoursOf } from '../../../shared/domain/values/parse-hours.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import type { FieldValue, ListRequest } from '../../../shared/kernel/listing.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext } from '../../db/context.ts';
import { q } from '../../db/run.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { conditionsOf } from '../ledger/conditions.ts';
import { conjunction } from '../ledger/bindings.ts';
import { maskedValue } from '../ledger/masking.ts';
import { orderOf } from '../ledger/list.ts';
import { stores } from '../stores.ts';

const FLUSH_BYTES = 1 << 20;

export interface SpoolInput {
  readonly entity: EntityKey;
  readonly request: ListRequest;
  readonly columns: readonly string[];
  readonly full: boolean;
  /** Add the record's 系统标识, so that a masked list can be imported again. */
  readonly withUid: boolean;
  readonly path: string;
}

/**
 * Writes the rows of a list into a file of JSON lines for the job process: values in words, masked unless `full`.
 * Runs in one read transaction: the export is one view of the ledger.
 */
export function spoolRows(
  context: ReadContext,
  input: SpoolInput,
  figure: FigureCondition,
): { rows: number } {
  const store = stores[input.entity];
  const fields = input.columns.map((key) => {
    const field = store.entity.fields.find((candidate) => candidate.key === key);
    const binding = store.bindings[key];
    if (!field || !binding) throw new AppError('INPUT_INVALID', { field: 'columns' });
    return { field, binding };
  });
  const shown = fields.map(({ field, binding }) => sql`${binding.show} AS ${sql.id(field.key)}`);
  const ownUid = store.hasUid ? sql`hex(t.uid)` : sql`NULL`;
  const uid = input.withUid ? (store.exportUid ?? ownUid) : sql`NULL`;
  const where = conjunction(conditionsOf(store, context, input.request, figure));
  const query = sql`SELECT ${uid} AS uid, ${sql.join(shown)} FROM ${sql.table(store.table)} t${where}${orderOf(store, input.request)}`;
  const { sql: text, parameters } = query.compile(q);
  const words = fields.map(({ field }) => inWords(field, input.full));
  return writeSpool(
    context.db
      .prepare<unknown[], FieldValue[]>(text)
      .raw()
      .iterate(...parameters),
    input.path,
    (row) => {
      const values: FieldValue[] = words.map((toWords, index) => toWords(row[index + 1] ?? null));
      if (input.withUid) values.push(row[0] ?? null);
      return values;
    },
  );
}

/** Writes rows, put into words one by one, as JSON lines into a new file; answers how many. */
export function writeSpool<R>(
  rows: Iterable<R>,
  path: string,
  toValues: (row: R) => readonly FieldValue[],
): { rows: number } {
  // On a descriptor, `writeFileSync` writes on until all of it stands there or the disk refuses; `writeSync` may stop early.
  const file = openSync(path, 'wx', 0o600);
  let count = 0;
  try {
    let buffer = '';
    for (const row of rows) {
      buffer += `${JSON.stringify(toValues(row))}\n`;
      count++;
      if (buffer.length > FLUSH_BYTES) {
        writeFileSync(file, buffer);
        buffer = '';
      }
    }
    writeFileSync(file, buffer);
  } finally {
    closeSync(file);
  }
  return { rows: count };
}

/** How a stored value reads on paper: codes as labels, flags as words, sensitive values masked. */
export function inWords(field: FieldDef, full: boolean): (value: FieldValue) => FieldValue {
  const { codeTable } = field;
  if (codeTable !== undefined && isCodeTableKey(codeTable)) {
    return (value) =>
      value === null
        ? null
        : String(value)
            .split(',')
            .map((code) => codeLabel(codeTable, code) ?? code)
            .join('、');
  }
  if (field.type === 'flag') return (value) => (value === null ? null : value === 1 ? '是' : '否');
  if (field.type === 'hours') return (value) => (typeof value === 'number' ? hoursOf(value) : value);
  if (field.type === 'moment') return (value) => (value === null ? null : String(value).slice(0, 10));
  if (field.sensitive && !full) return (value) => maskedValue(field, value);
  return (value) => value;
}
