import type { RawCell } from '../../kernel/cell.ts';
import type { DateOnly } from '../../kernel/date-only.ts';
import type { FieldDef } from '../../kernel/field.ts';
import { parseMobile, parsePhone } from '../identifiers/phone.ts';
import { parseUscc } from '../identifiers/uscc.ts';
import { NOTHING, type Parsed } from '../values/parsed.ts';
import { parseDate } from '../values/parse-date.ts';
import { parseFlag } from '../values/parse-flag.ts';
import { parseHours } from '../values/parse-hours.ts';
import { parseNumber } from '../values/parse-number.ts';
import { parseText } from '../values/parse-text.ts';
import { parseTime } from '../values/parse-time.ts';
import { parsePersonName } from '../values/person-name.ts';
import { parseTags } from '../values/tags.ts';

export interface PlainOptions {
  readonly today: DateOnly;
  /** The workbook counts days from 1904. */
  readonly date1904: boolean;
}

const DEFAULT_LENGTH = 50;

/**
 * Value types that need nothing but the cell itself: text, names, numbers, dates, phones. Used by forms and imports
 * alike. Codes, references and documents have rules of their own; here they answer nothing.
 */
export function parsePlain(field: FieldDef, raw: RawCell, options: PlainOptions): Parsed<string | number> {
  const maxLength = field.maxLength ?? DEFAULT_LENGTH;
  switch (field.type) {
    case 'personName':
      return parsePersonName(raw, maxLength);
    case 'mobile':
      return parseMobile(raw);
    case 'phone':
      return parsePhone(raw);
    case 'uscc':
      return parseUscc(raw);
    case 'date':
      return parseDate(raw, { ...options, mayBeFuture: field.mayBeFuture === true });
    case 'integer':
      return parseNumber(raw, { integer: true });
    case 'hours':
      return parseHours(raw);
    case 'time':
      return parseTime(raw);
    case 'flag':
      return parseFlag(raw);
    case 'tags':
      return parseTags(raw, maxLength);
    case 'text':
      return parseText(raw, { maxLength });
    case 'longText':
      return parseText(raw, { maxLength, longText: true });
    default:
      return NOTHING;
  }
}
