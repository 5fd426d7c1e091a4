import { codeLabel } from '../codes/index.ts';

export type CertificateStatus = 'issued' | 'voided';

/** What may follow a state: a voided certificate stays voided. */
const FOLLOWING: Readonly<Record<CertificateStatus, readonly CertificateStatus[]>> = {
  issued: ['voided'],
  voided: [],
};

/** True where a certificate may go from one state to another. */
export function mayBecome(from: CertificateStatus, to: CertificateStatus): boolean {
  return FOLLOWING[from].includes(to);
}

/** 有效 or 已作废. */
export const CERTIFICATE_STATUS_WORDS: Readonly<Record<CertificateStatus, string>> = {
  issued: codeLabel('certificate_status', 'issued') ?? 'issued',
  voided: codeLabel('certificate_status', 'voided') ?? 'voided',
};
