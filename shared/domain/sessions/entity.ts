import type { EntityDef } from '../../kernel/field.ts';
import { sessionFields } from './fields.ts';

/** 场次: one holding of an activity; what figures count once it is held and its review is passed. */
export const sessionEntity = {
  key: 'sessions',
  label: '活动场次',
  counter: '场次',
  nameField: 'name',
  fields: sessionFields,
  matchKeys: ['活动名称', '日期', '开始时间（或场次号）'],
} as const satisfies EntityDef;
