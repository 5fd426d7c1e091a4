import { randomUUID } from 'node:crypto';
import { copyFileSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { entityOf } from '../../shared/domain/entities.ts';
import { procedures } from '../../shared/contract/index.ts';
import type { Client } from '../../shared/contract/orpc.ts';
import type { Service } from '../service/service.ts';
import { type Arguments, UsageError } from './arguments.ts';
import { entityArgument, importCommand, issuesOf, report } from './import-command.ts';
import { admit, CLI_CLIENT, finish } from './session.ts';
import { fileCommands } from './file-commands.ts';

export type Command = (service: Service, client: Client, args: Arguments) => Promise<unknown>;

/** Copies a made file to where the command line asked for it. Never over an existing file. */
function handOut(service: Service, token: string, out: string): string {
  const path = resolve(out);
  copyFileSync(service.tokens.release(CLI_CLIENT, token).path, path);
  return path;
}

function outOption(args: Arguments): string {
  const out = args.option('out');
  if (out === undefined) throw new UsageError('缺少 --out FILE');
  return out;
}

function numberWord(word: string | undefined): number {
  const value = Number(word);
  if (!Number.isInteger(value) || value < 1) throw new UsageError('应为批次号');
  return value;
}

/** The first line of standard input, such as a password. */
function inputLine(): string {
  return readFileSync(0, 'utf8').split(/\r?\n/)[0] ?? '';
}

/** `init --district NAME [--office NAME] --admin NAME`, password on standard input. */
const init: Command = async (_service, client, args) => {
  const district = args.option('district');
  const adminName = args.option('admin');
  if (district === undefined || adminName === undefined) throw new UsageError('缺少 --district 或 --admin');
  const office = args.option('office') ?? `${district}文明办`;
  const { account } = await client.session.setUp({ district, office, adminName, password: inputLine() });
  return { district, office, admin: account.name };
};

/** `call PROCEDURE JSON` */
const call: Command = async (_service, client, args) => {
  const [path = '', json = '{}'] = args.words;
  const [domain = '', name = ''] = path.split('.');
  const members = (client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[
    domain
  ];
  const found = Object.hasOwn(procedures, domain) && members?.[name];
  if (!found || !Object.hasOwn(procedures[domain as keyof typeof procedures], name))
    throw new UsageError(`没有 ${path}`);
  const input: unknown = JSON.parse(json);
  const answer = await found(input);
  if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
  return finish(Promise.resolve(answer as AsyncIterable<{ type: 'result'; value: unknown }>));
};

const commands: Readonly<Record<string, Command>> = {
  ...fileCommands,
  init,
  call,
  import: importCommand,
  async commit(_service, client, args) {
    const input = { batchId: numberWord(args.words[0]), skipErrors: args.flag('skip-errors') };
    const batch = await finish(client.imports.commit({ commandId: randomUUID(), ...input }));
    return report(batch, batch.hasPlan ? await issuesOf(client, batch) : []);
  },
  async undo(_service, client, args) {
    const batchId = numberWord(args.words[0]);
    const batch = await finish(
      client.imports.undo({ commandId: randomUUID(), batchId, reason: args.option('reason') ?? '' }),
    );
    return { batch: batch.id, status: batch.status, counts: batch.counts };
  },
  async template(service, client, args) {
    const file = await finish(
      client.exchange.template({ entity: entityArgument(args.words[0]), unitId: null }),
    );
    return { file: handOut(service, file.token, outOption(args)) };
  },
  async export(service, client, args) {
    const entity = entityArgument(args.words[0]);
    const out = outOption(args);
    const full = args.flag('full');
    const columns = entityOf(entity)
      .fields.filter((field) => field.importable)
      .map(({ key }) => key);
    const file = await finish(
      client.exchange.export({
        commandId: randomUUID(),
        entity,
        format: out.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv',
        request: {},
        columns,
        full,
        purpose: args.option('purpose') ?? '',
      }),
    );
    return { file: handOut(service, file.token, out), full };
  },
  async figures(_service, client, args) {
    const asOf = args.option('as-of');
    const { figures, ...rest } = await client.figures.all(asOf === undefined ? {} : { asOf });
    return {
      asOf: rest.asOf,
      figures: Object.fromEntries(figures.map(({ key, name, value, unit }) => [key, { name, value, unit }])),
    };
  },
  async fill(service, client, args) {
    const [template] = args.words;
    if (template === undefined) throw new UsageError('缺少 Word 文件');
    const token = admit(service, 'fill', template, basename(template), statSync(template).size);
    const asOf = args.option('as-of');
    const { file, ...found } = await finish(
      client.figures.fill({ token, ...(asOf === undefined ? {} : { asOf }) }),
    );
    return { file: handOut(service, file.token, outOption(args)), ...found };
  },
  async demo(_service, client, args) {
    const volunteers = Number(args.option('volunteers') ?? '2000');
    const seed = Number(args.option('seed') ?? '1');
    return finish(client.demo.fill({ commandId: randomUUID(), volunteers, seed }));
  },
  async procedures() {
    return {
      procedures: Object.entries(procedures).flatMap(([domain, members]) =>
        Object.entries(members).map(([name, { kind, right }]) => ({
          name: `${domain}.${name}`,
          kind,
          right,
        })),
      ),
    };
  },
};

/** Refuses what nobody asked for, before anything runs. */
export function knownCommand(name: string | undefined): Command {
  const found = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!found) throw new UsageError(`命令：${Object.keys(commands).join(' ')}`);
  return found;
}
