import type { Database } from 'better-sqlite3';
import { sql } from 'kysely';
import { publicityEntity } from '../../../shared/domain/publicity/entity.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { scalar, statement } from '../../db/run.ts';
import { attachmentCount } from '../ledger/attachment-count.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import type { EntityStore, StoredValues } from '../ledger/store.ts';

const STORED = 'SELECT title, medium, published_on AS publishedOn FROM publicity_item WHERE id = ?';
const SAME =
  'SELECT id FROM publicity_item WHERE title = ? AND medium = ? AND published_on = ? AND id IS NOT ?';

/** One report stands once: the same title in the same medium on the same day. */
function guardReport({ db }: { db: Database }, id: number | null, values: StoredValues): void {
  const stored = (id === null ? undefined : statement(db, STORED).get(id)) as StoredValues | undefined;
  const own = (key: string) => values[key] ?? stored?.[key];
  const other = scalar(db, SAME, own('title'), own('medium'), own('publishedOn'), id);
  if (other > 0) throw new AppError('DUPLICATE_RECORD', { field: 'title', id: other });
}

/** 宣传报道: some thousands of rows. */
export const publicityStore: EntityStore = {
  entity: publicityEntity,
  table: 'publicity_item',
  hasUid: true,
  bindings: bindFields(publicityEntity, {
    attachmentCount: { show: attachmentCount(publicityEntity.key) },
  }),
  search(text) {
    const like = likeText(text);
    return sql`(t.title LIKE ${like} ESCAPE '\\' OR t.medium LIKE ${like} ESCAPE '\\'
      OR t.author LIKE ${like} ESCAPE '\\')`;
  },
  guard: guardReport,
  dependents: [],
  referrers: [],
};
