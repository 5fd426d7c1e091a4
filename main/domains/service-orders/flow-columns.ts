/** Columns of what the acts write, where they do not follow from the field's key. */
const SPECIAL: Readonly<Record<string, string>> = {
  team: 'organization_id',
  mode: 'dispatch_mode',
  session: 'session_id',
  mergedInto: 'merged_into_id',
  splitFrom: 'split_from_id',
};

/** The column behind a field of the flow: `acceptedOn` → `accepted_on`. */
export function flowColumn(key: string): string {
  return SPECIAL[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
