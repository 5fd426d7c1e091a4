import type { ReactNode } from 'react';

/** One column of a list. Keep the array stable between renders (module constant or useMemo): rows are memoised on it. */
export interface Column<T> {
  readonly key: string;
  /** Header words. */
  readonly title: string;
  /** px at 14 px text; 大字 multiplies it by 16/14. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Stays at the left while the table scrolls sideways. Frozen columns come first. */
  readonly frozen?: boolean;
  /** Stays at the right edge while the table scrolls sideways: the last column, where it says what is wrong. */
  readonly frozenEnd?: boolean;
  readonly sortable?: boolean;
  /** Words of any length: the widest such column takes what is left of the window. */
  readonly grows?: boolean;
  /** The value as shown (masked where the list masks): for copying, printing, fitting the width and the tooltip. */
  readonly text: (row: T) => string;
  /** Absent = the text, `—` where it is empty. */
  readonly render?: (row: T, index: number) => ReactNode;
  /** The name of the record: drawn as the link that opens it. */
  readonly link?: boolean;
  /** false = the user has to choose it in 列设置 before it shows. */
  readonly shown?: boolean;
  /** Extra class of the cell, such as `cell-error`, `cell-warning`, `cell-changed`. */
  readonly cellClass?: (row: T) => string | undefined;
  /** Words in 列设置 where they differ from the header, such as 证件号码（遮盖）. */
  readonly chooserTitle?: string;
}

/** What the user did to the columns; kept per account by the page. Widths in px at 14 px text. */
export interface ColumnLayout {
  /** Keys in their order; columns that are missing here follow in their designed order. */
  readonly order: readonly string[];
  /** Chosen (true) or taken away (false) against the design. */
  readonly shown: Readonly<Record<string, boolean>>;
  readonly widths: Readonly<Record<string, number>>;
}

export const NO_LAYOUT: ColumnLayout = { order: [], shown: {}, widths: {} };

export interface Sort {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

/** Ticked rows. `allMatching` = every row of the conditions, on other pages too; `keys` is then empty. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly allMatching: boolean;
}

export const NO_SELECTION: Selection = { keys: new Set(), allMatching: false };

/** Rows of the conditions. `capped` = the count stopped there: shown as `1 万+`. */
export interface Total {
  readonly count: number;
  readonly capped: boolean;
}

/** One line of a right-click menu; `null` between lines draws a rule. */
export interface MenuAction {
  readonly key: string;
  readonly label: string;
  /** Shown at the right, such as `F2`. */
  readonly keyHint?: string;
  readonly onChoose: () => void;
  readonly disabled?: boolean;
}

export type MenuEntry = MenuAction | null;

/** The cell under the pointer or the keyboard when the menu was opened. */
export interface MenuPlace<T> {
  readonly row: T;
  readonly columnKey: string | undefined;
}

export interface DataTableProps<T> {
  /** Name of the list for screen readers: 志愿者. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** Running number of the first row of this page (0-based); absent = no 序号 column. */
  readonly firstIndex?: number;
  /** True while newer rows are on their way: the old rows stay, a thin bar comes after 300 ms. */
  readonly loading?: boolean;
  readonly sort?: Sort | undefined;
  /** Absent = no column sorts. undefined = back to the designed order. */
  readonly onSort?: (sort: Sort | undefined) => void;
  /** Absent = rows cannot be ticked. */
  readonly selection?: Selection;
  readonly onSelect?: (selection: Selection) => void;
  /** Column layout of the account, see ColumnChooser. */
  readonly layout?: ColumnLayout;
  readonly onLayout?: (layout: ColumnLayout) => void;
  /** Enter, double click, or a click on the link column. */
  readonly onOpen?: (row: T) => void;
  /** The current row moved (arrow keys, click). */
  readonly onCurrent?: (row: T) => void;
  /** Own keys on the current row: `{ f2: edit, delete: cancel }`, names as in `app/keys.ts`. */
  readonly rowKeys?: Readonly<Record<string, (row: T) => void>>;
  /** Entries of the right-click and Shift+F10 menu; 复制单元格 and 复制整行 come by themselves. */
  readonly contextMenu?: (place: MenuPlace<T>) => readonly MenuEntry[];
  /** `next` when ↓ or PgDn leaves the last row, `previous` when ↑ or PgUp leaves the first. */
  readonly onPageEdge?: (edge: 'next' | 'previous') => void;
  /** Shown in place of rows when there are none and nothing is loading. */
  readonly empty?: ReactNode;
  /** Extra class of a row, such as `row-weak`. */
  readonly rowClass?: (row: T) => string | undefined;
}
