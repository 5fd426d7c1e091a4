import type { FieldDef } from '../../../shared/kernel/field.ts';
import type { FieldValue } from '../../../shared/kernel/listing.ts';
import { maskByField } from '../../../shared/domain/masking/mask.ts';

/** The value as it may leave the service: sensitive fields masked, everything else as it is. */
export function maskedValue(field: FieldDef, value: FieldValue): FieldValue {
  if (!field.sensitive || value === null) return value;
  return maskByField(field.sensitive, String(value));
}
