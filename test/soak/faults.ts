/** What the store does wrong for a while: every class of failure. */
const ALL: readonly object[] = [
  { status: 500, count: 10 },
  { status: 503, count: 10, retryAfter: 1 },
  { status: 429, count: 10 },
  { status: 429, count: 4, retryAfter: 1 },
  { reset: true, count: 6 },
  { delay: 6_000, count: 2 },
  { status: 401, count: 20 },
  { delay: 300, count: 20 },
  { deadlock: true, count: 20 },
  // The work is done, and nobody hears of it.
  { status: 503, after: true, count: 8 },
  { reset: true, after: true, count: 6 },
];

/** Saves of products that take long: a quantity that is set meanwhile would be written over. */
export const SLOW_SAVE = { delay: 700, within: true, method: 'PUT', path: '/V1/products', count: 10 };

/** `fast`: without those that take time. One after another: a short run meets most of them too. */
export function faultsOf(fast: boolean): readonly object[] {
  return fast ? ALL.filter((fault) => !('delay' in fault)) : ALL;
}
