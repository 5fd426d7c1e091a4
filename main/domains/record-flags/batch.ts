/**
 * The import that brought a record, as SQL; null where a person entered it. Ids of import rows are those of many
 * entities: without the batch's own entity a volunteer's row would answer for a record of the same id.
 * @param record alias of `service_record`
 */
export function batchOf(record: string): string {
  return `(SELECT min(i.batch_id) FROM import_row i JOIN import_batch b ON b.id = i.batch_id AND b.entity = 'serviceRecords'
    WHERE i.target_id = ${record}.id AND i.action = 'add')`;
}
