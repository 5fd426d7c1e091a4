import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { directEngine } from '../../../main/service/direct-engine.ts';
import { procedures } from '../../../shared/contract/index.ts';
import { may, ROLES } from '../../../shared/domain/accounts/rights.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { seedDistrict } from '../../support/seed.ts';
import { commandId, openTestService } from '../../support/service.ts';

type Call = (input: unknown) => Promise<unknown>;

/** One command fails as a fault of the program would. */
const test = openTestService({
  openEngine({ ledger, plans }) {
    const engine = directEngine({ ledger, plansDir: plans, now: () => new Date() });
    return {
      ...engine,
      write: (call) =>
        call.name === 'sites.create' ? Promise.reject(new TypeError('secret detail')) : engine.write(call),
    };
  },
});
beforeAll(async () => void (await seedDistrict(test)));
afterAll(() => test.close());

const all = Object.entries(procedures).flatMap(([domain, members]) =>
  Object.entries(members).map(([name, procedure]) => ({
    domain,
    name,
    path: `${domain}.${name}`,
    procedure,
  })),
);

/** Calls by path, as a client of no type safety would; a stream is read to its first event. */
async function call(client: object, domain: string, name: string, input: unknown): Promise<unknown> {
  const found = (client as Record<string, Record<string, Call>>)[domain]?.[name];
  if (!found) throw new Error(`${domain}.${name} is not there`);
  const answer = await found(input);
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  for await (const event of answer as AsyncIterable<unknown>) return event;
  return undefined;
}

describe('who may call what', () => {
  it.each(ROLES)('%s is refused exactly what the role does not carry', async (role) => {
    const client = test.as(role);
    for (const { domain, name, path, procedure } of all) {
      // The right is looked at before the input: a wrong input shows who got past the door.
      const code = await refusedWith(call(client, domain, name, { nonsense: true }));
      expect(code, path).toBe(may(role, procedure.right) ? 'INPUT_INVALID' : 'FORBIDDEN');
    }
  });

  it('nobody gets past the door without signing in, or while the window is locked', async () => {
    const stranger = test.service.client('stranger');
    const locked = test.as('admin', 'locked');
    test.service.sessions.lock('locked');
    for (const { domain, name, path, procedure } of all) {
      const expected = procedure.right === 'open' ? 'INPUT_INVALID' : 'SIGN_IN_REQUIRED';
      expect(await refusedWith(call(stranger, domain, name, { nonsense: true })), path).toBe(expected);
      expect(await refusedWith(call(locked, domain, name, { nonsense: true })), path).toBe(expected);
    }
  });
});

describe('malformed input', () => {
  it.each([undefined, null, 7, 'x', [], { __proto__: null, extra: 1 }])(
    '%s is refused everywhere it is not asked for',
    async (input) => {
      for (const { domain, name, path, procedure } of all) {
        if (procedure.input.safeParse(input).success) continue;
        expect(await refusedWith(call(test.client, domain, name, input)), path).toBe('INPUT_INVALID');
      }
    },
  );

  it('every input is an object that refuses unknown keys, at every depth', () => {
    for (const { path, procedure } of all) {
      for (const [where, schema] of walk(procedure.input)) {
        if (schema instanceof z.ZodObject)
          expect(schema.def.catchall, `${path}${where}`).toBeInstanceOf(z.ZodNever);
      }
    }
  });

  it('days that do not exist are refused, not stumbled over', async () => {
    for (const day of ['2026-02-30', 'garbage', '']) {
      expect(await refusedWith(test.client.audit.list({ from: day }))).toBe('INPUT_INVALID');
      expect(await refusedWith(test.client.audit.list({ to: day }))).toBe('INPUT_INVALID');
    }
  });
});

/** Every schema inside a schema, with the way to it. */
function* walk(schema: unknown, way = ''): Generator<[string, z.ZodType]> {
  if (!(schema instanceof z.ZodType)) return;
  yield [way, schema];
  const def = schema.def as unknown as Record<string, unknown>;
  if (schema instanceof z.ZodObject) {
    for (const [key, member] of Object.entries(schema.shape)) yield* walk(member, `${way}.${key}`);
  }
  for (const part of ['element', 'innerType', 'valueType', 'keyType', 'in', 'out', 'left', 'right'])
    yield* walk(def[part], way);
  for (const part of ['options', 'items']) {
    const members = def[part];
    if (Array.isArray(members)) for (const member of members) yield* walk(member, way);
  }
}

it('no schema takes or gives bytes, or anything that JSON does not carry', () => {
  const plain = new Set([
    'object',
    'array',
    'record',
    'string',
    'number',
    'boolean',
    'null',
    'enum',
    'literal',
    'union',
    'optional',
    'nullable',
    'default',
    'tuple',
    'pipe',
    'transform',
  ]);
  for (const { path, procedure } of all) {
    for (const schema of [procedure.input, procedure.output]) {
      for (const [where, part] of walk(schema))
        expect(plain, `${path}${where} ${part.def.type}`).toContain(part.def.type);
    }
  }
});

it('a command that happened is not done twice', async () => {
  const id = commandId();
  const values = { name: '云山镇', type: 'town', parent: 1 };
  await test.client.units.create({ commandId: id, values });
  expect(await test.client.audit.happened({ commandId: id })).toEqual({ happened: true });
  expect(await test.client.audit.happened({ commandId: commandId() })).toEqual({ happened: false });
  const again = test.client.units.create({ commandId: id, values: { ...values, name: '白石镇' } });
  expect(await refusal(again)).toEqual({ code: 'INPUT_INVALID', params: { field: 'commandId' } });
});

it('an error that nobody foresaw crosses as an id that stands in the log, without its stack', async () => {
  const values = { name: '示例站', kind: 'zhan', unit: 1 };
  const error: unknown = await test.client.sites
    .create({ commandId: commandId(), values })
    .catch((thrown: unknown) => thrown);
  expect(`${JSON.stringify(error)} ${String(error)}`).not.toContain('secret');
  const { code, params } = await refusal(Promise.reject(error));
  expect(code).toBe('UNEXPECTED');
  const { logs } = test.service.parts.paths;
  const log = readdirSync(logs)
    .map((name) => readFileSync(`${logs}/${name}`, 'utf8'))
    .join('');
  expect(log).toContain(`"id":"${params['id']}"`);
  expect(log).toContain('secret detail');
});
