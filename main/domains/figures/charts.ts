import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql } from 'kysely';
import type { Bar } from '../../../shared/contract/figures.ts';
import { codeLabel } from '../../../shared/domain/codes/index.ts';
import {
  AGE_BANDS,
  BAR_LABELS,
  MOST_BARS,
  STREET_TYPES,
} from '../../../shared/domain/figures/chart-labels.ts';
import { type Filter, MAX_FILTER_VALUES } from '../../../shared/kernel/listing.ts';
import { all, first, q } from '../../db/run.ts';
import { agedBetween, registeredVolunteers } from './people-rows.ts';
import type { Purpose } from './sql.ts';
import { unitsAt } from './units-at.ts';

const STREETS: ReadonlySet<string> = new Set(STREET_TYPES);
const [MAN, WOMAN] = ['1', '2'];

interface Group {
  readonly value: string | number | null;
  readonly n: number;
}

/** 在册 by the values of one column, largest first. */
function groups(db: Database, column: string, registered: RawBuilder<unknown>): Group[] {
  const at = sql.ref(`t.${column}`);
  const query = sql<Group>`SELECT ${at} AS value, count(*) AS n FROM volunteer t WHERE ${registered} GROUP BY ${at}`;
  return all(db, { compile: () => query.compile(q) }).toSorted((a, b) => b.n - a.n);
}

/** A bar with the list of its rows: 在册 on the day, with that value. */
function bar(label: string, n: number, asOf: string, filter: Filter): Bar {
  return { label, value: n, request: { figure: { key: 'V1', asOf }, filters: [filter] } };
}

/** Blank values stand last. */
function blankBar(all: readonly Group[], asOf: string, field: string): Bar[] {
  const blank = all.find(({ value }) => value === null);
  return blank ? [bar(BAR_LABELS.blank, blank.n, asOf, { field, op: 'blank', values: [] })] : [];
}

interface UnitCount {
  readonly id: number;
  readonly n: number;
}

/** One bar for several units; without a way to its rows where they are more than a condition can name. */
function unitsBar(label: string, units: readonly UnitCount[], asOf: string): Bar[] {
  if (units.length === 0) return [];
  const value = units.reduce((sum, { n }) => sum + n, 0);
  if (units.length > MAX_FILTER_VALUES) return [{ label, value }];
  return [bar(label, value, asOf, { field: 'street', op: 'in', values: units.map(({ id }) => id) })];
}

/**
 * 在册 by street and town, largest first; those that find no room as one bar, then all other units (departments,
 * schools, parks) as one, blank ones last. Their sum is figure V1.
 */
export function streetBars(db: Database, asOf: string, purpose: Purpose): Bar[] {
  const found = groups(db, 'street_id', registeredVolunteers(asOf, purpose));
  const units = unitsAt(db, asOf);
  const counted = found.flatMap(({ value, n }) => (typeof value === 'number' ? [{ id: value, n }] : []));
  const isStreet = ({ id }: UnitCount) => STREETS.has(units.get(id)?.type ?? '');
  const streets = counted.filter(isStreet);
  const last = [
    ...unitsBar(
      BAR_LABELS.otherUnits,
      counted.filter((unit) => !isStreet(unit)),
      asOf,
    ),
    ...blankBar(found, asOf, 'street'),
  ];
  const room = MOST_BARS - last.length;
  const named = streets.length > room ? room - 1 : room;
  return [
    ...streets.slice(0, named).flatMap((unit) => unitsBar(units.get(unit.id)?.name ?? '', [unit], asOf)),
    ...unitsBar(BAR_LABELS.restOfStreets, streets.slice(named), asOf),
    ...last,
  ];
}

/** 在册 by political status, largest first. Their sum is figure V1. */
export function politicalBars(db: Database, asOf: string, purpose: Purpose): Bar[] {
  const found = groups(db, 'political_status', registeredVolunteers(asOf, purpose));
  const bars = found.flatMap(({ value, n }) => {
    if (typeof value !== 'string') return [];
    const label = codeLabel('political_status', value) ?? BAR_LABELS.unknownCode;
    return [bar(label, n, asOf, { field: 'politicalStatus', op: 'in', values: [value] })];
  });
  return [...bars, ...blankBar(found, asOf, 'politicalStatus')];
}

/** 在册 by age on the day and sex; people without a birth date or with another entry for sex stand in no band. */
export function ageBars(db: Database, asOf: string, purpose: Purpose) {
  const registered = registeredVolunteers(asOf, purpose);
  const bars = AGE_BANDS.map(({ label, from, to }) => {
    const query = sql<{
      female: number;
      male: number;
    }>`SELECT count(*) FILTER (WHERE t.sex = ${WOMAN}) AS female,
      count(*) FILTER (WHERE t.sex = ${MAN}) AS male
      FROM volunteer t WHERE ${agedBetween(asOf, from, to)} AND ${registered}`;
    const counted = first(db, { compile: () => query.compile(q) });
    return { label, female: counted?.female ?? 0, male: counted?.male ?? 0 };
  });
  return bars.filter(({ female, male }, at) => at > 0 || female + male > 0);
}
