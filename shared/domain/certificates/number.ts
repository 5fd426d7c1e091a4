/** 证明编号: year, number of the issuing organisation in the ledger, serial within both — `2026-0012-0001`. */
export function certificateNumber(year: number, organizationId: number, serial: number): string {
  return [year, organizationId, serial].map((part) => String(part).padStart(4, '0')).join('-');
}

/** A number as somebody reads it out or types it: full-width digits, spaces and other dashes are taken for what they mean. */
export function readCertificateNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s/gu, '');
}
