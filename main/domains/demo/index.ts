import { type DemoDistrict, demoDistrict } from '../../../shared/domain/demo/district.ts';
import type { Roster } from '../../../shared/domain/demo/roster.ts';
import { districtPolicies } from '../../../shared/domain/demo/policies.ts';
import { seededRandom } from '../../../shared/domain/demo/random.ts';
import { demoRoster, demoService } from '../../../shared/domain/demo/service.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import type { WriteContext } from '../../db/context.ts';
import { scalar } from '../../db/run.ts';
import { writeDeps } from '../ledger/procedures.ts';
import type { EntityStore } from '../ledger/store.ts';
import { entityWriter } from '../ledger/write.ts';
import { organizationStore } from '../organizations/store.ts';
import { policyDocumentStore } from '../policy-documents/store.ts';
import { readSettings } from '../settings/index.ts';
import { siteStore } from '../sites/store.ts';
import { unitStore } from '../units/store.ts';
import { bulkWriter, withIndexesBuiltAfterwards } from './bulk.ts';
import { insertCertificates } from './certificates.ts';
import { insertOrders } from './orders.ts';
import { insertReports } from './publicity.ts';
import { type Ids, withIds } from './rows.ts';
import { insertService } from './service.ts';
import { insertStars } from './stars.ts';
import { insertTraining } from './training.ts';

const CHUNK = 10_000;
/** What rests on the service has numbers of its own: nothing before it changes with it. */
const [STARS, CERTIFICATES, REPORTS] = [0x57a2_0001, 0x57a2_0002, 0x57a2_0003];

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
  const sites = insertAll(context, siteStore, demo.sites, { unit: units });
  const service = demoService({ ground: { ...demo, volunteers }, seed, today: context.today });
  let counts = { serviceRecords: 0 };
  withIndexesBuiltAfterwards(
    db,
    () => {
      const { roster, ids } = insertVolunteers(context, demo, { units, organizations }, { volunteers, seed });
      counts = {
        ...insertService(context, service, roster, { units, organizations, sites, volunteers: ids }),
        ...insertTraining(context, service.classes(roster), { units, volunteers: ids }),
      };
    },
    (done, total) => context.progress(done, total, 'index'),
  );
  const papers = districtPolicies(district, context.today);
  const orders = insertOrders(context, service.orders, { units, organizations });
  const { starAwards, reversals } = insertStars(context, seededRandom(seed ^ STARS), district);
  const summary = {
    volunteers,
    seed,
    ...counts,
    serviceRecords: counts.serviceRecords + reversals,
    ...orders,
    starAwards,
    ...insertCertificates(context, seededRandom(seed ^ CERTIFICATES), volunteers),
    policyDocuments: insertAll(context, policyDocumentStore, papers, {}).length,
    ...insertReports(context, seededRandom(seed ^ REPORTS), { district, volunteers }),
  };
  context.describe({ entity: 'volunteers', summary });
  return { volunteers };
}

type Row = DemoDistrict['sites'][number];

function insertAll(
  context: WriteContext,
  store: EntityStore,
  rows: readonly Row[],
  lists: Readonly<Record<string, Ids>>,
): readonly number[] {
  const writer = entityWriter(store, writeDeps(context));
  const ids: number[] = [];
  for (const row of rows) ids.push(writer.insert(withIds(row, lists, ids)).id);
  return ids;
}

/** Writes the volunteers; answers their ids by place, and who of them may serve. */
function insertVolunteers(
  context: WriteContext,
  demo: DemoDistrict,
  { units, organizations }: { readonly units: readonly number[]; readonly organizations: readonly number[] },
  { volunteers: total, seed }: FillInput,
): { readonly roster: Roster; readonly ids: Int32Array } {
  const lists = { street: units, community: units, organization: organizations };
  const write = bulkWriter(context);
  const roster = demoRoster(seed, total);
  const ids = new Int32Array(total);
  context.progress(0, total, 'demo');
  let done = 0;
  for (const person of demo.volunteers) {
    const { earlierDocument } = person;
    ids[done] = write({
      values: withIds(person, lists, []),
      alsoIn: person.alsoIn.flatMap((place) => organizations[place] ?? []),
      ...(earlierDocument === undefined ? {} : { earlierDocument }),
    });
    roster.add(person);
    done++;
    if (done % CHUNK === 0 || done === total) context.progress(done, total, 'demo');
  }
  return { roster: roster.done(), ids };
}

/** Internal commands of this domain, by name. */
export const demoWrites = { 'demo.fill': fill } as const;
