import type { EntityDef } from '../../kernel/field.ts';
import { projectFields } from './fields.ts';

/** 项目: what a team offers over a period, perhaps under a brand. Its activities hold the sessions that count. */
export const projectEntity = {
  key: 'projects',
  label: '项目',
  counter: '个',
  nameField: 'name',
  fields: projectFields,
  matchKeys: ['项目名称'],
} as const satisfies EntityDef;
