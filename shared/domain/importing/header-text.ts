import type { RawCell } from '../../kernel/cell.ts';
import type { EntityDef } from '../../kernel/field.ts';
import { importableFields } from '../../kernel/field.ts';
import { isOwnColumn } from '../exchange/columns.ts';

const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/gu;
const REQUIRED_MARK = /\((?:必填|必填项|选填|可不填|非必填)\)/g;
const DECORATION = /[*★☆●※:]/g;
const BRACKETED = /[([【〔][^()[\]【】〔〕]*[)\]】〕]/g;

/**
 * A header as a key to compare and to remember by: full-width forms folded, spaces, line breaks, asterisks, colons
 * and 必填 marks removed. `＊手机\n号码（必填）` and `手机号码` have the same key.
 */
export function headerKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DECORATION, '')
    .replace(REQUIRED_MARK, '')
    .toLowerCase();
}

/** The key without remarks in brackets: `证件号码(18位)` → `证件号码`. Empty where nothing else is left. */
function bareHeaderKey(key: string): string {
  return key.replace(BRACKETED, '');
}

/** A header cell as written, on a single line; inside Chinese text a line break is no space. */
export function headerLine(cell: RawCell): string {
  if (cell === null || typeof cell === 'object') return '';
  return String(cell)
    .replace(/(?<=[\u0100-\u{10ffff}])\s*[\r\n]+\s*(?=[\u0100-\u{10ffff}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Field keys by header: the entity's labels first, then aliases; what the user taught goes before both. */
export class HeaderNames {
  readonly #fields = new Map<string, string>();
  readonly #learnt: ReadonlyMap<string, string>;

  constructor(entity: EntityDef, learnt: ReadonlyMap<string, string>) {
    const fields = importableFields(entity);
    for (const field of fields) this.#add(field.label, field.key);
    for (const field of fields) for (const alias of field.aliases ?? []) this.#add(alias, field.key);
    this.#learnt = learnt;
  }

  /** The field that a header names, or undefined. */
  fieldOf(text: string): string | undefined {
    const key = headerKey(text);
    // A column that we added to the file ourselves: whatever was taught, it is not the sender's.
    if (key === '' || isOwnColumn(text)) return undefined;
    const bare = bareHeaderKey(key);
    return (
      this.#learnt.get(key) ?? this.#fields.get(key) ?? (bare === '' ? undefined : this.#fields.get(bare))
    );
  }

  #add(text: string, field: string): void {
    const key = headerKey(text);
    if (!this.#fields.has(key)) this.#fields.set(key, field);
  }
}
