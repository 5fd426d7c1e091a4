import type { ReadContext, WriteContext } from '../../db/context.ts';
import { all, first, q, run } from '../../db/run.ts';
import type { QueriesOf } from '../handlers.ts';
import type { FigureCondition } from '../ledger/conditions.ts';
import { spoolCertificates } from './certificate-spool.ts';
import { type SpoolInput, spoolRows } from './spool.ts';
import { templateSpec } from './template-spec.ts';

export const exchangeQueries: QueriesOf<'exchange'> = {
  register({ db }, { page, pageSize }) {
    const rows = all(
      db,
      q
        .selectFrom('export_entry as e')
        .innerJoin('audit as a', 'a.id', 'e.audit_id')
        .select([
          'e.id',
          'a.at',
          'a.actor_name',
          'e.entity',
          'e.conditions',
          'e.rows',
          'e.is_full',
          'e.purpose',
          'e.file_name',
        ])
        .orderBy('e.id', 'desc')
        .limit(pageSize)
        .offset((page - 1) * pageSize),
    );
    const total =
      first(
        db,
        q.selectFrom('export_entry').select((eb) => eb.fn.countAll<number>().as('n')),
      )?.n ?? 0;
    return {
      entries: rows.map((row) => ({
        id: row.id,
        at: row.at,
        actor: row.actor_name,
        entity: row.entity,
        conditions: row.conditions,
        rows: row.rows,
        full: row.is_full === 1,
        purpose: row.purpose,
        fileName: row.file_name,
      })),
      total,
    };
  },
};

/** @param figure rows behind a figure, given by the domain of figures above this one */
export const exchangeReads = (figure: FigureCondition) => ({
  'exchange.templateSpec': templateSpec,
  'exchange.spoolCertificates': spoolCertificates,
  'exchange.spool': (context: ReadContext, input: SpoolInput) => spoolRows(context, input, figure),
});

/** Every export stands in the register, masked or not. */
export const exchangeWrites = {
  'exchange.record': (
    context: WriteContext,
    input: {
      entity: string;
      conditions: string;
      rows: number;
      full: boolean;
      purpose: string;
      fileName: string;
    },
  ) => {
    run(
      context.db,
      q.insertInto('export_entry').values({
        audit_id: context.auditId,
        entity: input.entity,
        conditions: input.conditions,
        rows: input.rows,
        is_full: input.full ? 1 : 0,
        purpose: input.purpose,
        file_name: input.fileName,
      }),
    );
    context.describe({
      entity: input.entity,
      summary: { name: input.fileName, rows: input.rows, full: input.full ? 1 : 0 },
      reason: input.purpose,
    });
    return {};
  },
};
