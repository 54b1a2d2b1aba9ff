/**
 * Whether a request comes from the page that this server gave out, or from no page at all; another
 * server of this machine is neither. By what the browser says of itself, which no page can change.
 */
export function isPageOf(fetchSite: string | undefined): boolean {
  return fetchSite === undefined || fetchSite === 'same-origin' || fetchSite === 'none';
}
