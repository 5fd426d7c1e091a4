import type { DateOnly } from '../../kernel/date-only.ts';
import { characterCount, compactText } from '../values/clean-text.ts';
import { FIRST_IMPRECISE } from '../values/parse-text.ts';
import type { DocumentKindCode } from './document-kind.ts';
import { type DocumentFacts, refused } from './outcome.ts';
import { checkChinesePassport, checkForeignPassport } from './passport.ts';
import { checkPermanentResident } from './permanent-resident.ts';
import { checkResidencePermit, checkResidentId } from './resident-id.ts';
import { checkHomeReturnPermit, checkTaiwanPermit } from './travel-permits.ts';

/** What Excel shows of a long number in a narrow column, saved as text: the digits behind are gone. */
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{2,}$/;

/** Free forms (军字第…号): only the length is checked. In characters. */
const FREE_FORM_LENGTH: Readonly<Record<'08' | '99', readonly [number, number]>> = {
  '08': [4, 20],
  '99': [2, 32],
};

/** Number as stored and compared: no spaces, half-width, capitals. `×` and `*` stay and are refused as what they are. */
function normalizeDocumentNumber(raw: string | number): string {
  return compactText(typeof raw === 'number' ? String(raw) : raw).toUpperCase();
}

function checkFreeForm(text: string, kind: '08' | '99'): DocumentFacts {
  const [least, most] = FREE_FORM_LENGTH[kind];
  const length = characterCount(text);
  if (length < least || length > most) return refused(text, { code: 'ID_LENGTH', params: { kind, length } });
  return kind === '08'
    ? { number: text, key: `08:${text}`, nationality: 'CHN' }
    : { number: text, key: `99:${text}` };
}

/**
 * Reads a document number. At most one error, in this order: precision, length and form, region, birth date, check
 * character. Lost digits are never repaired.
 * @param raw the cell: a whole number of 16 digits or more has lost its tail, Excel keeps 15
 * @param today last possible birth date
 * @returns `key` is what matching compares: `kind group:number`, with 15-digit numbers converted to 18 and one group
 *   for all cards that carry a number of GB 11643-1999
 */
export function parseDocument(kind: DocumentKindCode, raw: string | number, today: DateOnly): DocumentFacts {
  const text = normalizeDocumentNumber(raw);
  if ((typeof raw === 'number' && Math.abs(raw) >= FIRST_IMPRECISE) || SCIENTIFIC.test(text)) {
    return refused(text, { code: 'ID_PRECISION_LOST' });
  }
  switch (kind) {
    case '01':
    case '09':
      return checkResidentId(text, kind, today);
    case '02':
      return checkPermanentResident(text, today);
    case '03':
      return checkResidencePermit(text, today);
    case '04':
      return checkHomeReturnPermit(text);
    case '05':
      return checkTaiwanPermit(text);
    case '06':
      return checkForeignPassport(text);
    case '07':
      return checkChinesePassport(text);
    case '08':
    case '99':
      return checkFreeForm(text, kind);
  }
}
