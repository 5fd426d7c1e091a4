import type { ValueType } from './field.ts';

/** Value types that name another record. */
export const REFERENCE_TYPES = [
  'unit',
  'organization',
  'site',
  'volunteer',
  'project',
  'activity',
  'session',
  'trainingClass',
  'menuItem',
] as const satisfies readonly ValueType[];
export type ReferenceType = (typeof REFERENCE_TYPES)[number];

/** Those of them that a cell names in words: found by name alone. Units have a tree, people and sessions a key. */
export const NAMED_TYPES = [
  'organization',
  'site',
  'project',
  'activity',
  'trainingClass',
  'menuItem',
] as const satisfies readonly ReferenceType[];
export type NamedType = (typeof NAMED_TYPES)[number];

/** True where a value of this type is the id of another record. */
export function isReferenceType(type: ValueType): type is ReferenceType {
  return REFERENCE_TYPES.some((each) => each === type);
}

/** True where a cell of this type holds the name of another record. */
export function isNamedType(type: ValueType): type is NamedType {
  return NAMED_TYPES.some((each) => each === type);
}
