import type { EntityDef } from '../../kernel/field.ts';
import { certificateFields } from './fields.ts';

/**
 * 记录证明, for its history and the export of the register. It is issued by its own act and never imported: it stands
 * beside the entities that have a form, a template and an import.
 */
export const certificateEntity = {
  key: 'certificates',
  label: '记录证明',
  counter: '份',
  nameField: 'number',
  fields: certificateFields,
  matchKeys: [],
  fixed: true,
} as const satisfies EntityDef;
