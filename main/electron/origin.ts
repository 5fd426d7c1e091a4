/** The page's own scheme: a standard, secure origin of one host, without file:// and its special powers. */
export const PAGE_SCHEME = 'app';
const PAGE_ORIGIN = `${PAGE_SCHEME}://ledger`;
export const PAGE_URL = `${PAGE_ORIGIN}/`;

/** True for addresses of the built page, whatever stands behind the `#`. */
export function isPageUrl(url: string): boolean {
  return url === PAGE_ORIGIN || url.startsWith(PAGE_URL);
}
