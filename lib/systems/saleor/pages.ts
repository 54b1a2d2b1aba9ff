/** A page of a list. */
export interface Connection<Node> {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Reads a list page by page, for as long as the caller iterates. */
export async function* pagesOf<Node>(
  read: (after: string | null) => Promise<Connection<Node> | null | undefined>,
): AsyncGenerator<Node[]> {
  let after: string | null = null;
  do {
    const page: Connection<Node> | null | undefined = await read(after);
    yield (page?.edges ?? []).map(({ node }) => node);
    after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
  } while (after !== null);
}
