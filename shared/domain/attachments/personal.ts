/**
 * Records of persons: a scan among their files shows numbers that every list masks (an identity card, an agreement of
 * parents, an application). Such a file is opened with the right to see full numbers, for a reason, on record.
 */
const PERSONAL: ReadonlySet<string> = new Set(['volunteers', 'serviceOrders']);

/** True where files of a record of this entity are opened only on record. */
export function isPersonal(entity: string): boolean {
  return PERSONAL.has(entity);
}
