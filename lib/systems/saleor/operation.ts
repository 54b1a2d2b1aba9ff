/**
 * A GraphQL operation: its document, and the types of what it answers and takes.
 * `test/contract/saleor-operations.test.ts` proves both against Saleor's published schema.
 */
export interface Operation<Data, Variables> {
  readonly document: string;
  /** Never called: it carries the types. */
  readonly types?: (variables: Variables) => Data;
}

/** Gives a document the types of its answer and its variables. */
export function operation<Data, Variables = Record<string, never>>(document: string): Operation<Data, Variables> {
  return { document };
}

/** What a mutation may say is wrong, beside its result. */
export interface MutationError {
  code: string | null;
  message: string | null;
  /** The field of the input; `path` where a list is created at once. */
  field?: string | null;
  path?: string | null;
}
