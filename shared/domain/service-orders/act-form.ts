import type { EntityDef, FieldDef } from '../../kernel/field.ts';
import { ACT_INPUTS } from './act-inputs.ts';
import { actOf, type OrderAct } from './transitions.ts';

/** What one act asks for, as a definition that form and check understand. */
export function actForm(act: OrderAct): EntityDef {
  const { label, needs, takes } = actOf(act);
  const fields: readonly FieldDef[] = [
    ...needs.map((key) => ({ ...ACT_INPUTS[key], required: true })),
    ...takes.map((key) => ACT_INPUTS[key]),
  ];
  return { key: 'orderAct', label, counter: '次', nameField: '', fields, matchKeys: [] };
}
