import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../main/db/vault.ts';
import { cli } from './cli.ts';

/**
 * `none` = the folder of a first start; `bare` = an office and its people, no rows; `demo` = demonstration data;
 * `people` = its people, teams and sites, before anything that they did.
 */
export type LedgerKind = 'none' | 'bare' | 'demo' | 'people';

export const OFFICE = {
  district: '青澜区',
  office: '青澜区文明办',
  admin: '王秀兰',
  password: 'qinglan-2026',
} as const;

/** People of the prepared ledgers beside the administrator; all of them have the office's password. */
export const STAFF = { clerk: '李桂英', reviewer: '周建国', viewer: '吴海燕' } as const;

const DEMO_VOLUNTEERS = 600;

const PREPARED_VARIABLE = 'LEDGER_E2E_PREPARED';

function prepare(folder: string, kind: LedgerKind): void {
  if (kind === 'none') return;
  const init = ['init', '--district', OFFICE.district, '--office', OFFICE.office, '--admin', OFFICE.admin];
  cli(folder, init, OFFICE.password);
  for (const [role, name] of Object.entries(STAFF)) {
    const account = { commandId: crypto.randomUUID(), name, role, password: OFFICE.password };
    cli(folder, ['call', 'accounts.create', JSON.stringify(account)]);
  }
  if (kind === 'demo') cli(folder, ['demo', '--volunteers', String(DEMO_VOLUNTEERS), '--seed', '7']);
}

/** Tables of what was done, those that refer to others first; totals follow by their triggers. */
const DEEDS = [
  'certificate',
  'star_award',
  'publicity_item',
  'policy_document',
  'service_order_event',
  'service_order',
  'menu_item',
  'attendance_note',
  'service_record',
  'session_partner',
  'session',
  'activity',
  'project',
  'training_attendance',
  'training_class',
];

/** A demonstration ledger whose people have not done anything yet. */
function undoDeeds(folder: string): void {
  const db = openDatabase(join(folder, 'ledger.db'));
  try {
    db.pragma('foreign_keys = ON');
    // A reversing record refers to another one of its table.
    db.exec('DELETE FROM service_record WHERE reverses_id IS NOT NULL');
    for (const table of DEEDS) db.exec(`DELETE FROM ${table}`);
  } finally {
    db.close();
  }
}

/** Makes the ledgers that every walk copies, once per run; answers their folder. */
export function prepareLedgers(): string {
  const root = mkdtempSync(join(tmpdir(), 'ledger-e2e-'));
  for (const kind of ['bare', 'demo'] as const) prepare(join(root, kind), kind);
  cpSync(join(root, 'demo'), join(root, 'people'), { recursive: true });
  undoDeeds(join(root, 'people'));
  process.env[PREPARED_VARIABLE] = root;
  return root;
}

/** A copy of a prepared ledger in a folder of its own, below the run's folder. */
export function copyLedger(kind: LedgerKind): string {
  const root = process.env[PREPARED_VARIABLE];
  if (root === undefined) throw new Error('The ledgers are prepared by the global set-up');
  const folder = mkdtempSync(join(root, `${kind}-`));
  if (kind !== 'none') cpSync(join(root, kind), folder, { recursive: true });
  return folder;
}
