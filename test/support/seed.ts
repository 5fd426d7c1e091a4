import type { EntityKey } from '../../shared/domain/entities.ts';
import type { Batch, PlanRow } from '../../shared/contract/imports.ts';
import { commandId, finish, type TestService } from './service.ts';
import type { Person } from './people.ts';

/** Ids of the small district that most tests stand on. */
export interface District {
  readonly district: number;
  readonly streets: readonly [number, number];
  readonly communities: readonly [number, number];
  readonly teams: readonly [number, number];
}

export const STREETS = ['青松街道', '望溪街道'] as const;
export const COMMUNITIES = ['青松一社区', '望溪一社区'] as const;
export const TEAMS = ['青松志愿服务队', '望溪志愿服务队'] as const;

type Values = Readonly<Record<string, string | number | null>>;

/** Makes one record through the service; answers its id. */
export async function create(test: TestService, entity: EntityKey, values: Values): Promise<number> {
  const { id } = await test.client[entity].create({ commandId: commandId(), values: { ...values } });
  return id;
}

/** A district with two streets, a community in each and a team in each. */
export async function seedDistrict(test: TestService): Promise<District> {
  const district = await create(test, 'units', { name: '示例区', type: 'district' });
  const street = (name: string) => create(test, 'units', { name, type: 'street', parent: district });
  const streets = [await street(STREETS[0]), await street(STREETS[1])] as const;
  const community = (name: string, parent: number) =>
    create(test, 'units', { name, type: 'community', parent });
  const communities = [
    await community(COMMUNITIES[0], streets[0]),
    await community(COMMUNITIES[1], streets[1]),
  ] as const;
  const team = (name: string, at: number) => create(test, 'organizations', { name, kind: '05', street: at });
  const teams = [await team(TEAMS[0], streets[0]), await team(TEAMS[1], streets[1])] as const;
  return { district, streets, communities, teams };
}

/** What a volunteer's form asks for, filled. */
export function volunteerValues(who: Person, street: number, more: Values = {}): Values {
  return {
    name: who.name,
    documentKind: '01',
    documentNumber: who.document,
    mobile: who.mobile,
    street,
    politicalStatus: '13',
    registeredOn: '2024-03-05',
    registrationChannel: 'self',
    consent: 1,
    ...more,
  };
}

/** The id of the n-th volunteer of the ledger, counted from 1. */
export function volunteerId(test: TestService, nth: number): number {
  const query = 'SELECT id FROM volunteer ORDER BY id LIMIT 1 OFFSET ?';
  return Number(
    test.db
      .prepare<[number], number>(query)
      .pluck()
      .get(nth - 1),
  );
}

export interface PlanOptions {
  readonly sheet?: string;
  readonly unitId?: number;
}

/** Plans a file: nothing is written but the plan and its number. */
export async function plan(
  test: TestService,
  path: string,
  entity: EntityKey,
  options: PlanOptions = {},
): Promise<Batch> {
  const { sheet = null, unitId = null } = options;
  const input = { token: test.admit(path), entity, sheet, headerRow: null, mapping: null, unitId };
  return finish(test.client.imports.plan(input));
}

export async function commit(test: TestService, batchId: number, skipErrors = false): Promise<Batch> {
  return finish(test.client.imports.commit({ commandId: commandId(), batchId, skipErrors }));
}

export async function undo(test: TestService, batchId: number): Promise<Batch> {
  return finish(test.client.imports.undo({ commandId: commandId(), batchId }));
}

/** Plans and commits. */
export async function importFile(
  test: TestService,
  path: string,
  entity: EntityKey,
  skipErrors = false,
): Promise<Batch> {
  const { id } = await plan(test, path, entity);
  return commit(test, id, skipErrors);
}

/** Every row of a plan. */
export async function rowsOf(test: TestService, batchId: number): Promise<PlanRow[]> {
  const { rows } = await test.client.imports.rows({ batchId, pageSize: 200 });
  return rows;
}

/** `row code` of every error of a plan. */
export async function errorsOf(test: TestService, batchId: number): Promise<string[]> {
  const rows = await rowsOf(test, batchId);
  return rows.flatMap(({ row, issues }) =>
    issues.filter(({ severity }) => severity === 'error').map(({ code }) => `${row} ${code}`),
  );
}
