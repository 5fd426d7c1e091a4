import type { FieldDef } from '../../shared/kernel/field.ts';
import type { FieldValue } from '../../shared/kernel/listing.ts';
import type { StateTone } from '../widgets/Page/StatusTag.tsx';

/** Meaning of each status code; what is not named is out of force without being wrong. */
const TONES: Readonly<Record<string, Readonly<Record<string, StateTone>>>> = {
  volunteer_status: { '2': 'good', '3': 'paused', '9': 'paused' },
  organization_status: { normal: 'good', suspended: 'paused' },
  star_award_status: { awarded: 'good', notice: 'changed', reviewed: 'changed', referred: 'changed' },
  training_status: { held: 'good' },
  policy_status: { in_force: 'good' },
  project_status: {
    running: 'good',
    midterm: 'good',
    planning: 'changed',
    applied: 'changed',
    approved: 'changed',
  },
  session_status: { held: 'good', planned: 'changed', postponed: 'paused' },
  session_review: { passed: 'good', returned: 'paused' },
  menu_item_status: { open: 'good', paused: 'paused' },
  order_status: {
    received: 'changed',
    supplement: 'paused',
    accepted: 'changed',
    dispatched: 'changed',
    taken: 'changed',
    serving: 'changed',
    confirming: 'changed',
    rating: 'changed',
    done: 'good',
    archived: 'good',
  },
  record_status: { effective: 'good', notice: 'changed', pending: 'paused' },
  site_status: { open: 'good', suspended: 'paused' },
};

/** Shape and colour of a status code of a record. */
export function statusTone(field: FieldDef, value: FieldValue | undefined): StateTone {
  return TONES[field.codeTable ?? '']?.[String(value ?? '')] ?? 'neutral';
}
