import { pinyin } from '../../../shared/domain/names/pinyin.ts';

/** Sort and search key of a name: full pinyin, initials, then the name itself, so that equal readings keep an order. */
export function nameSortKey(name: string): string {
  const { full, initials } = pinyin(name);
  return `${full} ${initials} ${name}`;
}
