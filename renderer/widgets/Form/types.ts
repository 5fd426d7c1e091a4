import type { FieldDef } from '../../../shared/kernel/field.ts';
import type { Choice } from '../List/types.ts';

/**
 * A field's value in a draft, in the ledger's own writing: dates `YYYY-MM-DD`, `codes` joined by `,`, `tags` by `、`,
 * `flag` 0 or 1, `unit`, `organization`, `site`, `volunteer` the id. null or '' = empty. What cannot be read as such
 * (二月底 in a date field) stays as typed, so that the check can say so.
 */
export type FieldValue = string | number | null;
export type Draft = Readonly<Record<string, FieldValue>>;

/** A node of the unit tree (街镇 → 社区). */
export interface TreeChoice extends Choice {
  readonly children?: readonly TreeChoice[];
}

/** What the inputs need from outside; a page builds it once. */
export interface FieldSources {
  /** Values of a code table. */
  readonly codes: (codeTable: string) => readonly Choice[];
  /** Units that the field may name: flat, or a tree for a cascade. */
  readonly units: (field: FieldDef) => readonly TreeChoice[];
  /** Searches organisations, sites, people for a reference field; at most 20. Of tags that name records: their names. */
  readonly find: (field: FieldDef, text: string) => Promise<readonly Choice[]>;
  /** Label of a stored reference, so that an id is never shown. */
  readonly nameOf?: (field: FieldDef, value: FieldValue) => string | undefined;
}

export interface FieldInputProps {
  readonly field: FieldDef;
  readonly id: string;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
  /** Focus left the field: the place for checks (never while typing). */
  readonly onLeave?: () => void;
  readonly sources: FieldSources;
  /** Filled by another field: grey, with the note at its right end inside. */
  readonly readOnly?: boolean;
  readonly note?: string;
  /** Kept for the next entry: blue tint. */
  readonly kept?: boolean;
  readonly invalid?: boolean;
  readonly describedBy?: string;
  readonly autoFocus?: boolean;
}
