import { LIST_WORDS, itemsWords } from '../../text/list.ts';
import type { FilterSpec, FilterValue, FilterValues } from './types.ts';

/** Values of one condition that the head of a print and the register of exports have room for. */
const NAMED_ON_PAPER = 20;

/** True where the value narrows the list. */
export function hasCondition(value: FilterValue): boolean {
  if (value === undefined) return false;
  return typeof value === 'string' ? value !== '' : value.some((part) => part !== '');
}

function labelOf(filter: FilterSpec, value: string): string {
  return filter.choices?.find((choice) => choice.value === value)?.label ?? value;
}

/** `望溪街道、临桥街道`; those that find no room as `等 28 项`. */
function listed(labels: readonly string[], atMost: number): string {
  if (labels.length <= atMost) return labels.join('、');
  return `${labels.slice(0, atMost).join('、')} 等 ${itemsWords(labels.length)}`;
}

/** The words of a condition after its label: 望溪街道、临桥街道; 2021-01-01 以后. */
function conditionWords(filter: FilterSpec, value: FilterValue, atMost: number): string {
  if (filter.say) return filter.say(value);
  if (value === undefined) return '';
  if (typeof value === 'string') return labelOf(filter, value);
  if (filter.kind !== 'dates')
    return listed(
      value.map((part) => labelOf(filter, part)),
      atMost,
    );
  const [from = '', to = ''] = value;
  if (from && to) return `${from}—${to}`;
  return from ? `${from} ${LIST_WORDS.since}` : `${to} ${LIST_WORDS.until}`;
}

export interface Condition {
  readonly key: string;
  readonly label: string;
  readonly words: string;
}

/**
 * The conditions in force, in the order of the filters: for chips, prints and exports.
 * @param atMost values of one condition that are named; the others are counted
 */
export function conditionsInForce(
  filters: readonly FilterSpec[],
  values: FilterValues,
  atMost = NAMED_ON_PAPER,
): readonly Condition[] {
  return filters
    .filter((filter) => hasCondition(values[filter.key]))
    .map((filter) => ({
      key: filter.key,
      label: filter.label,
      words: conditionWords(filter, values[filter.key], atMost),
    }));
}

/** One sentence for the head of a print: `街镇：望溪街道；状态：在册`, or 全部. */
export function conditionSentence(
  filters: readonly FilterSpec[],
  values: FilterValues,
  search: string,
): string {
  const parts = conditionsInForce(filters, values).map(({ label, words }) => `${label}：${words}`);
  if (search) parts.unshift(`${LIST_WORDS.search}：${search}`);
  return parts.length > 0 ? parts.join('；') : LIST_WORDS.all;
}
