/** Codes of `activity_kind` that the demonstration uses. */
export const KIND = {
  lecture: '12',
  policy: '21',
  law: '22',
  leifeng: '33',
  care: '34',
  children: '35',
  culture: '41',
  show: '42',
  science: '43',
  health: '44',
  customs: '51',
  civility: '52',
  cleaning: '53',
  other: '99',
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** Codes of `campaign`. */
export const CAMPAIGN = { epidemic: 'epidemic', leifeng: 'leifeng' } as const;

/** Codes of `target_group`. */
export const TARGET = { public: '01', children: '02', elderly: '04', foreigners: '09' } as const;
