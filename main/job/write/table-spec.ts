import type { CsvKind } from '../../../shared/domain/exchange/csv-field.ts';

/** One column of an exported list. */
export interface TableColumn {
  readonly label: string;
  /** `identifier` = digits that are no number (证件号码, 手机号码): text everywhere, guarded in CSV. */
  readonly kind: CsvKind;
  /** Width on screen in px at 14 px text, as in the field's definition. */
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Kept in the file and not shown: what an import needs and a reader does not. */
  readonly hidden?: boolean;
  /** Number format of a number column; `#,##0` when absent. */
  readonly numberFormat?: string;
}

/** Everything around the rows of an exported list; every text is ready to print. */
export interface TableSpec {
  /** 志愿者名册 */
  readonly title: string;
  readonly sheetName: string;
  /** 单位：示例区文明办 */
  readonly unit?: string;
  /** Conditions in words: 状态为在册；所属街道为望溪街道 */
  readonly conditions?: string;
  /** 截至 2026年11月23日 */
  readonly asOf?: string;
  /** Says that identifiers are masked, or that they are not and why. */
  readonly notice?: string;
  /** Name of the person who exported, for the foot of the page. */
  readonly printedBy?: string;
  readonly columns: readonly TableColumn[];
}

export type TableCell = string | number | null;
export type TableRow = readonly TableCell[];
