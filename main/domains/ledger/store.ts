import type { Database } from 'better-sqlite3';
import type { RawBuilder } from 'kysely';
import type { EntityDef } from '../../../shared/kernel/field.ts';
import type { FieldValue, Filter, ListRequest } from '../../../shared/kernel/listing.ts';
import type { ReadContext, RowChange } from '../../db/context.ts';

/** How one field stands in the tables. `t` is the alias of the entity's own table in every fragment. */
export interface FieldBinding {
  /** Column written by form and import; absent for relations and derived fields. */
  readonly column?: string;
  /** What a list shows: code, text, number, or the name behind a reference. */
  readonly show: RawBuilder<unknown>;
  /** The id behind a reference. */
  readonly ref?: RawBuilder<unknown>;
  /** Columns to sort by, in order; served by an index for large tables. */
  readonly order?: readonly RawBuilder<unknown>[];
  /** Condition of a filter on this field, where the column alone does not say it. */
  readonly where?: (filter: Filter, context: ReadContext) => RawBuilder<unknown> | undefined;
  /** A value beside the row whose every change stands in the record's history, as it does for its own columns. */
  readonly traced?: true;
}

/** Values as the ledger stores them, by field key. Absent = not given; null = blank. */
export type StoredValues = Readonly<Record<string, FieldValue | undefined>>;

/** What a write did to related tables, in words of fields, for history and undo. */
export interface RelatedChange {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  /** Other records of the ledger that the write changed: each has a history of its own. */
  readonly others?: readonly RowChange[];
}

/** A column made from a field's text, such as the sort key of a name. */
export interface Derived {
  readonly from: string;
  readonly make: (text: string) => string;
}

/** What a blank field of a new row means, where another field holds one of some values (null = blank). */
export interface Default {
  readonly field: string;
  readonly value: FieldValue;
  readonly where: { readonly field: string; readonly among: readonly FieldValue[] };
}

/**
 * Many new rows at once, by statements over the rows of a plan attached as `plan`: the same rows as one by one, in
 * half the time. Only where a new row takes nothing from another one.
 */
export interface BulkAdds {
  /**
   * The tables beside the row, `INSERT INTO … SELECT … FROM :added …`: `:added` stands for the planned rows of one
   * piece, whose fields are `f_<key>`, `:base + n` is the id of row `n`, `:now` the moment.
   */
  readonly beside: readonly string[];
  /** Columns whose value is more than the planned one: an expression over the planned row, by column. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Queries for rows `n` that could not be planned so any more, beside what the plan itself relied on. */
  readonly stale?: readonly string[];
  /** Functions of one text that the statements call. */
  readonly functions: Readonly<Record<string, (text: string) => string>>;
  /** The first row `n` whose key somebody else holds by now, where a statement was refused. */
  readonly clash: string;
}

/** Writes one table beside a row; answers what changed there. `before` is null for a new row. */
export type Relation = (
  deps: WriteDeps,
  id: number,
  values: StoredValues,
  before: StoredValues | null,
) => RelatedChange | undefined;

export interface WriteDeps {
  readonly db: Database;
  readonly nowText: string;
  readonly today: string;
  newUid(): Buffer;
  /** The rows come from a file: what it lists is added, nothing that it does not list is ended. */
  readonly fromFile?: boolean;
}

/** Something made later that an undo would tear. */
export interface UndoBlocker {
  readonly reason: string;
  readonly condition: string;
  /** Which rows of the batch it concerns: the added ones unless said otherwise. */
  readonly of?: 'add' | 'update';
}

/** One entity of the ledger as the generic list, form and import code needs it. It holds all SQL of the entity. */
export interface EntityStore {
  readonly entity: EntityDef;
  readonly table: string;
  readonly bindings: Readonly<Record<string, FieldBinding>>;
  /** Rows that lists and counts never show, such as merged volunteers. */
  readonly visible?: RawBuilder<unknown>;
  /**
   * Condition of the search box. `page` is given where one page of a list is asked for, never for counts, exports and
   * prints: the condition need then hold only for the rows up to the end of that page, in its order.
   */
  search(text: string, context: ReadContext, page?: ListRequest): RawBuilder<unknown>;
  /** Columns kept beside the fields, each made from one of them. */
  readonly derived?: Readonly<Record<string, Derived>>;
  /** What a blank means in columns that always hold a value: for new rows, and for fields that are emptied. */
  readonly filled?: StoredValues;
  /** Further values of a new row where nothing is given. */
  readonly defaults?: readonly Default[];
  /** Values of rows that a file adds, where the file says nothing. An import of the same file again changes nothing. */
  readonly importDefaults?: Readonly<Record<string, FieldValue>>;
  /** Has a uid column. */
  readonly hasUid: boolean;
  /** 系统标识 in a masked export, by which an import knows the row again; the row's own uid where absent. */
  readonly exportUid?: RawBuilder<unknown>;
  /** Tables beside the row itself, written after it in this order. */
  readonly relations?: readonly Relation[];
  readonly bulk?: BulkAdds;
  /**
   * Takes back what the relations did for one row of an import, given what they answered. Tables that hang on added
   * rows are emptied by `dependents`. Answers the other records that it changed.
   */
  restore?(deps: WriteDeps, id: number, change: RelatedChange): readonly RowChange[] | undefined;
  /** Gives a new row what its blanks take from other records (the street of its site, say), before all else. */
  fill?(deps: Pick<WriteDeps, 'db' | 'today'>, values: Record<string, FieldValue | undefined>): void;
  /** Throws where a row must not be written so (a second holder of a number, a cycle of parents). */
  guard?(deps: Pick<WriteDeps, 'db' | 'today'>, id: number | null, values: StoredValues): void;
  /** Deletes what hangs on the rows that an undo takes back; `:ids` stands for the query of their ids. */
  readonly dependents: readonly string[];
  /** Why a row cannot be taken back: conditions over `r.target_id`, its batch `:batch` and the moment `:at`. */
  readonly referrers: readonly UndoBlocker[];
}
