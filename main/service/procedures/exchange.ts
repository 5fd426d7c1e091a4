import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { UID_HEADER } from '../../../shared/domain/exchange/uid-column.ts';
import { officeDay } from '../../../shared/kernel/date-only.ts';
import { dropTemporary } from '../../db/vault.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { longDate } from '../../../shared/text/zh-CN/dates.ts';
import { numbersNotice } from '../../../shared/text/zh-CN/workbooks.ts';
import type { ServicesOf } from '../../domains/handlers.ts';
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
      const write = async (path: string, spool: string) => {
        const spooling = { entity, request, columns, full, withUid, path: spool };
        const { rows } = await readTask(parts, 'exchange.spool', spooling, call.actor, 'slow');
        const today = officeDay(parts.now());
        const spec = tableSpec(entity, columns, {
          unit: settings.office,
          conditions: input.conditions,
          asOf: longDate(today),
          full,
          withUid,
          printedBy: call.actor.name,
        });
        await parts.jobs.run(
          'table',
          { format: input.format, spec, spool, rows, outPath: path },
          { signal: call.signal, onProgress: onProgress(call) },
        );
        const fileName = `${entityOf(entity).label}${full ? '（含完整号码）' : ''}-${today}.${input.format}`;
        const record = {
          entity,
          conditions: input.conditions,
          rows,
          full,
          purpose: input.purpose.trim(),
          fileName,
        };
        await writeTask(parts, 'exchange.record', record, call.actor, input.commandId);
        dropTemporary(parts.paths, spool);
        return offerFile(parts, call.client, path, fileName);
      };
      return makingFile(parts, input.format, (path) =>
        makingFile(parts, 'jsonl', (spool) => write(path, spool)),
      );
    },
  };
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
function tableSpec(key: EntityKey, columns: readonly string[], facts: SpecFacts): TableSpec {
  const entity = entityOf(key);
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
