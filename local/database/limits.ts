/** The limits of the App Builder Database. Sizes in bytes. */
export const MAX_DOCUMENT_BYTES = 16 * 1_048_576;
export const MAX_COLLECTIONS = 1_000;
/** The values of indexed fields of one document, together; `_id` is always indexed. */
export const MAX_INDEXED_BYTES = 2_048;

/** What a workspace may do in a minute and move in a second and in a minute, both ways together. */
export const REQUESTS_PER_MINUTE = 20_000;
export const BYTES_PER_SECOND = 100 * 1_048_576;
export const BYTES_PER_MINUTE = 500 * 1_048_576;

/** One request; undocumented, so a little more than the largest document. */
export const MAX_REQUEST_BYTES = 17 * 1_048_576;

/** How often what a TTL index has ended is removed, in milliseconds: MongoDB's own figure. */
export const SWEEP_MS = 60_000;

/** The scopes of a token: for reading, and for all else. */
export const READ_SCOPE = 'adobeio.abdata.read';
export const WRITE_SCOPE = 'adobeio.abdata.write';
