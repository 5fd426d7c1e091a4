/** Imports one workbook under the time zone of its environment and prints the dates that the ledger holds. */
import { openTestService } from '../../support/service.ts';
import { importFile, seedDistrict } from '../../support/seed.ts';

const test = openTestService();
await seedDistrict(test);
const { counts } = await importFile(test, process.argv[2] ?? '', 'volunteers');
const rows = test.db
  .prepare('SELECT birth_date, registered_on, party_joined_on FROM volunteer ORDER BY id')
  .raw()
  .all();
const { entries } = await test.client.audit.list({ from: '2026-06-15', to: '2026-06-15' });
process.stdout.write(
  JSON.stringify({
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    counts,
    rows,
    entries: entries.length,
  }),
);
await test.close();
process.exit(0);
