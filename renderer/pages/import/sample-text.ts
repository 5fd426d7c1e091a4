import { maskByField, maskDocument, maskPhone } from '../../../shared/domain/masking/index.ts';
import { serialToDate } from '../../../shared/domain/values/serial-date.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';

const DOCUMENT = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/g;
const MOBILE = /(?<!\d)1\d{10}(?!\d)/g;

/** A cell of a foreign file as it may be shown: numbers of documents and phones masked, wherever they stand. */
export function shownCell(text: string): string {
  return text.replace(DOCUMENT, maskDocument).replace(MOBILE, maskPhone);
}

/** A sample beside the field that its column feeds: masked, and the serial number of a day as the day. */
export function shownSample(field: FieldDef | undefined, text: string): string {
  if (field?.type === 'date' && /^\d{4,5}$/.test(text)) return serialToDate(Number(text), false) ?? text;
  return field?.sensitive ? (maskByField(field.sensitive, text) ?? '') : shownCell(text);
}
