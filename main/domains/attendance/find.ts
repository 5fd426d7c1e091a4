import { compactText } from '../../../shared/domain/values/clean-text.ts';
import type { ReadContext } from '../../db/context.ts';
import { statement } from '../../db/run.ts';
import { nameSortKey } from '../ledger/name-key.ts';
import { documentKey, holderOf } from '../volunteers/documents.ts';
import { attendeesOf } from './people.ts';
import { sheetSession, sheetTeams } from './session.ts';

const NUMBER = /^[A-Z]{0,3}\d{5,17}[\dX]$/;
/** More people of one name are not worth choosing from: the number says who is meant. */
const NAMESAKES = 20;

const BY_NUMBER = `SELECT coalesce(v.merged_into, v.id) FROM volunteer v WHERE v.id IN (
  SELECT d.volunteer_id FROM identity_document d WHERE substr(d.number, -4) = :tail AND d.number = :number
  UNION SELECT m.id FROM volunteer m WHERE substr(m.mobile, -4) = :tail AND m.mobile = :number) LIMIT ${NAMESAKES}`;
const BY_NAME = `SELECT id FROM volunteer WHERE name_key = ? AND name = ? AND merged_into IS NULL
  AND status IN ('1', '2', '3') LIMIT ${NAMESAKES}`;

/** Whom a line of a pasted column may mean: the holder of a number, or everybody of exactly that name. */
function meant({ db, today }: ReadContext, line: string): number[] {
  const text = compactText(line);
  const number = text.toUpperCase();
  if (!NUMBER.test(number)) return statement(db, BY_NAME).pluck().all(nameSortKey(text), text) as number[];
  const holder = holderOf(db, documentKey('01', number, today));
  if (holder) return [holder.id];
  const found = statement(db, BY_NUMBER)
    .pluck()
    .all({ tail: number.slice(-4), number }) as number[];
  return [...new Set(found)];
}

/** People beside the members: chosen by id, or by what a pasted column says of them. */
export function attendees(
  context: ReadContext,
  input: { id: number; volunteerIds: readonly number[]; lines: readonly string[] },
) {
  const session = sheetSession(context, input.id);
  const found = input.lines.map((line) => meant(context, line));
  const ids = [...new Set([...input.volunteerIds, ...found.flat()])];
  const people = attendeesOf(context, session, sheetTeams(context, input.id), ids);
  return { people, found };
}
