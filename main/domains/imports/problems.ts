import { entityOf } from '../../../shared/domain/entities.ts';
import { codeLabel, codeTable, isCodeTableKey } from '../../../shared/domain/codes/index.ts';
import { suggestUnit } from '../../../shared/domain/names/unit-name.ts';
import { CELL_CODES, type CellCode } from '../../../shared/kernel/errors.ts';
import type { UnknownValue } from '../../../shared/contract/imports.ts';
import type { ReadContext } from '../../db/context.ts';
import { readPlanMeta } from '../../db/plan-file.ts';
import { statement } from '../../db/run.ts';
import { withPlan } from './rows.ts';

/** Problems that a table of meanings solves, instead of sending the file back. */
const MAPPABLE: ReadonlySet<string> = new Set(['CODE_UNKNOWN', 'UNIT_UNKNOWN', 'REFERENCE_UNKNOWN']);
const MAX_UNKNOWN = 300;

/** Problems of a plan grouped by sentence, and the texts that the office may teach. */
export function planProblems(context: ReadContext, { batchId }: { batchId: number }) {
  return withPlan(context, batchId, (plan, entity) => {
    const groups = plan
      .prepare(
        `SELECT code, field, severity, count(*) AS count, min(params) AS params FROM issue
         WHERE n IN (SELECT n FROM row WHERE action <> 'skip') GROUP BY code, field, severity
         ORDER BY severity = 'error' DESC, count(*) DESC`,
      )
      .all() as {
      code: string;
      field: string | null;
      severity: 'error' | 'warning' | 'info';
      count: number;
      params: string;
    }[];
    const unknown = plan
      .prepare(
        `SELECT field, params ->> 'text' AS text, count(*) AS count FROM issue
         WHERE code IN ('CODE_UNKNOWN', 'UNIT_UNKNOWN', 'REFERENCE_UNKNOWN') AND params ->> 'text' <> ''
         GROUP BY 1, 2 ORDER BY 3 DESC LIMIT ${MAX_UNKNOWN}`,
      )
      .all() as { field: string; text: string; count: number }[];
    return {
      groups: groups.map((group) => ({
        ...group,
        params: JSON.parse(group.params) as Record<string, string | number>,
        mapping: MAPPABLE.has(group.code),
      })),
      unknown: unknown.map((value) => ({
        ...value,
        suggestion: suggestionFor(
          context,
          entityOf(entity).fields.find(({ key }) => key === value.field),
          value.text,
        ),
      })),
      sheetNotices: readPlanMeta(plan).notices.map(({ column, code, params }) => ({
        column,
        code,
        severity: CELL_CODES[code as CellCode],
        params: { ...params },
      })),
    };
  });
}

/** What an unknown text probably means: a unit of a similar name, or a code whose label contains it. */
function suggestionFor(
  context: ReadContext,
  field: { type: string; codeTable?: string } | undefined,
  text: string,
): UnknownValue['suggestion'] {
  if (field?.type === 'unit') {
    const units = statement(context.db, 'SELECT id, name FROM unit').all() as { id: number; name: string }[];
    const near = suggestUnit(
      text,
      units.map(({ name }) => name),
    );
    const unit = units.find(({ name }) => name === near);
    return unit ? { value: String(unit.id), label: unit.name } : null;
  }
  const table = field?.codeTable ?? '';
  if (!isCodeTableKey(table)) return null;
  const near = codeTable(table).entries.find(({ label }) => label.includes(text) || text.includes(label));
  return near ? { value: near.code, label: codeLabel(table, near.code) ?? near.code } : null;
}
