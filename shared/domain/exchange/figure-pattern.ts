/** The part of a placeholder behind the bar, taken apart. */
export interface FigurePattern {
  readonly scale: 1 | 10_000 | 100_000_000;
  readonly rounding: 'down' | 'up' | undefined;
  /** Word before the number: 近, 超过. */
  readonly before: string;
  /** Word behind the number: 余, 多. */
  readonly after: string;
  readonly unit: string;
  /** No scale, no rounding, no unit: words may be printed with it. */
  readonly plain: boolean;
}

/** Units that count the same thing may stand for each other; 人 never for 人次, 场次 never for 次. */
const MEASURES: readonly (readonly string[])[] = [
  ['人', '名', '位'],
  ['人次'],
  ['场次', '场'],
  ['次', '项', '个', '支', '家', '处', '所', '期', '件', '份', '块', '批', '条', '户', '座', '类', '种'],
  ['元'],
  ['小时'],
  ['分'],
  ['%'],
];

/** True where a figure of unit `b` may be printed with unit `a`. */
export function sameMeasure(a: string, b: string): boolean {
  return a === b || MEASURES.some((units) => units.includes(a) && units.includes(b));
}

// A copy is sorted in place: the window's browser may be older than `toSorted`.
const UNITS = MEASURES.flat().sort((a, b) => b.length - a.length);
const PATTERN = new RegExp(`^(近|超过|整)?(万|亿)?(余|多)?(万|亿)?(${UNITS.join('|')})?$`);
const SCALES = { '': 1, 万: 10_000, 亿: 100_000_000 } as const;

function isScale(text: string): text is keyof typeof SCALES {
  return Object.hasOwn(SCALES, text);
}

/**
 * Takes a format such as `万人`, `余人次`, `万余人`, `余万人`, `近万场次`, `整万人`, `数` or `%` apart; undefined where it
 * is none. 整 rounds down without a word, for sentences that write 超过 themselves.
 */
export function parseFigureFormat(format: string): FigurePattern | undefined {
  const text = format.normalize('NFKC').replace(/\s+/g, '');
  if (text === '' || text === '数') {
    return { scale: 1, rounding: undefined, before: '', after: '', unit: '', plain: true };
  }
  const found = PATTERN.exec(text);
  if (!found) return undefined;
  const [, before = '', first = '', after = '', second = '', unit = ''] = found;
  if ((first !== '' && second !== '') || (before !== '' && after !== '')) return undefined;
  const scale = first || second;
  if (!isScale(scale)) return undefined;
  const rounding = before === '近' ? 'up' : before !== '' || after !== '' ? 'down' : undefined;
  return { scale: SCALES[scale], rounding, before: before === '整' ? '' : before, after, unit, plain: false };
}
