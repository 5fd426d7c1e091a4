import { daysAfter } from '../../kernel/day-number.ts';
import type { DateOnly } from '../../kernel/date-only.ts';
import type { Filter } from '../../kernel/listing.ts';
import { ORDER_STATUSES } from './status.ts';

/** What a wish may have met with (供需情况), as an order's list filters by it. */
export const GAP_CODES = ['noItem', 'declined', 'noTeam', 'refused', 'late'] as const;
export type GapCode = (typeof GAP_CODES)[number];

/** Wishes of one category and place: all of them, and those that met with something. */
export type GapCounts = Readonly<Record<'wishes' | 'overdue' | GapCode, number>>;

export const NO_WISHES: GapCounts = {
  wishes: 0,
  noItem: 0,
  declined: 0,
  noTeam: 0,
  refused: 0,
  late: 0,
  overdue: 0,
};

/** One figure of 供需缺口 with its definition; `shortfall` is made of two others. */
export const GAP_FIGURES = [
  {
    key: 'wishes',
    label: '点单数',
    definition: '点单日期在起止日期之内的订单；草稿、已合并的不计，拆分的按一单计',
  },
  { key: 'noItem', label: '菜单外', definition: '没有选菜单项的订单' },
  { key: 'declined', label: '未受理', definition: '不予受理、转办的订单' },
  {
    key: 'noTeam',
    label: '无团队',
    definition: '已受理而至今没有团队接单的订单，含因此取消的，不含转办',
  },
  { key: 'shortfall', label: '缺口', definition: '未受理＋无团队' },
  { key: 'rate', label: '缺口率', definition: '缺口 ÷ 点单数' },
  { key: 'refused', label: '被拒单', definition: '派出后被团队拒单一次以上的订单，含后来由其他团队承接的' },
  { key: 'late', label: '逾期', definition: '受理晚于受理时限，或完成服务晚于办结时限的订单' },
  { key: 'overdue', label: '超时', definition: '还在办理、已过本步时限的订单' },
  {
    key: 'items',
    label: '菜单项',
    definition: '起止日期之内有效、可点单的同类别菜单项，本街道的和面向全区的',
  },
  { key: 'teams', label: '团队', definition: '提供这些菜单项的团队，按个计' },
  { key: 'capacity', label: '容量', definition: '这些菜单项每次可以服务的人数合计，未填的不计' },
] as const;

/** Wishes that nobody served and nobody is going to: refused at the door, or without a team. */
export function shortfall({ declined, noTeam }: GapCounts): number {
  return declined + noTeam;
}

/** The share of wishes that fell short, in tenths of a percent; null = 数据不足. */
export function shortfallRate(counts: GapCounts): number | null {
  return counts.wishes === 0 ? null : Math.round((shortfall(counts) / counts.wishes) * 1000);
}

/** Wishes as they are counted: one line for a category and a place. */
export interface Demand {
  /** null = neither the order nor its menu item says. */
  readonly category: string | null;
  readonly street: number;
  /** The street, or the community where one street is looked at; null = no community on record. */
  readonly place: number | null;
  readonly counts: GapCounts;
}

/** An item of the menu that may be ordered in the period. */
export interface Offer {
  readonly category: string | null;
  /** null = the whole district. */
  readonly street: number | null;
  readonly team: number | null;
  readonly capacity: number | null;
}

export interface Supply {
  readonly items: number;
  readonly teams: number;
  readonly capacity: number;
}

/** One line of 供需缺口. `place` is undefined where the menu offers what nobody ordered anywhere. */
export interface GapLine {
  readonly category: string | null;
  readonly place: number | null | undefined;
  readonly counts: GapCounts;
  readonly supply: Supply;
}

function supplyOf(offers: readonly Offer[]): Supply {
  return {
    items: offers.length,
    teams: new Set(offers.flatMap(({ team }) => (team === null ? [] : [team]))).size,
    capacity: offers.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0),
  };
}

function added(one: GapCounts, other: GapCounts): GapCounts {
  const keys = Object.keys(NO_WISHES) as (keyof GapCounts)[];
  return Object.fromEntries(keys.map((key) => [key, one[key] + other[key]])) as unknown as GapCounts;
}

/**
 * Demand beside supply: the largest shortfall first, then the most wishes; at the end what the menu offers and nobody
 * ordered. The whole is the sum of the wishes, with everything that the menu offers.
 */
export function gapTable(
  demand: readonly Demand[],
  offers: readonly Offer[],
): { readonly lines: readonly GapLine[]; readonly whole: Omit<GapLine, 'category' | 'place'> } {
  const wished = demand.map(({ category, street, place, counts }) => {
    const here = offers.filter(
      (offer) => category !== null && offer.category === category && (offer.street ?? street) === street,
    );
    return { category, place, counts, supply: supplyOf(here) };
  });
  const known = new Set(demand.map(({ category }) => category));
  const idle = [...new Set(offers.map(({ category }) => category))]
    .filter((category) => !known.has(category))
    .map((category) => ({
      category,
      place: undefined,
      counts: NO_WISHES,
      supply: supplyOf(offers.filter((offer) => offer.category === category)),
    }));
  const bySize = (a: GapLine, b: GapLine): number =>
    shortfall(b.counts) - shortfall(a.counts) || b.counts.wishes - a.counts.wishes;
  return {
    lines: [...wished.toSorted(bySize), ...idle],
    whole: {
      counts: demand.reduce((sum, { counts }) => added(sum, counts), NO_WISHES),
      supply: supplyOf(offers),
    },
  };
}

/** What 供需缺口 is asked for. */
export interface GapQuestion {
  readonly from: DateOnly;
  readonly to: DateOnly;
  readonly street: number | null;
  readonly category: string | null;
}

/** States of wishes that are counted: a draft is none yet, a merged one is counted where it went. */
export const COUNTED_STATUSES = ORDER_STATUSES.filter((status) => status !== 'draft' && status !== 'merged');

function among(field: string, value: string | number | null): Filter {
  return value === null ? { field, op: 'blank', values: [] } : { field, op: 'in', values: [value] };
}

/** The orders behind one number of the table, as conditions of their list. No line = the whole. */
export function gapFilters(
  { from, to, street, category }: GapQuestion,
  line: Pick<GapLine, 'category' | 'place'> | null,
  key: keyof GapCounts,
  today: DateOnly,
): Filter[] {
  const place = line?.place;
  return [
    { field: 'orderedOn', op: 'between', values: [from, to] },
    { field: 'part', op: 'in', values: [0] },
    { field: 'status', op: 'in', values: [...COUNTED_STATUSES] },
    ...(line ? [among('category', line.category)] : category === null ? [] : [among('category', category)]),
    ...(street === null ? [] : [among('street', street)]),
    ...(place === undefined ? [] : [among(street === null ? 'street' : 'community', place)]),
    ...(key === 'wishes'
      ? []
      : key === 'overdue'
        ? [{ field: 'dueOn', op: 'between' as const, values: [null, daysAfter(today, -1)] }]
        : [among('gap', key)]),
  ];
}
