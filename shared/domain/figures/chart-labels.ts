/** A band of completed years of age; `to` null = and older. */
export interface AgeBand {
  readonly label: string;
  readonly from: number;
  readonly to: number | null;
}

/** Bands of the age chart. Younger people are no volunteers by rule (14 周岁), so that their band shows only if it holds any. */
export const AGE_BANDS: readonly AgeBand[] = [
  { label: '13以下', from: 0, to: 13 },
  { label: '14—17', from: 14, to: 17 },
  { label: '18—35', from: 18, to: 35 },
  { label: '36—50', from: 36, to: 50 },
  { label: '51—60', from: 51, to: 60 },
  { label: '61以上', from: 61, to: null },
];

/** Bars that stand for no value of their own. */
export const BAR_LABELS = {
  blank: '未填',
  restOfStreets: '其余街镇',
  otherUnits: '区直及其他单位',
  unknownCode: '其他',
} as const;

/** Unit types that count as 街镇. */
export const STREET_TYPES = ['street', 'town', 'township'] as const;

/** A ranking draws at most so many bars. */
export const MOST_BARS = 15;

/** Levels of the coverage of sites: which unit types are due, by which kind of site. */
export const COVERAGE_LEVELS = [
  { label: '中心（区）', kind: 'center', unitTypes: ['district'] },
  { label: '所（街道、镇）', kind: 'suo', unitTypes: STREET_TYPES },
  { label: '站（社区、村）', kind: 'zhan', unitTypes: ['community', 'village'] },
  { label: '园区点（园区）', kind: 'park', unitTypes: ['park'] },
  { label: '企业基地（企业）', kind: 'enterprise', unitTypes: ['enterprise'] },
  { label: '校园工作站（学校）', kind: 'campus', unitTypes: ['school'] },
] as const;

export type CoverageKind = (typeof COVERAGE_LEVELS)[number]['kind'];
