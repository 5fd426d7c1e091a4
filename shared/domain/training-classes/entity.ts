import type { EntityDef } from '../../kernel/field.ts';
import { trainingClassFields } from './fields.ts';

/** 培训班: one held class (期) with its 学时, which stand apart from hours of service. */
export const trainingClassEntity = {
  key: 'trainingClasses',
  label: '培训班',
  counter: '期',
  nameField: 'name',
  fields: trainingClassFields,
  matchKeys: ['培训班名称', '所属街镇'],
} as const satisfies EntityDef;
