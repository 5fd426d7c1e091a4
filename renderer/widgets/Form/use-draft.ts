import { useCallback, useMemo, useRef, useState } from 'react';
import type { Draft, FieldValue } from './types.ts';

/** Sentences by field key; a field without an entry is right. */
export type DraftErrors = Readonly<Record<string, string>>;

export interface DraftOptions {
  readonly initial: Draft;
  /** All errors of a draft, pure and quick. Called on leaving a field and on saving, never while typing. */
  readonly check: (draft: Draft) => DraftErrors;
  /** Values that follow from another field, such as 性别 from 证件号码; merged after each change. */
  readonly derive?: (draft: Draft, changed: string) => Draft;
}

export interface DraftState {
  readonly values: Draft;
  /** Errors of fields that the user has left, and of all fields after `checkAll`. */
  readonly errors: DraftErrors;
  readonly dirty: boolean;
  readonly kept: ReadonlySet<string>;
  readonly set: (key: string, value: FieldValue) => void;
  readonly leave: (key: string) => void;
  /** Shows every error; returns the wrong keys in the order of `keys`, to jump to the first. */
  readonly checkAll: (keys: readonly string[]) => readonly string[];
  /** Errors found by the service, such as a duplicate. */
  readonly setErrors: (errors: DraftErrors) => void;
  readonly toggleKept: (key: string) => void;
  readonly clearKept: () => void;
  /** A fresh draft; kept fields take their present values over. */
  readonly next: () => void;
  /** Takes a stored record as the new starting point. */
  readonly reset: (initial: Draft) => void;
}

function same(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return (a ?? '') === (b ?? '');
}

/** True where any value differs from the start; an empty string and null are the same. */
export function isDirty(values: Draft, initial: Draft): boolean {
  return [...new Set([...Object.keys(values), ...Object.keys(initial)])].some(
    (key) => !same(values[key], initial[key]),
  );
}

/** The draft after saving one record: only the kept fields stay filled. */
export function nextDraft(values: Draft, initial: Draft, kept: ReadonlySet<string>): Draft {
  return Object.fromEntries(
    Object.keys(initial).map((key) => [key, (kept.has(key) ? values[key] : initial[key]) ?? null]),
  );
}

/** State of a form: values, checks on leaving, kept fields, whether something is unsaved. */
export function useDraft({ initial, check, derive }: DraftOptions): DraftState {
  const [start, setStart] = useState(initial);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<DraftErrors>({});
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(values);
  const left = useRef(new Set<string>());
  // What was said from outside (a refusal of the service) stands until something is typed: leaving a field does not hide it.
  const told = useRef<{ readonly errors: DraftErrors; readonly of: Draft }>(null);

  const put = useCallback((next: Draft) => {
    latest.current = next;
    setValues(next);
  }, []);
  const showLeft = useCallback(() => {
    const found = Object.entries(check(latest.current)).filter(([key]) => left.current.has(key));
    const still = told.current?.of === latest.current ? told.current.errors : {};
    setErrors({ ...still, ...Object.fromEntries(found) });
  }, [check]);
  const begin = useCallback(
    (draft: Draft) => {
      put(draft);
      setStart(draft);
      setErrors({});
      left.current = new Set();
    },
    [put],
  );

  return {
    values,
    errors,
    kept,
    dirty: useMemo(() => isDirty(values, start), [values, start]),
    set: useCallback(
      (key, value) => {
        const changed = { ...latest.current, [key]: value };
        put(derive ? derive(changed, key) : changed);
      },
      [put, derive],
    ),
    leave: useCallback(
      (key) => {
        left.current.add(key);
        showLeft();
      },
      [showLeft],
    ),
    checkAll: useCallback(
      (keys) => {
        const found = check(latest.current);
        left.current = new Set(keys);
        setErrors(found);
        return keys.filter((key) => found[key] !== undefined);
      },
      [check],
    ),
    setErrors: useCallback((said) => {
      told.current = { errors: said, of: latest.current };
      setErrors(said);
    }, []),
    toggleKept: useCallback((key) => {
      setKept((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      });
    }, []),
    clearKept: useCallback(() => setKept(new Set()), []),
    next: useCallback(() => begin(nextDraft(latest.current, initial, kept)), [begin, initial, kept]),
    reset: begin,
  };
}
