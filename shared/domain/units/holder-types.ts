/** Types of units to which teams, activities and classes belong: every one but communities and villages. */
export const HOLDER_UNIT_TYPES: readonly string[] = [
  'district',
  'street',
  'town',
  'township',
  'department',
  'park',
  'school',
  'enterprise',
  'other',
];
