import { type RawBuilder, sql } from 'kysely';
import { GAP_CODES, type GapCode } from '../../../shared/domain/service-orders/gap.ts';
import type { Filter } from '../../../shared/kernel/listing.ts';
import type { FieldBinding } from '../ledger/store.ts';

/**
 * What a wish met with, as conditions on alias `t`: by these it is counted in 供需缺口 and filtered in the list. The words
 * stand in shared/domain/service-orders/gap.ts.
 */
export const GAP_CONDITIONS: Readonly<Record<GapCode, string>> = {
  noItem: 't.menu_item_id IS NULL',
  declined: `t.status IN ('declined', 'transferred')`,
  noTeam: `t.accepted_on IS NOT NULL AND t.taken_on IS NULL AND t.status <> 'transferred'`,
  refused: 't.refusals > 0',
  late: 'coalesce(t.accepted_on > t.accept_due, 0) OR coalesce(t.finished_on > t.finish_due, 0)',
};

/** An order that is a wish of its own; the parts of a split one are counted in their whole. */
export const IS_WHOLE = 't.split_from_id IS NULL';

const JOINED = GAP_CODES.map((code) => `iif(${GAP_CONDITIONS[code]}, ',${code}', '')`).join(' || ');
const SHOWN = sql`nullif(substr(${sql.raw(JOINED)}, 2), '')`;

function isAmongCodes({ op, values }: Filter): RawBuilder<unknown> | undefined {
  if (op !== 'in') return undefined;
  const wanted = GAP_CODES.filter((code) => values.includes(code)).map((code) => `(${GAP_CONDITIONS[code]})`);
  if (values.includes(null)) wanted.push(`(${JOINED}) = ''`);
  return wanted.length === 0 ? sql`FALSE` : sql`(${sql.raw(wanted.join(' OR '))})`;
}

/** 供需情况 in the list: codes joined as in other fields of several. */
export const gapBinding: FieldBinding = { show: SHOWN, where: isAmongCodes };
