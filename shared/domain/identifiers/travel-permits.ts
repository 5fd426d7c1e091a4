import { type DocumentFacts, refused } from './outcome.ts';

/** H (Hong Kong) or M (Macao) and eight digits; old books add two digits that count renewals. */
const HOME_RETURN = /^[HM]\d{8}(?:\d{2})?$/;
/** Card for permanent residents of Hong Kong and Macao who are no Chinese citizens (since July 2024). */
const HOME_RETURN_FOREIGN = /^[HM][A-Z]\d{7}$/;
const TAIWAN_CARD = /^\d{8}$/;
/** Old book: ten digits, then the issuing office in brackets. */
const TAIWAN_BOOK = /^(\d{10})(?:\([A-Z]\))?$/;

/** 港澳居民来往内地通行证 (回乡证). The first nine characters stay with the person through renewals. */
export function checkHomeReturnPermit(text: string): DocumentFacts {
  if (HOME_RETURN.test(text)) {
    const nationality = text.startsWith('H') ? 'HKG' : 'MAC';
    return { number: text, key: `04:${text.slice(0, 9)}`, nationality };
  }
  if (HOME_RETURN_FOREIGN.test(text)) return { number: text, key: `04:${text}` };
  return refused(text, { code: 'ID_LENGTH', params: { kind: '04', length: text.length } });
}

/** 台湾居民来往大陆通行证 (台胞证). */
export function checkTaiwanPermit(text: string): DocumentFacts {
  if (TAIWAN_CARD.test(text)) return { number: text, key: `05:${text}`, nationality: 'TWN' };
  const book = TAIWAN_BOOK.exec(text);
  if (book) return { number: text, key: `05:${book[1] ?? ''}`, nationality: 'TWN' };
  return refused(text, { code: 'ID_LENGTH', params: { kind: '05', length: text.length } });
}
