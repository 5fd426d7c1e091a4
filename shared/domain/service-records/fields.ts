import type { FieldDef } from '../../kernel/field.ts';
import { proofFields } from './proof-fields.ts';
import { stateFields } from './state-fields.ts';
import { timeFields } from './time-fields.ts';
import { whoFields } from './who-fields.ts';

/** In the order of the paper sheet: who and where, when and how long, what and by whose word, what became of it. */
export const serviceRecordFields = [
  ...whoFields,
  ...timeFields,
  ...proofFields,
  ...stateFields,
] as const satisfies readonly FieldDef[];
