import { dayAt, dayNumber } from '../../kernel/day-number.ts';
import type { DateOnly } from '../../kernel/date-only.ts';
import type { FieldValue } from '../../kernel/listing.ts';
import { nextStatus, type OrderAct } from '../service-orders/transitions.ts';
import type { OrderStatus } from '../service-orders/status.ts';
import { mobileNumber } from './numbers.ts';
import { personName } from './person-names.ts';
import { type Random, weighted } from './random.ts';
import { TARGET } from './service-codes.ts';
import type { DemoRow, DemoUnit } from './units.ts';

/** One act of the 状态流水. */
export interface DemoStep {
  readonly act: OrderAct;
  readonly before: OrderStatus | null;
  readonly after: OrderStatus;
  readonly day: DateOnly;
  readonly actor: string;
  readonly reason?: string;
}

/** An order (服务订单) with every act that brought it where it stands. */
export interface DemoOrder extends DemoRow {
  readonly steps: readonly DemoStep[];
  readonly orderedOn: DateOnly;
  readonly status: OrderStatus;
  readonly acceptedOn: DateOnly | undefined;
  readonly confirmedOn: DateOnly | undefined;
  /** Days between which the session of its service lies. */
  readonly served: { readonly from: DateOnly; readonly to: DateOnly } | undefined;
}

interface Dish {
  readonly name: string;
  readonly category: string;
  readonly target: string;
}

const MENU: readonly Dish[] = [
  { name: '上门理发', category: '02', target: TARGET.elderly },
  { name: '家电小修', category: '01', target: TARGET.public },
  { name: '陪同就医', category: '02', target: TARGET.elderly },
  { name: '法律咨询', category: '06', target: TARGET.public },
  { name: '课后作业辅导', category: '04', target: TARGET.children },
  { name: '智能手机教学', category: '08', target: TARGET.elderly },
  { name: '楼院清洁', category: '07', target: TARGET.public },
  { name: '心理疏导', category: '20', target: TARGET.public },
];

/** 服务菜单: what may be ordered, offered by the teams of the streets. */
export function demoMenu(): readonly DemoRow[] {
  return MENU.map(({ name, category, target }, at) => ({
    values: {
      name,
      code: `C${String(at + 1).padStart(3, '0')}`,
      category,
      targetGroups: target,
      frequency: '按需',
      capacity: 10,
      summary: `由街道志愿服务总队组织提供${name}服务`,
      status: 'open',
    },
    refs: {},
  }));
}

const CHANNELS = weighted([
  ['02', 42],
  ['03', 30],
  ['01', 12],
  ['05', 12],
  ['04', 4],
] as const);
const RATING = weighted([
  ['5', 62],
  ['4', 28],
  ['3', 7],
  ['2', 2],
  ['1', 1],
] as const);
/** Where an order ends, with the acts that lead there. The usual way is cut where the acts reach today. */
const WAYS: readonly (readonly [share: number, acts: readonly OrderAct[]])[] = [
  [0.74, ['accept', 'dispatch', 'take', 'start', 'finish', 'confirm', 'rate', 'archive']],
  [0.82, ['accept', 'dispatch', 'take', 'start', 'finish', 'confirm', 'expire']],
  [0.88, ['accept', 'dispatch', 'refuse', 'dispatch', 'take', 'start', 'finish', 'confirm', 'rate']],
  [0.92, ['decline']],
  [0.95, ['transfer']],
  [1, ['accept', 'cancel']],
];
const REASONS: Readonly<Partial<Record<OrderAct, string>>> = {
  refuse: '近期排期已满',
  decline: '不属于志愿服务范围',
  transfer: '转区 12345 热线办理',
  cancel: '点单人已自行解决',
};
/** Calendar days that an act takes at most after the one before it. */
const DAYS: Readonly<Partial<Record<OrderAct, number>>> = {
  start: 7,
  rate: 5,
  expire: 20,
  archive: 15,
  finish: 1,
};
const OFFICE = ['周建国', '李桂英'] as const;

/** Orders of the fifteen months up to today: more where there are more people. */
export function* demoOrders(
  random: Random,
  units: readonly DemoUnit[],
  teamOf: (street: number) => number,
  volunteers: number,
  today: DateOnly,
): Generator<DemoOrder> {
  const streets = units.flatMap((unit, at) => (unit.children.length > 0 ? [at] : []));
  const now = dayNumber(today);
  const count = Math.min(3000, volunteers === 0 ? 0 : 60 + Math.floor(volunteers / 100));
  // Some came in these days: there is always something on the board.
  const days = Array.from({ length: count }, () => now - random.below(random.chance(0.12) ? 8 : 455));
  days.sort((a, b) => a - b);
  for (const day of days) yield makeOrder(random, { units, street: random.pick(streets), teamOf, day, now });
}

interface OrderPlan {
  readonly units: readonly DemoUnit[];
  readonly street: number;
  readonly teamOf: (street: number) => number;
  readonly day: number;
  readonly now: number;
}

function walk(random: Random, day: number, now: number): readonly DemoStep[] {
  const x = random.next();
  const acts = WAYS.find(([upTo]) => x < upTo)?.[1] ?? [];
  const steps: DemoStep[] = [
    { act: 'register', before: null, after: 'received', day: dayAt(day), actor: random.pick(OFFICE) },
  ];
  let at = day;
  let status: OrderStatus = 'received';
  for (const act of acts) {
    at += act === 'expire' ? 20 : random.below((DAYS[act] ?? 2) + 1);
    const after = nextStatus(status, act);
    if (at > now || after === undefined) break;
    const reason = REASONS[act];
    const step = { act, before: status, after, day: dayAt(at), actor: random.pick(OFFICE) };
    steps.push(reason === undefined ? step : { ...step, reason });
    status = after;
  }
  return steps;
}

/** What a step leaves on the order itself. */
function traces(random: Random, steps: readonly DemoStep[]): Record<string, FieldValue> {
  const dayOf = (act: OrderAct) => steps.findLast((step) => step.act === act)?.day;
  const given: Record<string, FieldValue | undefined> = {
    acceptedOn: dayOf('accept'),
    acceptedBy: steps.find(({ act }) => act === 'accept')?.actor,
    dispatchedOn: dayOf('dispatch'),
    takenOn: dayOf('take'),
    plannedOn: dayOf('start') ?? dayOf('take'),
    finishedOn: dayOf('finish'),
    confirmedOn: dayOf('confirm'),
  };
  const dispatches = steps.filter(({ act }) => act === 'dispatch').length;
  if (dispatches > 0) given['dispatchMode'] = random.pick(['assign', 'near']);
  given['dispatches'] = dispatches;
  given['refusals'] = steps.filter(({ act }) => act === 'refuse').length;
  if (dayOf('take')) given['leader'] = personName(random, '1', 1980);
  if (dayOf('finish')) given['result'] = '已按约定完成服务';
  if (dayOf('confirm')) given['confirmedBy'] = random.chance(0.7) ? '点单人' : '社区';
  if (dayOf('rate')) {
    const total = RATING(random);
    Object.assign(given, {
      total,
      attitude: total,
      effect: total,
      solved: Number(total) >= 3 ? 'yes' : 'partly',
    });
  }
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

function makeOrder(random: Random, { units, street, teamOf, day, now }: OrderPlan): DemoOrder {
  const at = random.below(MENU.length);
  const dish = MENU[at];
  const steps = walk(random, day, now);
  const dayOf = (act: OrderAct) => steps.findLast((step) => step.act === act)?.day;
  const community = random.pick(units[street]?.children ?? []);
  const [taken, finished] = [dayOf('take'), dayOf('finish')];
  const orderedOn = dayAt(day);
  const hasTeam = dayOf('dispatch') !== undefined && steps.at(-1)?.after !== 'accepted';
  const sex = random.chance(0.4) ? '1' : '2';
  return {
    steps,
    orderedOn,
    status: steps.at(-1)?.after ?? 'received',
    acceptedOn: dayOf('accept'),
    confirmedOn: dayOf('confirm'),
    served: taken !== undefined && finished !== undefined ? { from: taken, to: finished } : undefined,
    refs: { menuItem: at, street, community, ...(hasTeam ? { organization: teamOf(street) } : {}) },
    values: {
      title: `${units[community]?.name ?? ''}${dish?.name ?? ''}`,
      orderedOn,
      channel: CHANNELS(random),
      category: dish?.category ?? null,
      urgency: random.chance(0.08) ? 'urgent' : 'normal',
      applicant: personName(random, sex, 1950 + random.below(40)),
      phone: mobileNumber(random),
      targetGroup: dish?.target ?? TARGET.public,
      people: 1 + random.below(3),
      content: `需要${dish?.name ?? ''}服务`,
      ...traces(random, steps),
    },
  };
}
