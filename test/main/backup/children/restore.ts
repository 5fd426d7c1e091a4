import { dataPaths } from '../../../../main/db/vault.ts';
import { restoreBackup } from '../../../../main/domains/backup/index.ts';

/** Restores, and dies as in a power cut at the step named. */
const [root = '', from = '', dieAt = ''] = process.argv.slice(2);
process.stdout.write('started\n');
restoreBackup({
  paths: dataPaths(root),
  from,
  knownVersion: 20,
  now: new Date('2026-11-23T01:30:00.000Z'),
  appVersion: '0.1.0',
  observe: (step) => {
    if (step === dieAt) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write('finished\n');
