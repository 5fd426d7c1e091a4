import type { EntityDef } from '../../kernel/field.ts';
import { flowFields } from './flow-fields.ts';
import { personFields } from './person-fields.ts';
import { requestFields } from './request-fields.ts';

/** 服务订单: what residents ask for, from the call to the rating. */
export const serviceOrderEntity = {
  key: 'serviceOrders',
  label: '服务订单',
  counter: '单',
  nameField: 'title',
  fields: [...requestFields, ...personFields, ...flowFields],
  matchKeys: ['点单日期、点单人、联系电话、点单事项'],
} as const satisfies EntityDef;
