import type { SessionStatus } from '../../../shared/contract/session.ts';

/** A status of an open ledger with a clerk signed in. */
export const ready: SessionStatus = {
  ledger: 'ready',
  office: '示例区文明办',
  district: '示例区',
  appVersion: '0.1.0',
  accounts: [],
  lastBackup: null,
  lockMinutes: 15,
  signInTries: 5,
  signInLockMinutes: 15,
  account: { id: 1, name: '周秀兰', role: 'clerk' },
  locked: false,
  largeText: false,
  problem: null,
};
