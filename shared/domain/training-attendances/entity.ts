import type { EntityDef } from '../../kernel/field.ts';
import { trainingAttendanceFields } from './fields.ts';

/** 培训签到: a volunteer in a class; who came counts as one 人次. */
export const trainingAttendanceEntity = {
  key: 'trainingAttendances',
  label: '培训签到',
  counter: '人次',
  nameField: 'volunteer',
  fields: trainingAttendanceFields,
  matchKeys: ['证件号码', '培训班名称'],
  person: { document: 'documentNumber', volunteer: 'volunteer' },
} as const satisfies EntityDef;
