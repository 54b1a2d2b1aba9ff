import { type Args, Problem } from './problem';

/** Saleor's pages end here. */
const MOST = 100;

/** A page of a list. @throws Problem where nobody says how long it may be. */
export function pageOf(items: readonly Record<string, unknown>[], { first, after }: Args): Record<string, unknown> {
  if (typeof first !== 'number' || first < 1 || first > MOST) {
    throw new Problem(`A list needs \`first\`, at most ${MOST}.`);
  }
  const begin = typeof after === 'string' ? Number(Buffer.from(after, 'base64').toString()) : 0;
  const page = items.slice(begin, begin + first);
  const cursor = (index: number) => Buffer.from(String(begin + index + 1)).toString('base64');
  return {
    edges: page.map((node, index) => ({ node, cursor: cursor(index) })),
    pageInfo: {
      hasNextPage: begin + first < items.length,
      endCursor: page.length === 0 ? null : cursor(page.length - 1),
    },
    totalCount: items.length,
  };
}
