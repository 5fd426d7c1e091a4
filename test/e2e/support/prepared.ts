import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from './cli.ts';

/** `none` = the folder of a first start; `bare` = an office and its people, no rows; `demo` = demonstration data. */
export type LedgerKind = 'none' | 'bare' | 'demo';

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

/** Makes the ledgers that every walk copies, once per run; answers their folder. */
export function prepareLedgers(): string {
  const root = mkdtempSync(join(tmpdir(), 'ledger-e2e-'));
  for (const kind of ['bare', 'demo'] as const) prepare(join(root, kind), kind);
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
