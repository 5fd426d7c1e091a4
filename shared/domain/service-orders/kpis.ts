/** Counts over the orders of a period (by 点单日期, drafts left out; a split order counts once, as what its parts made of it). */
export interface OrderCounts {
  readonly orders: number;
  readonly accepted: number;
  /** Accepted not later than the term. */
  readonly acceptedInTime: number;
  readonly dispatched: number;
  readonly taken: number;
  /** Dispatched more than once, after a refusal or by 改派. */
  readonly redispatched: number;
  /** Accepted and then neither cancelled nor passed on nor merged. */
  readonly toFinish: number;
  readonly done: number;
  readonly finished: number;
  readonly finishedInTime: number;
  readonly confirmed: number;
  readonly rated: number;
  /** 满意 and better. */
  readonly satisfied: number;
  readonly merged: number;
}

interface KpiDef {
  readonly key: string;
  readonly label: string;
  readonly part: keyof OrderCounts;
  readonly base: keyof OrderCounts;
  readonly definition: string;
}

/** 服务订单 in shares, in the order of the work; 满意率 stands beside 评价率, without which it says nothing. */
export const ORDER_KPIS = [
  {
    key: 'accepted',
    label: '受理率',
    part: 'accepted',
    base: 'orders',
    definition: '已受理的订单 ÷ 点单数',
  },
  {
    key: 'inTime',
    label: '及时率',
    part: 'acceptedInTime',
    base: 'accepted',
    definition: '在受理时限内受理的订单 ÷ 已受理的订单；时限按工作日计算',
  },
  {
    key: 'taken',
    label: '接单率',
    part: 'taken',
    base: 'dispatched',
    definition: '已有团队接单的订单 ÷ 派出过的订单',
  },
  {
    key: 'done',
    label: '完成率',
    part: 'done',
    base: 'toFinish',
    definition: '已办结的订单 ÷（已受理的订单 − 取消 − 转办 − 并入其他订单）',
  },
  {
    key: 'onTime',
    label: '按期率',
    part: 'finishedInTime',
    base: 'finished',
    definition: '在办结时限内完成服务的订单 ÷ 已完成服务的订单；时限按工作日计算',
  },
  {
    key: 'redispatched',
    label: '改派率',
    part: 'redispatched',
    base: 'dispatched',
    definition: '派出两次以上的订单 ÷ 派出过的订单，含拒单后再派',
  },
  {
    key: 'rated',
    label: '评价率',
    part: 'rated',
    base: 'confirmed',
    definition: '有评价的订单 ÷ 已确认完成的订单；期满未评的算未评价',
  },
  {
    key: 'satisfied',
    label: '满意率',
    part: 'satisfied',
    base: 'rated',
    definition: '总体评价为满意、非常满意的订单 ÷ 有评价的订单',
  },
  {
    key: 'merged',
    label: '重复点单率',
    part: 'merged',
    base: 'orders',
    definition: '并入其他订单的订单 ÷ 点单数',
  },
] as const satisfies readonly KpiDef[];

/** A share in tenths of a percent; null = 数据不足, because there is nothing to take a share of. */
export function kpiShare(counts: OrderCounts, { part, base }: Pick<KpiDef, 'part' | 'base'>): number | null {
  return counts[base] === 0 ? null : Math.round((counts[part] / counts[base]) * 1000);
}
