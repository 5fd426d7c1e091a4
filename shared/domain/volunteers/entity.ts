import type { EntityDef } from '../../kernel/field.ts';
import { volunteerFields } from './fields.ts';

/** 志愿者: a person, unique by identity document. */
export const volunteerEntity = {
  key: 'volunteers',
  label: '志愿者',
  counter: '人',
  nameField: 'name',
  fields: volunteerFields,
  matchKeys: ['证件类型', '证件号码'],
} as const satisfies EntityDef;
