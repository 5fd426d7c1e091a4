import type { EntityDef } from '../../kernel/field.ts';
import { activityFields } from './fields.ts';

/** 活动: holds one or many sessions (场次); counted by itself only as 次 / 项. */
export const activityEntity = {
  key: 'activities',
  label: '活动',
  counter: '项',
  nameField: 'name',
  fields: activityFields,
  matchKeys: ['活动名称', '所属街道'],
} as const satisfies EntityDef;
