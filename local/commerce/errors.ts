import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What belongs into a message's placeholders: by place, or by name. */
export type ErrorParameters = readonly (string | number)[] | Readonly<Record<string, string | number>>;

/**
 * An error as Adobe Commerce writes it: a message with placeholders, and what belongs into them.
 */
export class CommerceError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
    readonly parameters?: ErrorParameters,
    readonly errors?: readonly { message: string; parameters?: ErrorParameters }[],
  ) {
    super(message);
    this.name = 'CommerceError';
  }
}

/** What the store says of a record that it does not have. */
export function noSuchEntity(fieldName: string, fieldValue: string | number): CommerceError {
  return new CommerceError(404, 'No such entity with %fieldName = %fieldValue', { fieldName, fieldValue });
}

/** The same of orders and shipments. */
export function noEntity(): CommerceError {
  return new CommerceError(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
}

/** What the store says of a field that is missing. */
export function isRequired(fieldName: string): CommerceError {
  return new CommerceError(400, '"%fieldName" is required. Enter and try again.', { fieldName });
}
