/** Fields whose full value may be looked at. */
const REVEAL_FIELDS = ['documentNumber', 'mobile', 'backupPhone', 'guardianPhone', 'address'] as const;
export type RevealField = (typeof REVEAL_FIELDS)[number];

export function isRevealField(key: string): key is RevealField {
  return REVEAL_FIELDS.some((field) => field === key);
}
