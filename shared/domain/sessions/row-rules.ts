import type { CellRules } from '../importing/cell-rules.ts';
import type { EntityRowRules, RowDraft } from '../importing/parsed-row.ts';
import { cellText } from '../../kernel/cell.ts';
import { splitTags } from '../values/tags.ts';
import { excerpt } from '../values/clean-text.ts';
import { heldAheadIssue } from './status.ts';

/** Names of organisations that hold a session together: each must be one of the ledger, in its present name. */
function readPartners(draft: RowDraft, rules: CellRules): void {
  const written = draft.values['partners'];
  if (typeof written !== 'string') return;
  const { organization, street } = draft.values;
  const within = typeof street === 'number' ? street : undefined;
  const known = new Map<number, string>();
  for (const name of splitTags(written)) {
    const found = rules.named.organization.find(name, within);
    if (!found) {
      draft.put('partners', { code: 'REFERENCE_UNKNOWN', params: { text: excerpt(name) } });
      draft.values['partners'] = null;
      return;
    }
    if (found.id !== organization) known.set(found.id, found.name);
  }
  draft.values['partners'] = [...known.values()].join('、') || null;
}

/** 活动场次: known by activity and number, or by activity, day and time. */
export const sessionRowRules: EntityRowRules = {
  check(draft, rules) {
    readPartners(draft, rules);
    const { heldOn, status, number } = draft.values;
    if (typeof number === 'number' && number < 1) {
      draft.put('number', { code: 'NUMBER_UNPARSEABLE', params: { text: cellText(draft.raw('number')) } });
    }
    if (typeof heldOn !== 'string') return;
    const ahead = heldAheadIssue(String(status), heldOn, rules.today);
    if (ahead) draft.put('status', ahead);
  },
  matchKey(draft) {
    const { activity, heldOn, number, startTime, site } = draft.values;
    if (typeof activity !== 'number' || typeof heldOn !== 'string') return null;
    return typeof number === 'number'
      ? `${activity}#${number}`
      : [activity, heldOn, startTime ?? '', site ?? ''].join(':');
  },
};
