import { codeLabel, codeText, isCodeTableKey } from '../../../shared/domain/codes/index.ts';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { headerKey } from '../../../shared/domain/importing/header-text.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { ReadContext, WriteContext } from '../../db/context.ts';
import { scalar, statement } from '../../db/run.ts';
import { addAlias } from '../units/index.ts';

interface Lesson {
  readonly field: string;
  readonly text: string;
  readonly value: string;
}

/** Remembers what unknown texts mean: another way to write a unit's name, an organisation's, or a code. */
export function teach(
  context: WriteContext,
  input: { entity: EntityKey; items: readonly Lesson[] },
): { learnt: number } {
  for (const item of input.items) teachOne(context, entityOf(input.entity), item);
  context.describe({ summary: { learnt: input.items.length, name: input.items[0]?.text ?? '' } });
  return { learnt: input.items.length };
}

function teachOne(
  context: WriteContext,
  entity: ReturnType<typeof entityOf>,
  { field: key, text, value }: Lesson,
): void {
  const { db } = context;
  const field = entity.fields.find((candidate) => candidate.key === key);
  if (!field) throw new AppError('INPUT_INVALID', { field: key });
  if (field.type === 'unit') {
    if (scalar(db, 'SELECT id FROM unit WHERE id = ?', Number(value)) === 0) throw new AppError('NOT_FOUND');
    addAlias(db, Number(value), text, true);
  } else if (field.type === 'organization') {
    addFormerName(context, Number(value), text);
  } else {
    const table = field.codeTable ?? '';
    if (!isCodeTableKey(table) || codeLabel(table, value) === undefined)
      throw new AppError('INPUT_INVALID', { field: key });
    statement(
      db,
      `INSERT INTO learnt_code (code_table, text_key, text, code) VALUES (?, ?, ?, ?)
       ON CONFLICT (code_table, text_key) DO UPDATE SET code = excluded.code`,
    ).run(table, codeText(text), text, value);
  }
}

/** A name learnt is a change of the organisation, and stands in its history. */
function addFormerName(context: WriteContext, id: number, name: string): void {
  const { db } = context;
  const before = statement(db, 'SELECT former_names FROM organization WHERE id = ?').pluck().get(id) as
    | string
    | null
    | undefined;
  if (before === undefined) throw new AppError('NOT_FOUND');
  const after = before === null ? name : `${before}、${name}`;
  statement(db, 'UPDATE organization SET former_names = ?, version = version + 1 WHERE id = ?').run(
    after,
    id,
  );
  context.recordChange({
    entity: 'organizations',
    id,
    action: 'update',
    before: { formerNames: before },
    after: { formerNames: after },
  });
}

/** Remembers how the columns of a sheet were mapped by hand. */
export function learnHeaders(
  { db }: WriteContext,
  entity: string,
  columns: readonly { readonly header: string; readonly field: string | null }[],
): void {
  for (const { header, field } of columns) {
    statement(
      db,
      `INSERT INTO learnt_header (entity, header_key, header, field) VALUES (?, ?, ?, ?)
       ON CONFLICT (entity, header_key) DO UPDATE SET field = excluded.field`,
    ).run(entity, headerKey(header), header, field);
  }
}

/** Everything that was taught, to look through. */
export function learntItems({ db }: ReadContext) {
  const units = statement(
    db,
    `SELECT 'unit' AS kind, a.alias_key AS key, a.alias AS text, u.name AS meaning FROM unit_alias a JOIN unit u ON u.id = a.unit_id WHERE a.learnt = 1`,
  ).all() as Item[];
  const codes = statement(db, 'SELECT code_table, text_key, text, code FROM learnt_code').all() as {
    code_table: string;
    text_key: string;
    text: string;
    code: string;
  }[];
  const headers = statement(db, 'SELECT entity, header_key, header, field FROM learnt_header').all() as {
    entity: EntityKey;
    header_key: string;
    header: string;
    field: string | null;
  }[];
  return {
    items: [
      ...units,
      ...codes.map(
        (row): Item => ({
          kind: 'code',
          key: `${row.code_table}|${row.text_key}`,
          text: row.text,
          meaning: (isCodeTableKey(row.code_table) && codeLabel(row.code_table, row.code)) || row.code,
        }),
      ),
      ...headers.map(
        (row): Item => ({
          kind: 'header',
          key: `${row.entity}|${row.header_key}`,
          text: row.header,
          meaning:
            row.field === null
              ? ''
              : (entityOf(row.entity).fields.find(({ key }) => key === row.field)?.label ?? row.field),
        }),
      ),
    ],
  };
}

interface Item {
  readonly kind: 'unit' | 'code' | 'header';
  readonly key: string;
  readonly text: string;
  readonly meaning: string;
}

const FORGET: Readonly<Record<Item['kind'], string>> = {
  unit: 'DELETE FROM unit_alias WHERE learnt = 1 AND alias_key = ?',
  code: `DELETE FROM learnt_code WHERE code_table || '|' || text_key = ?`,
  header: `DELETE FROM learnt_header WHERE entity || '|' || header_key = ?`,
};

export function forget(
  context: WriteContext,
  input: { kind: Item['kind']; key: string },
): { forgotten: number } {
  const { changes } = statement(context.db, FORGET[input.kind]).run(input.key);
  context.describe({ summary: { kind: input.kind, forgotten: changes } });
  return { forgotten: changes };
}
