import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What belongs into a message's placeholders, as the published description of the API has it. */
export type ErrorParameter = { resources: string } | { fieldName: string; fieldValue?: string };

/**
 * An error as Adobe Commerce writes it: a message with named placeholders, and what belongs into
 * them.
 */
export class CommerceError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
    readonly parameters: readonly ErrorParameter[] = [],
  ) {
    super(message);
    this.name = 'CommerceError';
  }
}

/** What the store says of a record that it does not have. */
export function noSuchEntity(fieldName: string, fieldValue: string | number): CommerceError {
  return new CommerceError(404, 'No such entity with %fieldName = %fieldValue', [
    { fieldName, fieldValue: String(fieldValue) },
  ]);
}

/** What the store says of a field that is missing. */
export function isRequired(fieldName: string): CommerceError {
  return new CommerceError(400, '"%fieldName" is required. Enter and try again.', [{ fieldName }]);
}
