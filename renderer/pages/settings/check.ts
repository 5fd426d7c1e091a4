import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import type { Settings } from '../../../shared/contract/system.ts';
import { SETTING_LABELS, SETTING_WORDS as WORDS } from './words.ts';

/** Bounds of the numbers, as the ledger takes them. */
export const NUMBER_BOUNDS = {
  youthMinAge: [0, 60],
  youthMaxAge: [1, 80],
  population: [0, 100_000_000],
  carnivalYear: [2000, 2100],
  noticeDays: [0, 60],
  certificateNoticeDays: [1, 60],
  lockMinutes: [1, 240],
  signInTries: [3, 20],
  signInLockMinutes: [1, 240],
  revealSeconds: [10, 600],
  closedThrough: [2000, 2100],
  starNoticeWorkdays: [1, 30],
  attachmentMaxMb: [1, 50],
  orderAcceptDays: [1, 30],
  orderTakeDays: [1, 30],
  orderFinishDays: [1, 90],
  orderRatingDays: [1, 90],
} as const satisfies Partial<Record<keyof Settings, readonly [number, number]>>;

/** Numbers that may be left out. */
const OPTIONAL: ReadonlySet<NumberSetting> = new Set(['closedThrough']);

export type NumberSetting = keyof typeof NUMBER_BOUNDS;

export function isNumberSetting(key: keyof Settings): key is NumberSetting {
  return Object.hasOwn(NUMBER_BOUNDS, key);
}

/** A number while it is typed: null = the field was emptied. */
export type SettingDraft = {
  readonly [K in keyof Settings]: Settings[K] extends number ? number | null : Settings[K];
};

const NEEDED_TEXTS = ['district', 'office', 'childrenProject', 'carnivalProject', 'lectureSeries'] as const;
const DATES = ['epidemicFrom', 'epidemicTo'] as const;

/** The first thing that cannot be saved: which field and the sentence. */
export function checkSettings(
  draft: SettingDraft,
): { readonly key: keyof Settings; readonly words: string } | undefined {
  for (const key of NEEDED_TEXTS) {
    const { label } = SETTING_LABELS[key];
    const length = draft[key].trim().length;
    if (length < 2) return { key, words: length === 0 ? WORDS.missing(label) : WORDS.tooShort(label) };
  }
  for (const [name, [min, max]] of Object.entries(NUMBER_BOUNDS)) {
    const key = name as NumberSetting;
    const value = draft[key];
    const { label } = SETTING_LABELS[key];
    if (value === null && OPTIONAL.has(key)) continue;
    if (value === null) return { key, words: WORDS.missing(label) };
    if (value < min || value > max) return { key, words: WORDS.outOfRange(label, min, max) };
  }
  for (const key of DATES)
    if (!isDateOnly(draft[key])) return { key, words: WORDS.wrongDate(SETTING_LABELS[key].label) };
  if (draft.epidemicTo < draft.epidemicFrom) return { key: 'epidemicTo', words: WORDS.epidemicOrder };
  if ((draft.youthMaxAge ?? 0) < (draft.youthMinAge ?? 0))
    return { key: 'youthMaxAge', words: WORDS.youthOrder };
  return undefined;
}

/** Only what differs: a setting that someone else changed meanwhile is left alone. Call after checkSettings. */
export function changedSettings(before: Settings, draft: SettingDraft): Partial<Settings> {
  const keys = Object.keys(before) as (keyof Settings)[];
  return Object.fromEntries(keys.filter((key) => draft[key] !== before[key]).map((key) => [key, draft[key]]));
}
