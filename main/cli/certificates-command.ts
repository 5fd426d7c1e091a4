import { randomUUID } from 'node:crypto';
import { SHOWING_STATES } from '../../shared/domain/certificates/showing.ts';
import { AppError } from '../../shared/kernel/errors.ts';
import type { Client } from '../../shared/contract/orpc.ts';
import type { Service } from '../service/service.ts';
import { type Arguments, UsageError } from './arguments.ts';
import type { Command } from './commands.ts';
import { handOut, outOption } from './hand-out.ts';
import { finish } from './session.ts';

/** Rows of one page of the register. */
const PAGE = 200;

function needed(args: Arguments, name: string): string {
  const value = args.option(name);
  if (value === undefined) throw new UsageError(`缺少 --${name}`);
  return value;
}

function oneOf<T extends string>(args: Arguments, name: string, words: readonly T[]): T | null {
  const value = args.option(name);
  if (value === undefined) return null;
  const found = words.find((word) => word === value);
  if (found === undefined) throw new UsageError(`--${name} 应为 ${words.join(' / ')} 之一`);
  return found;
}

function narrowingOf(args: Arguments) {
  return {
    search: args.option('search') ?? '',
    status: oneOf(args, 'status', ['issued', 'voided'] as const),
    showing: oneOf(args, 'showing', SHOWING_STATES),
  };
}

/** The id that a word names: the number of the record itself, or its whole name. Throws REFERENCE_UNKNOWN. */
async function idOf(client: Client, of: 'organizations' | 'volunteers', word: string): Promise<number> {
  if (/^\d+$/u.test(word)) return Number(word);
  const { options } = await client[of].options({ search: word, limit: 1000 });
  const found = options.filter(({ label }) => label === word);
  const [only] = found;
  if (only && found.length === 1) return only.id;
  throw new AppError('REFERENCE_UNKNOWN', { text: word, ...(found.length > 1 ? { reason: 'several' } : {}) });
}

/** `list [--search TEXT] [--status …] [--showing …]`: the whole register under the conditions. */
async function list(client: Client, args: Arguments) {
  const certificates = [];
  for (let page = 1; ; page++) {
    const { rows, total } = await client.certificates.list({ ...narrowingOf(args), page, pageSize: PAGE });
    certificates.push(...rows);
    if (page * PAGE >= total) return { total, certificates };
  }
}

/** `issue --organization … --volunteer … --from … --to … --purpose … --handler … --responsible … --contact …` */
async function issue(client: Client, args: Arguments) {
  const copies = args.option('copies');
  const { id, number } = await client.certificates.issue({
    commandId: randomUUID(),
    organizationId: await idOf(client, 'organizations', needed(args, 'organization')),
    volunteerId: await idOf(client, 'volunteers', needed(args, 'volunteer')),
    from: needed(args, 'from'),
    to: needed(args, 'to'),
    purpose: needed(args, 'purpose'),
    appliedOn: needed(args, 'applied'),
    handler: needed(args, 'handler'),
    responsible: needed(args, 'responsible'),
    contact: needed(args, 'contact'),
    ...(copies === undefined ? {} : { copies: Number(copies) }),
  });
  const { checkCode, records, minutes } = await client.certificates.get({ id });
  return { id, number, checkCode, records, minutes };
}

async function verify(client: Client, args: Arguments) {
  const [, number, code] = args.words;
  if (number === undefined || code === undefined) throw new UsageError('应为 verify 证明编号 校验码');
  return client.certificates.verify({ number, code });
}

async function exportRegister(service: Service, client: Client, args: Arguments) {
  const out = outOption(args, '.csv', '.xlsx');
  const format = out.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
  const file = await finish(
    client.certificates.export({ commandId: randomUUID(), format, ...narrowingOf(args) }),
  );
  return { file: handOut(service, file.token, out) };
}

/** `certificates list | issue … | verify NUMBER CODE | export --out FILE`; only issuing writes. */
export const certificatesCommand: Command = {
  options: [
    'search',
    'status',
    'showing',
    'organization',
    'volunteer',
    'from',
    'to',
    'purpose',
    'applied',
    'handler',
    'responsible',
    'contact',
    'copies',
    'out',
  ],
  beside: ({ words }) => words[0] !== 'issue',
  async run(service, client, args) {
    switch (args.words[0]) {
      case 'list':
        return list(client, args);
      case 'issue':
        return issue(client, args);
      case 'verify':
        return verify(client, args);
      case 'export':
        return exportRegister(service, client, args);
      default:
        throw new UsageError('certificates 后面应为 list / issue / verify / export 之一');
    }
  },
};
