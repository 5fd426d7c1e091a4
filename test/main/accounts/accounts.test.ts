import { afterEach, beforeEach, expect, it } from 'vitest';
import { refusal, refusedWith } from '../../support/refused.ts';
import { commandId, openTestService, type TestService } from '../../support/service.ts';

const PASSWORD = 'Abc-123456';
let test: TestService;
beforeEach(async () => {
  test = openTestService();
  await test.service
    .client('setup')
    .session.setUp({ district: '示例区', office: '示例区文明办', adminName: 'admin', password: PASSWORD });
});
afterEach(() => test.close());

const signIn = (client: string, name: string, password: string) =>
  test.service.client(client).session.signIn({ name, password });
const account = async (name: string) => {
  const { accounts } = await test.client.accounts.list({});
  const found = accounts.find((each) => each.name === name);
  if (!found) throw new Error(`No account ${name}`);
  return found;
};
const change = async (name: string, to: { role?: 'admin' | 'viewer' | 'clerk'; active?: boolean }) => {
  const { id, version, role, active } = await account(name);
  return test.client.accounts.update({ commandId: commandId(), id, version, role, active, ...to });
};

it('a ledger is set up once', async () => {
  const again = test.service
    .client('x')
    .session.setUp({ district: '另区', office: '另区文明办', adminName: 'x', password: PASSWORD });
  expect(await refusedWith(again)).toBe('LEDGER_EXISTS');
});

it('an office keeps one active administrator', async () => {
  expect(await refusal(change('admin', { role: 'viewer' }))).toEqual({
    code: 'RECORD_IN_USE',
    params: { reason: 'lastAdmin' },
  });
  expect(await refusedWith(change('admin', { active: false }))).toBe('RECORD_IN_USE');
  await test.client.accounts.create({
    commandId: commandId(),
    name: '第二人',
    role: 'admin',
    password: PASSWORD,
  });
  await change('第二人', { active: false });
  expect(await refusedWith(change('admin', { role: 'clerk' }))).toBe('RECORD_IN_USE');
  await change('第二人', { active: true });
  await change('admin', { role: 'clerk' });
  expect(await refusedWith(change('第二人', { role: 'clerk' }))).toBe('RECORD_IN_USE');
});

it('whose role or state changes is signed out everywhere at once', async () => {
  await test.client.accounts.create({
    commandId: commandId(),
    name: '经办',
    role: 'clerk',
    password: PASSWORD,
  });
  await signIn('tab', '经办', PASSWORD);
  const tab = test.service.client('tab');
  const values = { name: '示例区', type: 'district' };
  await tab.units.create({ commandId: commandId(), values });
  await change('经办', { role: 'viewer' });
  expect(await refusedWith(tab.units.list({}))).toBe('SIGN_IN_REQUIRED');
  await signIn('tab', '经办', PASSWORD);
  expect(
    await refusedWith(tab.units.create({ commandId: commandId(), values: { ...values, name: '另区' } })),
  ).toBe('FORBIDDEN');
  await change('经办', { active: false });
  expect(await refusedWith(tab.units.list({}))).toBe('SIGN_IN_REQUIRED');
  expect(await refusedWith(signIn('tab', '经办', PASSWORD))).toBe('SIGN_IN_FAILED');
});

it('a locked window opens with the password of whom it belongs to', async () => {
  await signIn('a', 'admin', PASSWORD);
  const client = test.service.client('a');
  await client.session.lock({});
  expect(await refusedWith(client.units.list({}))).toBe('SIGN_IN_REQUIRED');
  expect(await refusedWith(client.session.unlock({ password: 'wrong' }))).toBe('SIGN_IN_FAILED');
  await client.session.unlock({ password: PASSWORD });
  expect((await client.units.list({})).rows).toEqual([]);
});

it('a password that was set anew ends what ran under the old one', async () => {
  await signIn('a', 'admin', PASSWORD);
  const { id } = await account('admin');
  await test.client.accounts.resetPassword({ commandId: commandId(), id, password: 'New-654321' });
  expect(await refusedWith(test.service.client('a').units.list({}))).toBe('SIGN_IN_REQUIRED');
  expect(await refusedWith(signIn('a', 'admin', PASSWORD))).toBe('SIGN_IN_FAILED');
  await signIn('a', 'admin', 'New-654321');
  const dump = JSON.stringify([
    test.db.prepare('SELECT * FROM audit').all(),
    test.db.prepare('SELECT password_hash FROM account').all(),
  ]);
  expect(dump).not.toContain('654321');
});
