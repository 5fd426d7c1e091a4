import type { EntityRowRules } from '../importing/parsed-row.ts';
import { isMaskedValue } from '../masking/mask.ts';

/** 服务订单 registered on paper: the same day, person, phone and matter is the same order. */
export const serviceOrderRowRules: EntityRowRules = {
  check(draft) {
    const { applicant, anonymous } = draft.values;
    const isNameless = (applicant ?? null) === null && !draft.hasError('applicant');
    if (isNameless && anonymous !== 1) {
      draft.put('applicant', { code: 'REQUIRED_MISSING', params: { field: '点单人' } });
    }
  },
  matchKey(draft) {
    const { orderedOn, title, applicant, phone } = draft.values;
    const written = draft.raw('phone');
    // A row of our own masked list is known by its 系统标识 alone.
    if (typeof written === 'string' && isMaskedValue(written)) return null;
    if (typeof orderedOn !== 'string' || typeof title !== 'string') return null;
    return [orderedOn, title, applicant ?? '', phone ?? ''].join('\n');
  },
};
