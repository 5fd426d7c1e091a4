import type { EntityDef } from '../../kernel/field.ts';
import { unitFields } from './fields.ts';

/** 单位: a node of the reporting tree 区 → 街道/镇 → 社区/村, plus 区直部门, 园区, 学校, 企业. */
export const unitEntity = {
  key: 'units',
  label: '单位',
  counter: '个',
  nameField: 'name',
  fields: unitFields,
  matchKeys: ['单位名称', '上级单位'],
} as const satisfies EntityDef;
