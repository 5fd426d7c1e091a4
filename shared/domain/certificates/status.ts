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

/** 开具 or 作废 in words. */
export const CERTIFICATE_STATUS_WORDS: Readonly<Record<CertificateStatus, string>> = {
  issued: '有效',
  voided: '已作废',
};
