import type { EntityDef } from '../../kernel/field.ts';
import { policyDocumentFields } from './fields.ts';

/** 制度文件: what the office and its superiors have laid down. The scan stands among the attachments. */
export const policyDocumentEntity = {
  key: 'policyDocuments',
  label: '制度文件',
  counter: '份',
  nameField: 'title',
  fields: policyDocumentFields,
  matchKeys: ['文号', '没有文号的：文件标题、印发日期'],
} as const satisfies EntityDef;
