import type { ValueType } from '../../../shared/kernel/field.ts';

/** One column of a template, as derived from an importable field. */
export interface TemplateField {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  readonly type: ValueType;
  /** Labels of the code table, in its order. */
  readonly options?: readonly string[];
  /** Which list of units a `unit` field offers; communities follow the street chosen in the same row. */
  readonly units?: 'streets' | 'communities';
  readonly maxLength?: number;
  readonly help?: string;
  /** Invented example, shown on the sheet of instructions only: an example row would come back as data. */
  readonly sample?: string;
  /** Width on screen in px at 14 px text. */
  readonly width?: number;
}

export interface UnitOptions {
  /** Streets and towns (街道、镇), in the order of the unit table. */
  readonly streets: readonly string[];
  /** Communities and villages (社区、村) by street. */
  readonly communities: Readonly<Record<string, readonly string[]>>;
}

export interface TemplateSpec {
  /** Key of the entity: volunteers. */
  readonly entity: string;
  /** 志愿者: the name of the sheet to fill in. */
  readonly entityLabel: string;
  readonly templateVersion: number;
  readonly fields: readonly TemplateField[];
  readonly unitOptions: UnitOptions;
  /** Unit that the template is issued for. */
  readonly issuedFor?: string;
  /** What identifies a record, in words for the instructions. */
  readonly matchKeys?: readonly string[];
}

/** Rows that carry drop-down lists and prompts; the text format covers the whole columns. */
export const TEMPLATE_ROWS = 5_000;
