import type { EntityDef } from '../../kernel/field.ts';
import { menuItemFields } from './fields.ts';

/** 服务菜单: what residents may order. */
export const menuItemEntity = {
  key: 'menuItems',
  label: '服务菜单',
  counter: '项',
  nameField: 'name',
  fields: menuItemFields,
  matchKeys: ['菜单编号', '服务名称、服务街道'],
} as const satisfies EntityDef;
