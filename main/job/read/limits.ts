/** What one foreign file may cost. Sizes are bytes; counts are of the whole workbook. */
export interface ReadLimits {
  /** Size of the file on disk. */
  readonly fileBytes: number;
  /** Entries of a zip directory. */
  readonly zipEntries: number;
  /** Sum of the unpacked sizes of a zip, declared and real. */
  readonly unpackedBytes: number;
  /** Unpacked ÷ packed of one entry above 16 MB; office XML stays below 150. */
  readonly zipRatio: number;
  /** Cells that hold a value. */
  readonly cells: number;
  /** Columns × rows up to the last value of each row: what a sparse sheet costs in memory. */
  readonly slots: number;
}

/** Twice the largest roster of a district (100,000 rows × 20 columns unpacks to about 160 MB). */
export const DEFAULT_LIMITS: ReadLimits = {
  fileBytes: 100 * 1024 * 1024,
  zipEntries: 20_000,
  unpackedBytes: 400 * 1024 * 1024,
  zipRatio: 200,
  cells: 6_000_000,
  slots: 30_000_000,
};
