import { openLedger, prepareLedger } from '../../../../main/db/open.ts';
import { dataPaths } from '../../../../main/db/vault.ts';
import { makeBackup, restoreBackup, rotateBackups } from '../../../../main/domains/backup/index.ts';
import { addVolunteers, first, second } from '../../db/migrations-and-rows.ts';

/** Repeats one kind of work until it is killed. */
const [root = '', work = '', from = ''] = process.argv.slice(2);
const paths = dataPaths(root);
const appVersion = '0.1.0';
let minute = 0;
const next = () => new Date(Date.UTC(2026, 10, 1) + (minute += 1) * 60_000);
process.stdout.write('started\n');

if (work === 'migrate') {
  prepareLedger(paths, [first, second], {
    beforeMigrating: () => void makeBackup({ paths, kind: 'before-migration', now: next(), appVersion }),
  });
  process.stdout.write('migrated\n');
  setInterval(() => undefined, 1000);
}
while (work === 'backup') {
  const writer = openLedger(paths.ledger, { role: 'writer' });
  addVolunteers(writer, 50);
  makeBackup({ paths, kind: 'daily', now: next(), appVersion });
  rotateBackups(paths, next());
  writer.close();
}
while (work === 'restore') restoreBackup({ paths, from, knownVersion: 20, now: next(), appVersion });
