import { entityOf } from '../../../shared/domain/entities.ts';
import { UID_HEADER } from '../../../shared/domain/exchange/uid-column.ts';
import { officeDay } from '../../../shared/kernel/date-only.ts';
import { dropTemporary } from '../../db/vault.ts';
import type { EntityDef, FieldDef } from '../../../shared/kernel/field.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { longDate } from '../../../shared/text/zh-CN/dates.ts';
import { numbersNotice } from '../../../shared/text/zh-CN/workbooks.ts';
import type { CallContext, ServicesOf } from '../../domains/handlers.ts';
import type { TableSpec } from '../../job/write/table-spec.ts';
import type { ServiceParts } from '../parts.ts';
import { readTask, writeTask } from '../tasks.ts';
import { onProgress } from './system.ts';
import { makingFile, offerFile } from '../temp-file.ts';

const IDENTIFIERS: ReadonlySet<string> = new Set(['document', 'mobile', 'phone', 'uscc']);

/** Templates and exports: the reader spools rows, the job process writes the workbook. */
export function exchangeServices(parts: ServiceParts): ServicesOf<'exchange'> {
  return {
    async template(call, { entity, unitId }) {
      const spec = await readTask(parts, 'exchange.templateSpec', { entity, unitId }, call.actor);
      const issuedFor = spec.issuedFor === undefined ? '' : `（${spec.issuedFor}）`;
      return makingFile(parts, 'xlsx', async (outPath) => {
        await parts.jobs.run('template', { spec, outPath }, { signal: call.signal });
        return offerFile(parts, call.client, outPath, `${spec.entityLabel}导入模板${issuedFor}.xlsx`);
      });
    },
    async export(call, input) {
      if (input.full) {
        parts.sessions.require(call.client, 'exportFull');
        if (input.purpose.trim() === '') throw new AppError('INPUT_INVALID', { field: 'purpose' });
      }
      const { settings } = await readTask(parts, 'accounts.known', {}, call.actor);
      const withUid = input.format === 'xlsx' && !input.full;
      const { entity, request, columns, full } = input;
      return exportTable(parts, call, {
        input,
        entity: entityOf(entity),
        columns,
        withUid,
        unit: settings.office,
        spool: (path) =>
          readTask(
            parts,
            'exchange.spool',
            { entity, request, columns, full, withUid, path },
            call.actor,
            'slow',
          ),
      });
    },
  };
}

/** An exported list: whose rows, which columns, and how the reader spools them. */
interface TableExport {
  readonly input: {
    readonly commandId: string;
    readonly format: 'xlsx' | 'csv';
    readonly conditions: string;
    readonly full: boolean;
    readonly purpose: string;
  };
  readonly entity: EntityDef;
  readonly columns: readonly string[];
  readonly withUid: boolean;
  readonly unit: string;
  spool(path: string): Promise<{ rows: number }>;
}

/** Spools, writes the workbook in the job process, puts the export on record and offers the file. */
export function exportTable(parts: ServiceParts, call: CallContext, asked: TableExport) {
  const { input, entity, columns, withUid, unit } = asked;
  const { format, full, conditions } = input;
  const write = async (outPath: string, spool: string) => {
    const { rows } = await asked.spool(spool);
    const today = officeDay(parts.now());
    const spec = tableSpec(entity, columns, {
      unit,
      conditions,
      asOf: longDate(today),
      full,
      withUid,
      printedBy: call.actor.name,
    });
    await parts.jobs.run(
      'table',
      { format, spec, spool, rows, outPath },
      { signal: call.signal, onProgress: onProgress(call) },
    );
    const fileName = `${entity.label}${full ? '（含完整号码）' : ''}-${today}.${format}`;
    const record = { entity: entity.key, conditions, rows, full, purpose: input.purpose.trim(), fileName };
    await writeTask(parts, 'exchange.record', record, call.actor, input.commandId);
    dropTemporary(parts.paths, spool);
    return offerFile(parts, call.client, outPath, fileName);
  };
  return makingFile(parts, format, (path) => makingFile(parts, 'jsonl', (spool) => write(path, spool)));
}

interface SpecFacts {
  readonly unit: string;
  readonly conditions: string;
  readonly asOf: string;
  readonly full: boolean;
  readonly withUid: boolean;
  readonly printedBy: string;
}

/** Everything around the rows of an exported list. Headers are the template's, so that a list can come back. */
function tableSpec(entity: EntityDef, columns: readonly string[], facts: SpecFacts): TableSpec {
  const shown = columns.map((column) => {
    const field: FieldDef | undefined = entity.fields.find((candidate) => candidate.key === column);
    if (!field) throw new AppError('INPUT_INVALID', { field: 'columns' });
    return {
      label: field.label,
      kind: IDENTIFIERS.has(field.type)
        ? ('identifier' as const)
        : field.type === 'integer'
          ? ('number' as const)
          : ('text' as const),
      ...(field.width === undefined ? {} : { width: field.width }),
      ...(field.align === undefined ? {} : { align: field.align }),
    };
  });
  return {
    title: `${entity.label}名册`,
    sheetName: entity.label,
    unit: facts.unit,
    asOf: facts.asOf,
    notice: numbersNotice(facts.full),
    printedBy: facts.printedBy,
    columns: facts.withUid
      ? [...shown, { label: UID_HEADER, kind: 'text' as const, width: 80, hidden: true }]
      : shown,
    ...(facts.conditions === '' ? {} : { conditions: facts.conditions }),
  };
}
