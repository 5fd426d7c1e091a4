import type { FigureDef } from './figure-def.ts';

const CAVEAT = '按点单日期计；办理情况按现在的登记计算。';
const SCOPE = '全区；不含草稿；拆分的订单按一件计';
const orders = { decimals: 0, entity: 'serviceOrders', scope: SCOPE, caveat: CAVEAT } as const;
const share = { ...orders, unit: '%', decimals: 1 } as const;

/** Figures of service orders (点单—派单—接单—评单): T4 of the office's reports. */
export const ORDER_FIGURES = [
  {
    key: 'T4',
    name: '近12个月服务订单数',
    ...orders,
    unit: '件',
    definition: () => '近 12 个月登记的服务订单，按件计',
  },
  {
    key: 'T4p',
    name: '电话微信点单数',
    ...orders,
    unit: '件',
    definition: () => '近 12 个月登记的服务订单中，渠道为电话、微信的，按件计',
  },
  {
    key: 'T4d',
    name: '订单完成率',
    ...share,
    definition: () =>
      '近 12 个月已办结的订单 ÷（已受理的订单 − 取消 − 转办 − 并入其他订单）；明细为已办结的订单',
  },
  {
    key: 'T4r',
    name: '订单评价率',
    ...share,
    definition: () => '近 12 个月有评价的订单 ÷ 已确认完成的订单，期满未评的算未评价；明细为有评价的订单',
  },
  {
    key: 'T4s',
    name: '订单满意率',
    ...share,
    definition: () =>
      '近 12 个月总体评价为满意、非常满意的订单 ÷ 有评价的订单，与评价率一并使用；明细为满意的订单',
  },
  {
    key: 'T4g',
    name: '供需缺口订单数',
    ...orders,
    unit: '件',
    definition: () =>
      '近 12 个月不予受理、转办的订单，加上已受理而至今没有团队接单的订单，按件计；并入其他订单的不计',
  },
] as const satisfies readonly FigureDef[];
