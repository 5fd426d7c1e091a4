/** One figure with the definition that proves it. */
export interface Figure {
  readonly key: string;
  /** 党员志愿者 */
  readonly label: string;
  /** As shown: `3,127`, or 数据不足 where the base is empty (never 0). */
  readonly value: string;
  readonly unit: string;
  /** 占 24.3%, 较上月末 +214 */
  readonly note: string;
  /** 指标 B6 */
  readonly code: string;
  readonly definition: string;
  readonly scope: string;
  /** 2026年11月23日（09:12 计算） */
  readonly asOf: string;
  /** The rows behind it: 查看 3,127 人. */
  readonly onRows?: () => void;
  /** 完整口径 */
  readonly onDefinition?: () => void;
}
