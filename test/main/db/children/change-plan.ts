import { openPlan } from '../../../../main/db/plan-file.ts';

/** Changes every row of a plan and hangs before the commit; so little memory that pages are written meanwhile. */
const [path = ''] = process.argv.slice(2);
const plan = openPlan(path, 'write');
plan.pragma('cache_size = 10');
plan.exec('BEGIN');
plan.exec(`UPDATE row SET raw = raw || 'x', match_key = 'half'`);
process.stdout.write('changed\n');
setInterval(() => plan.inTransaction, 1000);
