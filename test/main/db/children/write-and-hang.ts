import { openLedger } from '../../../../main/db/open.ts';

const [path = ''] = process.argv.slice(2);
const db = openLedger(path, { role: 'writer' });
db.exec(`INSERT INTO volunteer (unit_id, name) VALUES (1, '已保存')`);
db.exec(`BEGIN IMMEDIATE; INSERT INTO volunteer (unit_id, name) VALUES (1, '未保存')`);
process.stdout.write('written\n');
setInterval(() => db.inTransaction, 1000);
