import type { Database } from 'better-sqlite3';
import type { FlagRow } from '../../../shared/contract/record-flags.ts';
import type { CheckKey } from '../../../shared/domain/record-checks/rules.ts';
import type { FindingFacts } from '../../../shared/domain/record-flags/finding.ts';
import { findingWords } from '../../../shared/domain/record-flags/words.ts';
import type { Procedures } from '../../../shared/contract/index.ts';
import { scalar, statement } from '../../db/run.ts';
import type { InputOf, QueriesOf } from '../handlers.ts';
import { checkedYears, yearsOfService } from './years.ts';

/** As `FLAG_VIEWS` has it. */
const VIEW = `CASE WHEN f.holds = 0 THEN 'gone' ELSE f.status END`;

const NAME = `CASE f.scope WHEN 'person' THEN (SELECT v.name FROM volunteer v WHERE v.id = f.scope_id)
    WHEN 'session' THEN (SELECT s.name FROM session s WHERE s.id = f.scope_id)
    ELSE (SELECT o.name FROM organization o WHERE o.id = f.scope_id) END`;

/** What a row of the list is read from. */
export const FLAG_COLUMNS = `f.id, f.version, f.rule, f.scope, f.scope_id AS scopeId, ${NAME} AS subject, f.found_for AS "on",
    (SELECT o.name FROM organization o WHERE o.id = f.organization_id) AS organization, f.facts, ${VIEW} AS status,
    f.reason, f.decided_on AS decidedOn, f.decided_by AS decidedBy`;

export interface StoredFlag extends Omit<FlagRow, 'finding'> {
  readonly facts: string;
}

/** A stored finding with its sentence. */
export function flagRow({ facts, ...row }: StoredFlag): FlagRow {
  return { ...row, finding: findingWords(row.rule, JSON.parse(facts) as FindingFacts) };
}

type Asked = InputOf<Procedures['recordFlags']['list']>;

function conditionsOf({ year, rule, status, organizationId, search }: Asked) {
  const part = search.trim();
  const conditions = [
    'f.year = :year',
    ...(status === null
      ? []
      : status === 'gone'
        ? ['f.holds = 0']
        : ['f.holds = 1', `f.status = '${status}'`]),
    ...(rule === null ? [] : ['f.rule = :rule']),
    ...(organizationId === null ? [] : ['f.organization_id = :organizationId']),
    ...(part === '' ? [] : [`instr(${NAME}, :part) > 0`]),
  ];
  return {
    where: conditions.join(' AND '),
    values: {
      year,
      ...(rule === null ? {} : { rule }),
      ...(organizationId === null ? {} : { organizationId }),
      ...(part === '' ? {} : { part }),
    },
  };
}

/** Findings of one year under conditions, the latest day first. */
export const listFlags: QueriesOf<'recordFlags'>['list'] = ({ db }, input) => {
  const { where, values } = conditionsOf(input);
  const { page, pageSize } = input;
  const rows = statement(
    db,
    `SELECT ${FLAG_COLUMNS} FROM record_flag f WHERE ${where} ORDER BY f.found_for DESC, f.id DESC LIMIT :limit OFFSET :offset`,
  ).all({ ...values, limit: pageSize, offset: (page - 1) * pageSize }) as StoredFlag[];
  const total = statement(db, `SELECT count(*) FROM record_flag f WHERE ${where}`)
    .pluck()
    .get(values) as number;
  return { rows: rows.map(flagRow), total };
};

const TALLY = `SELECT f.rule, ${VIEW} AS status, count(*) AS count FROM record_flag f WHERE f.year = ? GROUP BY 1, 2`;

function waitingYears(db: Database): string[] {
  const checked = checkedYears(db);
  return yearsOfService(db).filter((year) => !checked.has(year));
}

/** Counts beside the list, and what a check would look at. */
export const tallyFlags: QueriesOf<'recordFlags'>['tally'] = ({ db }, { year }) => ({
  rules: statement(db, TALLY).all(year) as { rule: CheckKey; status: FlagRow['status']; count: number }[],
  years: [...yearsOfService(db)],
  waiting: scalar(db, 'SELECT count(*) FROM record_check_due'),
  waitingYears: waitingYears(db),
});
