import { describe, expect, it } from 'vitest';
import { readPreference } from '../../../renderer/api/preferences.ts';
import { stageOf } from '../../../renderer/api/stage.ts';
import { LOCK_NOTICE_SECONDS, secondsToLock } from '../../../renderer/api/use-idle-lock.ts';
import { ready } from './ready-status.ts';

const service = { state: 'ready' } as const;

describe('stageOf', () => {
  it('opens the ledger only to someone who is signed in and not locked', () => {
    expect(stageOf(ready, false, service)).toBe('open');
    expect(stageOf({ ...ready, account: null }, false, service)).toBe('signIn');
    expect(stageOf({ ...ready, locked: true }, false, service)).toBe('locked');
  });

  it('puts the state of the ledger before the sign-in', () => {
    expect(stageOf({ ...ready, ledger: 'damaged' }, false, service)).toBe('recovery');
    expect(stageOf({ ...ready, ledger: 'tooNew' }, false, service)).toBe('recovery');
    expect(stageOf({ ...ready, ledger: 'held' }, false, service)).toBe('held');
    expect(stageOf({ ...ready, ledger: 'empty' }, false, service)).toBe('firstRun');
  });

  it('waits for the first answer, and says when none comes', () => {
    expect(stageOf(undefined, false, { state: 'starting' })).toBe('starting');
    expect(stageOf(undefined, true, { state: 'ready' })).toBe('away');
    expect(stageOf(undefined, false, { state: 'away' })).toBe('away');
    expect(stageOf(undefined, true, { state: 'failed', code: 'LEDGER_DAMAGED', params: {} })).toBe(
      'recovery',
    );
  });
});

describe('secondsToLock', () => {
  it('is silent until the last minute, then counts down to 0', () => {
    expect(secondsToLock(0, 15)).toBeUndefined();
    expect(secondsToLock((15 * 60 - LOCK_NOTICE_SECONDS - 1) * 1000, 15)).toBeUndefined();
    expect(secondsToLock((15 * 60 - 30) * 1000, 15)).toBe(30);
    expect(secondsToLock(15 * 60_000, 15)).toBe(0);
    expect(secondsToLock(99 * 60_000, 15)).toBe(0);
  });
});

describe('readPreference', () => {
  it('falls back to the default where nothing readable stands', () => {
    expect(readPreference('{"pageSize":100}', { pageSize: 50 })).toEqual({ pageSize: 100 });
    expect(readPreference(undefined, 50)).toBe(50);
    expect(readPreference('{broken', 50)).toBe(50);
  });
});
