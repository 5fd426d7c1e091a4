export { type CopyOptions, exportCopy } from './export-copy.ts';
export { type BackupEntry, isBackupId, listBackups } from './list.ts';
export { type BackupOptions, makeBackup, type Progress } from './make.ts';
export { BACKUP_KINDS, type BackupKind, type Manifest } from './manifest.ts';
export { findSoundBackup, type RecoveryFacts, recoveryFacts } from './recovery-facts.ts';
export { type Restored, type RestoreOptions, restoreBackup } from './restore.ts';
export { backupsToDrop, type Tier, tiersOf } from './retention.ts';
export { rotateBackups } from './rotate.ts';
export { type Verification, verifyBackup } from './verify.ts';
