import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '../../../shared/contract/orpc.ts';
import { refusal } from '../../support/refused.ts';
import { commandId, openTestService, TEST_CLIENT, type TestService } from '../../support/service.ts';

const PASSWORD = 'Abc-123456';
const WRONG = 'Abc-000000';
const MINUTE = 60_000;
let it: TestService;
let door: Client;

beforeAll(async () => {
  it = openTestService();
  it.service.sessions.close(TEST_CLIENT);
  await it.client.session.setUp({
    district: '示例区',
    office: '示例区文明办',
    adminName: '周秀兰',
    password: PASSWORD,
  });
  for (const name of ['周敏', '李周']) {
    await it.client.accounts.create({ commandId: commandId(), name, role: 'clerk', password: PASSWORD });
  }
  door = it.service.client('another window');
});
afterAll(() => it.close());

const signIn = (password: string, name = '周敏') => door.session.signIn({ name, password });

describe('sign-in', () => {
  test('whoever sets the ledger up counts as seen, others not yet', async () => {
    const { accounts, signInTries, signInLockMinutes } = await door.session.status({});
    expect(accounts.map(({ name, lastSeenAt }) => [name, lastSeenAt !== null])).toEqual([
      ['周秀兰', true],
      ['周敏', false],
      ['李周', false],
    ]);
    expect([signInTries, signInLockMinutes]).toEqual([5, 15]);
  });

  test('wrong passwords count down to the lock, whose rest is told in whole minutes', async () => {
    for (const remaining of [4, 3, 2, 1]) {
      expect(await refusal(signIn(WRONG))).toEqual({ code: 'SIGN_IN_FAILED', params: { remaining } });
    }
    expect(await refusal(signIn(WRONG))).toEqual({ code: 'ACCOUNT_LOCKED', params: { minutes: 15 } });
    it.clock.forward(10.5 * MINUTE);
    expect(await refusal(signIn(PASSWORD))).toEqual({ code: 'ACCOUNT_LOCKED', params: { minutes: 5 } });
    it.clock.forward(5 * MINUTE);
    expect(await signIn(PASSWORD)).toMatchObject({ account: { name: '周敏' } });
  });

  test('a name that nobody has is told nothing of tries', async () => {
    expect(await refusal(signIn(WRONG, '没有此人'))).toEqual({ code: 'SIGN_IN_FAILED', params: {} });
  });

  test('the log says who signed in and whether it worked, and finds actors by the start of their name', async () => {
    const { entries } = await it.client.audit.list({ command: 'accounts.recordSignIn' });
    expect(entries[0]?.summary).toEqual({ name: '周敏', succeeded: 1 });
    expect(entries.slice(1).map(({ summary }) => summary['succeeded'])).toEqual([0, 0, 0, 0, 0]);
    const actors = async (actor: string) => {
      const found = await it.client.audit.list({ actor });
      return new Set(found.entries.map((entry) => entry.actor));
    };
    expect(await actors('周')).toEqual(new Set(['周秀兰', '周敏']));
    expect(await actors('周敏')).toEqual(new Set(['周敏']));
    expect(await actors('敏')).toEqual(new Set());
    // A wildcard of LIKE is only a sign.
    expect(await actors('%')).toEqual(new Set());
  });
});
