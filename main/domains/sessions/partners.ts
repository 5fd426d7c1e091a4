import type { Database } from 'better-sqlite3';
import { splitTags } from '../../../shared/domain/values/tags.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { RelatedChange, StoredValues, WriteDeps } from '../ledger/store.ts';

interface Partner {
  readonly id: number;
  readonly name: string;
}

const NAMED = `SELECT o.id, o.name FROM organization o
  WHERE o.name = :name OR '、' || coalesce(o.former_names, '') || '、' LIKE '%、' || :name || '、%'
  ORDER BY o.name = :name DESC, o.street_id IS :street DESC, o.id LIMIT 3`;
const PRESENT = `SELECT o.id, o.name FROM session_partner p JOIN organization o ON o.id = p.organization_id
  WHERE p.session_id = ? ORDER BY o.id`;

/** The organisation of a name, in the session's street where several share it. Throws REFERENCE_UNKNOWN. */
function partnerOf(db: Database, name: string, street: unknown): Partner {
  const found = statement(db, NAMED).get({ name, street: street ?? null }) as Partner | undefined;
  if (!found) throw new AppError('REFERENCE_UNKNOWN', { field: 'partners', text: name });
  return found;
}

function present(db: Database, sessionId: number): readonly Partner[] {
  return statement(db, PRESENT).all(sessionId) as Partner[];
}

/** `甲队、乙队`; null where there is none. */
function namesOf(partners: readonly Partner[]): string | null {
  return partners.map(({ name }) => name).join('、') || null;
}

function store(db: Database, sessionId: number, partners: readonly Partner[]): void {
  statement(db, 'DELETE FROM session_partner WHERE session_id = ?').run(sessionId);
  const insert = statement(db, 'INSERT INTO session_partner (session_id, organization_id) VALUES (?, ?)');
  for (const { id } of partners) insert.run(sessionId, id);
}

/**
 * Those who hold a session beside its first organiser. A form says who they are, a file only adds; the first organiser
 * is never its own partner.
 */
export function relatePartners(
  deps: WriteDeps,
  id: number,
  values: StoredValues,
  before: StoredValues | null,
): RelatedChange | undefined {
  const { partners: written } = values;
  const organization =
    values['organization'] === undefined ? before?.['organization'] : values['organization'];
  const isMoved = before !== null && organization !== before['organization'];
  if (written === undefined && !isMoved) return undefined;
  const was = present(deps.db, id);
  const street = values['street'] ?? before?.['street'];
  const named =
    typeof written === 'string' ? splitTags(written).map((name) => partnerOf(deps.db, name, street)) : [];
  const kept = written === undefined || deps.fromFile ? [...was, ...named] : named;
  const next = new Map(kept.filter((each) => each.id !== organization).map((each) => [each.id, each]));
  const is = [...next.values()].toSorted((one, other) => one.id - other.id);
  if (namesOf(was) === namesOf(is) && was.length === is.length) return undefined;
  store(deps.db, id, is);
  // A new session has no partners to go back to: what hangs on it goes with it.
  return before === null
    ? { before: {}, after: { partners: namesOf(is) } }
    : {
        before: { partners: namesOf(was), partnerIds: was.map((each) => each.id) },
        after: { partners: namesOf(is) },
      };
}

/** The partners that a session had before an import. */
export function restorePartners({ db }: WriteDeps, id: number, { before }: RelatedChange): void {
  const { partnerIds } = before;
  if (!Array.isArray(partnerIds)) return;
  store(
    db,
    id,
    partnerIds.map((each) => ({ id: Number(each), name: '' })),
  );
}
