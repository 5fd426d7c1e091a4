import type { EntityDef } from '../../kernel/field.ts';
import { siteFields } from './fields.ts';

/** 阵地: 中心 / 所 / 站 and the extended ones in parks, enterprises and schools. */
export const siteEntity = {
  key: 'sites',
  label: '阵地',
  counter: '个',
  nameField: 'name',
  fields: siteFields,
  matchKeys: ['阵地名称', '属地'],
} as const satisfies EntityDef;
