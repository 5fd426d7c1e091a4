import type { FieldDef } from '../../kernel/field.ts';
import { contactFields } from './contact-fields.ts';
import { identityFields } from './identity-fields.ts';
import { registrationFields } from './registration-fields.ts';
import { serviceFields } from './service-fields.ts';

/** In the order of the paper registration form: identity, contact, service, registration and consent. */
export const volunteerFields = [
  ...identityFields,
  ...contactFields,
  ...serviceFields,
  ...registrationFields,
] as const satisfies readonly FieldDef[];
