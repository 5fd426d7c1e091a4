/** One service as a certificate states it. */
export interface ServiceLine {
  readonly recordId: number;
  readonly servedOn: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly content: string | null;
  readonly place: string | null;
  /** Integer minutes. */
  readonly minutes: number;
}

/** What is stated for good: the person as known then, and the lines. */
export interface CertificateSnapshot {
  readonly documentKind: string | null;
  /** Masked: the full number stands in the register of persons alone. */
  readonly document: string | null;
  readonly volunteerNumber: string | null;
  readonly lines: readonly ServiceLine[];
}

/** 服务次数 and 总时长: summed as minutes, never as rounded hours. */
export function sumOfLines(lines: readonly Pick<ServiceLine, 'minutes'>[]): {
  records: number;
  minutes: number;
} {
  return { records: lines.length, minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0) };
}
