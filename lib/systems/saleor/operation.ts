/**
 * A GraphQL operation: its document, with the types of its answer and its variables.
 * `test/contract/saleor-operations.test.ts` checks them against Saleor's published schema.
 */
export interface Operation<Data, Variables> {
  readonly document: string;
  /** Has the types alone, and is never called. */
  readonly types?: (variables: Variables) => Data;
}

/** A document with the types of its answer and its variables. */
export function operation<Data, Variables = Record<string, never>>(document: string): Operation<Data, Variables> {
  return { document };
}

/** An error in a mutation's result. */
export interface MutationError {
  code: string | null;
  message: string | null;
  /** The input's field; `path` for a bulk mutation. */
  field?: string | null;
  path?: string | null;
}
