import type { EntityDef } from '../../kernel/field.ts';
import { publicityFields } from './fields.ts';

/** 宣传报道: one report in one medium; the same text in two media is two. Cuttings stand among the attachments. */
export const publicityEntity = {
  key: 'publicity',
  label: '宣传报道',
  counter: '篇',
  nameField: 'title',
  fields: publicityFields,
  matchKeys: ['媒体名称', '报道标题', '刊播日期'],
} as const satisfies EntityDef;
