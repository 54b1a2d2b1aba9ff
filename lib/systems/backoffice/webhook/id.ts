/** The most characters that an event's id may have. */
const MAX_ID_LENGTH = 255;

/** What an event's id must be. */
export const ID_RULE = `must be a text of 1 to ${MAX_ID_LENGTH} characters, without control characters`;

/** An id appears in headers and in each log line, so it has no control characters. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH && !/[\p{Cc}\p{Cs}]/u.test(value);
}
