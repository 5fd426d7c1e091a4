import { describe, expect, it } from 'vitest';
import { procedures } from '../../../shared/contract/index.ts';
import { BACKUP_KINDS } from '../../../main/domains/backup/manifest.ts';
import { WRITE_NAMES } from '../../../main/service/registry.ts';
import { ROLES } from '../../../shared/domain/accounts/rights.ts';
import {
  actionWords,
  COMMAND_KEYS,
  commandWords,
  summaryWords,
} from '../../../shared/text/zh-CN/commands.ts';
import { backupKindWords, phaseWords, ROLE_NOTES, ROLE_WORDS } from '../../../shared/text/zh-CN/system.ts';

const UNKNOWN = commandWords('no.such');

describe('words of commands', () => {
  it('has words for every command of the contract', () => {
    for (const [domain, members] of Object.entries(procedures)) {
      for (const [name, { kind }] of Object.entries(members)) {
        if (kind === 'command')
          expect(commandWords(`${domain}.${name}`), `${domain}.${name}`).not.toBe(UNKNOWN);
      }
    }
  });

  it('has words for all that writes, and the log is filtered by nothing else', () => {
    const quiet = 'accounts.savePreference';
    for (const name of WRITE_NAMES.filter((one) => one !== quiet)) {
      expect(commandWords(name), name).not.toBe(UNKNOWN);
    }
    expect(COMMAND_KEYS.filter((key) => !WRITE_NAMES.includes(key))).toEqual([]);
  });

  it('shows no key and no English letter', () => {
    for (const key of [...COMMAND_KEYS, 'no.such']) {
      expect(commandWords(key)).toMatch(/^[\u4e00-\u9fff]{2,8}$/);
      expect(actionWords(key)).toMatch(/^[\u4e00-\u9fff]{2,8}$/);
    }
  });

  it('uses the bare verb beside the thing', () => {
    expect(actionWords('volunteers.update')).toBe('修改');
    expect(actionWords('imports.commit')).toBe('导入');
  });

  it('leaves unknown parts of a summary out', () => {
    expect(summaryWords({ add: 412, update: 37, secret: 'x', reason: null })).toBe('新增 412，更新 37');
  });
});

describe('words of the system pages', () => {
  it('names every role and every kind of backup', () => {
    for (const role of ROLES) {
      expect(ROLE_WORDS[role]).not.toBe('');
      expect(ROLE_NOTES[role]).not.toBe('');
    }
    const unknown = backupKindWords('no such kind');
    for (const kind of BACKUP_KINDS) expect(backupKindWords(kind), kind).not.toBe(unknown);
  });

  it('never shows the key of a phase', () => {
    expect(phaseWords('no-such-phase')).toBe('正在处理');
    for (const step of ['copy', 'check', 'attachments', 'before-restore', 'finish']) {
      expect(phaseWords(`backup.${step}`)).not.toBe('正在处理');
    }
  });
});
