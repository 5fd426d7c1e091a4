import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { entityOf } from '../../shared/domain/entities.ts';
import { procedures } from '../../shared/contract/index.ts';
import type { Client } from '../../shared/contract/orpc.ts';
import type { Service } from '../service/service.ts';
import { importableFields } from '../../shared/kernel/field.ts';
import { type Arguments, fileWord, UsageError } from './arguments.ts';
import { entityArgument, importCommand, issuesOf, report } from './import-command.ts';
import { admit, finish } from './session.ts';
import { certificatesCommand } from './certificates-command.ts';
import { fileCommands } from './file-commands.ts';
import { handOut, outOption } from './hand-out.ts';

/** Standing beside a window that holds the folder: always, or as the arguments have it. */
type Beside = boolean | ((args: Arguments) => boolean);

export interface Command {
  /** The options that it knows; a misspelt one must not be passed over. */
  readonly options: readonly string[];
  readonly beside: Beside;
  run(service: Service, client: Client, args: Arguments): Promise<unknown>;
}

function numberWord(word: string | undefined): number {
  const value = Number(word);
  if (!Number.isInteger(value) || value < 1) throw new UsageError('应为批次号');
  return value;
}

/** `init --district NAME [--office NAME] --admin NAME`, password on standard input. */
const init: Command = {
  options: ['district', 'office', 'admin'],
  beside: false,
  async run(_service, client, args) {
    const district = args.option('district');
    const adminName = args.option('admin');
    if (district === undefined || adminName === undefined) throw new UsageError('缺少 --district 或 --admin');
    const office = args.option('office') ?? `${district}文明办`;
    const { account } = await client.session.setUp({
      district,
      office,
      adminName,
      password: args.inputLine(),
    });
    return { district, office, admin: account.name };
  },
};

function allProcedures() {
  return Object.entries(procedures).flatMap(([domain, members]) =>
    Object.entries(members).map(([member, { kind, right }]) => ({
      domain,
      member,
      name: `${domain}.${member}`,
      kind,
      right,
    })),
  );
}

function procedureNamed(path: string | undefined) {
  return allProcedures().find(({ name }) => name === path);
}

function jsonWord(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError('第二项应为 JSON');
  }
}

/** `call PROCEDURE JSON`. Beside a window only what reads may be called. */
const call: Command = {
  options: [],
  beside: ({ words }) => procedureNamed(words[0])?.kind === 'query',
  async run(_service, client, args) {
    const [path, json = '{}'] = args.words;
    const procedure = procedureNamed(path);
    if (!procedure) throw new UsageError(`没有 ${path ?? '过程名'}`);
    const members = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    const answer = await members[procedure.domain]?.[procedure.member]?.(jsonWord(json));
    if (typeof answer !== 'object' || answer === null || !(Symbol.asyncIterator in answer)) return answer;
    return finish(Promise.resolve(answer as AsyncIterable<{ type: 'result'; value: unknown }>));
  },
};

/** `export ENTITY --out FILE [--full --purpose TEXT]` */
const exportList: Command = {
  options: ['out', 'full', 'purpose'],
  beside: true,
  async run(service, client, args) {
    const entity = entityArgument(args.words[0]);
    const out = outOption(args, '.csv', '.xlsx');
    const full = args.flag('full');
    const file = await finish(
      client.exchange.export({
        commandId: randomUUID(),
        entity,
        format: out.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv',
        request: {},
        columns: importableFields(entityOf(entity)).map(({ key }) => key),
        full,
        purpose: args.option('purpose') ?? '',
      }),
    );
    return { file: handOut(service, file.token, out), full };
  },
};

/** `fill TEMPLATE.docx --out FILE [--as-of DATE]` */
const fill: Command = {
  options: ['out', 'as-of'],
  beside: true,
  async run(service, client, args) {
    const template = fileWord(args);
    const out = outOption(args, '.docx');
    const token = admit(service, 'fill', template, basename(template), statSync(template).size);
    const asOf = args.option('as-of');
    const { file, ...found } = await finish(
      client.figures.fill({ token, ...(asOf === undefined ? {} : { asOf }) }),
    );
    return { file: handOut(service, file.token, out), ...found };
  },
};

const commands: Readonly<Record<string, Command>> = {
  ...fileCommands,
  init,
  call,
  import: importCommand,
  commit: {
    options: ['skip-errors'],
    beside: false,
    async run(_service, client, args) {
      const input = { batchId: numberWord(args.words[0]), skipErrors: args.flag('skip-errors') };
      const batch = await finish(client.imports.commit({ commandId: randomUUID(), ...input }));
      return report(batch, batch.hasPlan ? await issuesOf(client, batch) : []);
    },
  },
  undo: {
    options: ['reason'],
    beside: false,
    async run(_service, client, args) {
      const batchId = numberWord(args.words[0]);
      const reason = args.option('reason') ?? '';
      const batch = await finish(client.imports.undo({ commandId: randomUUID(), batchId, reason }));
      return { batch: batch.id, status: batch.status, counts: batch.counts };
    },
  },
  template: {
    options: ['out'],
    beside: true,
    async run(service, client, args) {
      const entity = entityArgument(args.words[0]);
      const out = outOption(args, '.xlsx');
      const file = await finish(client.exchange.template({ entity, unitId: null }));
      return { file: handOut(service, file.token, out) };
    },
  },
  export: exportList,
  figures: {
    options: ['as-of'],
    beside: true,
    async run(_service, client, args) {
      const asOf = args.option('as-of');
      const { figures, ...rest } = await client.figures.all(asOf === undefined ? {} : { asOf });
      return {
        asOf: rest.asOf,
        figures: Object.fromEntries(
          figures.map(({ key, name, value, unit }) => [key, { name, value, unit }]),
        ),
      };
    },
  },
  fill,
  certificates: certificatesCommand,
  demo: {
    options: ['volunteers', 'seed'],
    beside: false,
    async run(_service, client, args) {
      const volunteers = Number(args.option('volunteers') ?? '2000');
      const seed = Number(args.option('seed') ?? '1');
      return finish(client.demo.fill({ commandId: randomUUID(), volunteers, seed }));
    },
  },
  procedures: {
    options: [],
    beside: true,
    async run() {
      return {
        procedures: allProcedures().map(({ name, kind, right }) => ({ name, kind, right })),
      };
    },
  },
};

/** Options that every command knows. */
const COMMON: readonly string[] = ['data', 'as'];

/** Refuses what nobody asked for, before anything runs. */
export function knownCommand(args: Arguments): Command {
  const { command: name } = args;
  const found = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!found) throw new UsageError(`命令：${Object.keys(commands).join(' ')}`);
  const unknown = args
    .names()
    .filter((option) => !COMMON.includes(option) && !found.options.includes(option));
  if (unknown.length > 0) throw new UsageError(`${name ?? ''} 没有选项 --${unknown.join(' --')}`);
  return found;
}
