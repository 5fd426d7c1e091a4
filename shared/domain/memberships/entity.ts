import type { EntityDef } from '../../kernel/field.ts';
import { membershipFields } from './fields.ts';

/** 所属: a volunteer in an organisation, with role and dates. Ended by a date, never deleted. */
export const membershipEntity = {
  key: 'memberships',
  label: '队伍成员',
  counter: '条',
  nameField: 'volunteer',
  fields: membershipFields,
  matchKeys: ['证件号码', '组织名称'],
  person: { document: 'documentNumber', volunteer: 'volunteer' },
} as const satisfies EntityDef;
