import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { refusedWith } from '../../support/refused.ts';
import { finish, openTestService, TEST_CLIENT, type TestService } from '../../support/service.ts';

const HOUR = 60 * 60 * 1000;
let test: TestService;
beforeEach(() => {
  test = openTestService();
});
afterEach(() => test.close());

const filesInTmp = () => readdirSync(test.service.parts.paths.tmp);
const look = (token: string) => finish(test.client.imports.look({ token, entity: 'volunteers' }));
const paste = async () =>
  (await test.client.imports.paste({ text: '姓名\t手机号码\n周秀兰\t13800000000\n' })).token;

it('a token is good for its client, its purpose and one hour', async () => {
  const token = await paste();
  expect((await look(token)).fileName).toContain('粘贴内容');
  const stranger = test.as('admin', 'stranger');
  expect(await refusedWith(finish(stranger.imports.look({ token, entity: 'volunteers' })))).toBe(
    'TOKEN_INVALID',
  );
  expect(() => test.service.tokens.peek(TEST_CLIENT, 'fill', token)).toThrow('TOKEN_INVALID');
  expect(() => test.service.tokens.release(TEST_CLIENT, token)).toThrow('TOKEN_INVALID');
  test.clock.forward(HOUR + 1000);
  expect(await refusedWith(look(token))).toBe('TOKEN_INVALID');
});

it('what came in or was made goes when no token leads to it any more', async () => {
  await paste();
  await finish(test.client.exchange.template({ entity: 'volunteers', unitId: null }));
  expect(filesInTmp()).toHaveLength(2);
  test.clock.forward(HOUR + 1000);
  const token = await paste();
  expect(filesInTmp()).toHaveLength(1);
  test.service.tokens.forget('stranger');
  expect((await look(token)).size).toBeGreaterThan(0);
  test.service.tokens.forget(TEST_CLIENT);
  expect(filesInTmp()).toEqual([]);
});

it('a file of the user stays where it is', () => {
  const own = join(test.dataDir, '名册.csv');
  writeFileSync(own, '姓名,手机号码\n');
  test.admit(own);
  test.service.tokens.forget(TEST_CLIENT);
  expect(existsSync(own)).toBe(true);
});
