import { sql } from 'kysely';
import { certificateEntity } from '../../../shared/domain/certificates/entity.ts';
import type { ShowingState } from '../../../shared/domain/certificates/showing.ts';
import { bindFields } from '../ledger/bindings.ts';
import { likeText } from '../ledger/conditions.ts';
import type { EntityStore, FieldBinding } from '../ledger/store.ts';

function column(name: string): FieldBinding {
  const at = sql.ref(`t.${name}`);
  return { column: name, show: at, order: [at] };
}

/** Conditions on a certificate `t` of each state of its showing, as `showingState` says; `:today` is the day. */
export const SHOWING_SQL: Readonly<Record<ShowingState, string>> = {
  none: `t.status = 'issued' AND t.shown_from IS NULL`,
  running: `t.status = 'issued' AND t.shown_until >= :today`,
  ended: `t.status = 'issued' AND t.shown_until < :today`,
};

/** 记录证明 as history and export read them; the register itself is listed and written by hand. */
export const certificateStore: EntityStore = {
  entity: certificateEntity,
  table: 'certificate',
  hasUid: true,
  bindings: bindFields(certificateEntity, {
    volunteer: column('volunteer_name'),
    organization: column('organization_name'),
    from: column('from_day'),
    to: column('to_day'),
    reissueOf: { show: sql`(SELECT o.number FROM certificate o WHERE o.id = t.reissue_of)` },
    showing: {
      show: sql`(CASE WHEN t.status = 'voided' THEN NULL WHEN t.shown_until IS NULL THEN 'none'
        WHEN t.shown_until >= date('now', '+8 hours') THEN 'running' ELSE 'ended' END)`,
    },
  }),
  search: (text) => sql`t.number LIKE ${likeText(text)} ESCAPE '\\'`,
  dependents: [],
  referrers: [],
};
