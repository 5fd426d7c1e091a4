import type { OrderAct } from '../../../shared/domain/service-orders/transitions.ts';
import type { Client } from '../../../shared/contract/orpc.ts';
import { create } from '../../support/seed.ts';
import { commandId, type TestService } from '../../support/service.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** An order by telephone; answers its id. */
export function makeOrder(test: TestService, street: number, more: Values = {}): Promise<number> {
  return create(test, 'serviceOrders', {
    title: '陪同就医',
    orderedOn: '2026-06-15',
    channel: '02',
    applicant: '周秀兰',
    phone: '13812342046',
    street,
    address: '青松路 1 号 301 室',
    risk: '未发现风险',
    ...more,
  });
}

/** Takes one step of an order as it stands now. */
export async function step(
  test: TestService,
  id: number,
  act: OrderAct,
  values: Values = {},
  client: Client = test.client,
): Promise<void> {
  const { version } = await test.client.serviceOrders.flow({ id });
  await client.serviceOrders.act({ commandId: commandId(), id, version, act, values: { ...values } });
}

/** Splits an accepted order into parts of the given matters; answers their ids. */
export async function splitInto(
  test: TestService,
  id: number,
  titles: readonly string[],
  client: Client = test.client,
): Promise<number[]> {
  const { version } = await test.client.serviceOrders.flow({ id });
  const parts = titles.map((title) => ({ title }));
  await client.serviceOrders.split({ commandId: commandId(), id, version, parts });
  const flow = await test.client.serviceOrders.flow({ id });
  return flow.parts.filter(({ status }) => status !== 'merged').map((part) => part.id);
}

/** Inputs of the acts of the usual road. */
function roadValues(team: number): Readonly<Partial<Record<OrderAct, Values>>> {
  return {
    dispatch: { team, mode: 'assign' },
    take: { plannedOn: '2026-06-16', leader: '吴建国' },
    start: { heldOn: '2026-06-15', startTime: '09:00', endTime: '11:00' },
    finish: { finishedOn: '2026-06-15', result: '已陪同复查' },
    confirm: { confirmedBy: '周秀兰' },
    rate: { total: '4', attitude: '5', effect: '4', solved: 'yes', comment: '很及时' },
  };
}

/** Takes the steps of the usual road one after another. */
export async function walk(
  test: TestService,
  id: number,
  team: number,
  acts: readonly OrderAct[],
): Promise<void> {
  const values = roadValues(team);
  for (const act of acts) await step(test, id, act, values[act] ?? {});
}
