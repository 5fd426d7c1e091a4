import type { ReactNode } from 'react';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** First letters of the label's pinyin, lower case: `wxjd` for 望溪街道. Typing filters by it. */
  readonly initials?: string;
  readonly disabled?: boolean;
}

/** `''`, `undefined` and `[]` mean: no condition. */
export type FilterValue = string | readonly string[] | undefined;
export type FilterValues = Readonly<Record<string, FilterValue>>;

/** One condition of a list. */
export interface FilterSpec {
  readonly key: string;
  readonly label: string;
  /** `choice` = one of `choices`; `choices` = several; `dates` = `['2024-01-01', '']` from/to; `text` = typed words. */
  readonly kind: 'choice' | 'choices' | 'dates' | 'text';
  readonly choices?: readonly Choice[];
  /** px of the field in the filter row. */
  readonly width?: number;
  /** true = in the row (the four used most); else behind 更多条件. */
  readonly inRow?: boolean;
  /** Set by something beside the list: the filter row leaves it out, chips and prints name it. */
  readonly elsewhere?: boolean;
  /** Words of its chip after the label; absent = the chosen labels, or the dates. */
  readonly say?: (value: FilterValue) => string;
}

export interface FilterBarProps {
  /** Placeholder of the search box, which says what it searches. */
  readonly searchHint: string;
  readonly search: string;
  /** Called 250 ms after the last key, never inside an IME composition. */
  readonly onSearch: (text: string) => void;
  readonly filters: readonly FilterSpec[];
  readonly values: FilterValues;
  readonly onChange: (values: FilterValues) => void;
  /** The ledger holds nothing yet: the bar shows but does not work. */
  readonly disabled?: boolean;
}

export interface ConditionLineProps {
  readonly search?: string;
  readonly filters: readonly FilterSpec[];
  readonly values: FilterValues;
  readonly onChange: (values: FilterValues) => void;
  readonly onClearSearch?: () => void;
  /** Right end; absent = 打印、导出与本页条件和列一致. */
  readonly note?: ReactNode;
}

/** One act on the ticked rows. */
export interface BulkAction {
  readonly key: string;
  readonly label: string;
  readonly onChoose: () => void;
}
