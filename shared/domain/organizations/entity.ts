import type { EntityDef } from '../../kernel/field.ts';
import { organizationFields } from './fields.ts';

/** 志愿服务组织/队伍: a registered body or an unregistered team; two different rows in every statistic. */
export const organizationEntity = {
  key: 'organizations',
  label: '组织与队伍',
  counter: '个',
  nameField: 'name',
  fields: organizationFields,
  matchKeys: ['统一社会信用代码', '组织名称', '所属街道'],
} as const satisfies EntityDef;
