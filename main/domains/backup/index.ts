export { exportCopy } from './export-copy.ts';
export { type BackupEntry, isBackupId, listBackups } from './list.ts';
export { makeBackup } from './make.ts';
export { BACKUP_KINDS, type BackupKind } from './manifest.ts';
export { findSoundBackup, recoveryFacts } from './recovery-facts.ts';
export { type Restored, restoreBackup } from './restore.ts';
export { backupsToDrop, tiersOf } from './retention.ts';
export { rotateBackups } from './rotate.ts';
export { verifyBackup } from './verify.ts';
