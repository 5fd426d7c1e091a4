import type { EntityDef } from '../../kernel/field.ts';
import { starAwardFields } from './fields.ts';

/** 星级评定: one level of one volunteer, from candidate to award or refusal. Given up by a state, never deleted. */
export const starAwardEntity = {
  key: 'starAwards',
  label: '星级评定',
  counter: '条',
  nameField: 'volunteer',
  fields: starAwardFields,
  matchKeys: ['证件号码', '星级', '截止日期'],
  person: { document: 'documentNumber', volunteer: 'volunteer' },
} as const satisfies EntityDef;
