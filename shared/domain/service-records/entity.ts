import type { EntityDef } from '../../kernel/field.ts';
import { serviceRecordFields } from './fields.ts';

/** 服务记录: one volunteer × one session. Never changed in place: a wrong one is reversed (冲正) and entered anew. */
export const serviceRecordEntity = {
  key: 'serviceRecords',
  label: '服务记录',
  counter: '条',
  nameField: 'volunteer',
  fields: serviceRecordFields,
  matchKeys: ['证件号码', '场次；没有场次的，服务日期、开始时间、计入时长和记录单位'],
  person: { document: 'documentNumber', volunteer: 'volunteer' },
  fixed: true,
} as const satisfies EntityDef;
