/** Address of an entity's list: `serviceRecords` → `/service-records`; pages and folders bear the same name. */
export function entityPath(entityKey: string): string {
  return `/${entityKey.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Address of one record: `/service-records/12`. */
export function recordPath(entityKey: string, id: number): string {
  return `${entityPath(entityKey)}/${String(id)}`;
}
