import { type DemoDistrict, demoDistrict } from '../../../shared/domain/demo/district.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar } from '../../db/run.ts';
import { writeDeps } from '../ledger/procedures.ts';
import type { EntityStore } from '../ledger/store.ts';
import { entityWriter } from '../ledger/write.ts';
import { organizationStore } from '../organizations/store.ts';
import { readSettings } from '../settings/index.ts';
import { siteStore } from '../sites/store.ts';
import { unitStore } from '../units/store.ts';
import { bulkWriter, withIndexesBuiltAfterwards } from './bulk.ts';

const CHUNK = 10_000;

interface FillInput {
  /** How many volunteers; units, organisations and sites come with them. */
  readonly volunteers: number;
  readonly seed: number;
}

/**
 * Fills an empty ledger with an invented district. Throws LEDGER_EXISTS where there is a volunteer or a unit already: invented people never stand beside real ones.
 */
function fill(context: WriteContext, { volunteers, seed }: FillInput): { volunteers: number } {
  const { db } = context;
  const present = scalar(db, 'SELECT EXISTS (SELECT 1 FROM volunteer) + EXISTS (SELECT 1 FROM unit)');
  if (present > 0) throw new AppError('LEDGER_EXISTS');
  const { district } = readSettings(db);
  const demo = demoDistrict({ district, volunteers, seed, today: context.today });
  const units = insertAll(context, unitStore, demo.units, {});
  const organizations = insertAll(context, organizationStore, demo.organizations, { street: units });
  insertAll(context, siteStore, demo.sites, { unit: units });
  withIndexesBuiltAfterwards(db, () => insertVolunteers(context, demo, units, organizations, volunteers));
  context.describe({ entity: 'volunteers', summary: { volunteers, seed } });
  return { volunteers };
}

type Row = DemoDistrict['sites'][number];
type Ids = readonly number[];

/** References by place become ids; what is not in `lists` refers to the list itself. */
function withIds(
  row: Pick<Row, 'values' | 'refs'>,
  lists: Readonly<Record<string, Ids>>,
  own: Ids,
): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = { ...row.values };
  for (const [key, place] of Object.entries(row.refs)) values[key] = (lists[key] ?? own)[place] ?? null;
  return values;
}

function insertAll(
  context: WriteContext,
  store: EntityStore,
  rows: readonly Row[],
  lists: Readonly<Record<string, Ids>>,
): Ids {
  const writer = entityWriter(store, writeDeps(context));
  const ids: number[] = [];
  for (const row of rows) ids.push(writer.insert(withIds(row, lists, ids)).id);
  return ids;
}

function insertVolunteers(
  context: WriteContext,
  demo: DemoDistrict,
  units: Ids,
  organizations: Ids,
  total: number,
): void {
  const lists = { street: units, community: units, organization: organizations };
  const write = bulkWriter(context);
  context.progress(0, total, 'demo');
  let done = 0;
  for (const person of demo.volunteers) {
    const { earlierDocument } = person;
    write({
      values: withIds(person, lists, []),
      alsoIn: person.alsoIn.flatMap((place) => organizations[place] ?? []),
      ...(earlierDocument === undefined ? {} : { earlierDocument }),
    });
    done++;
    if (done % CHUNK === 0 || done === total) context.progress(done, total, 'demo');
  }
}

/** Internal commands of this domain, by name. */
export const demoWrites = { 'demo.fill': fill } as const;
