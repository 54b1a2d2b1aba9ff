/** The limits of Adobe's State service (application state). Times in seconds, sizes in bytes. */
export const DEFAULT_TTL_S = 86_400;
export const MAX_TTL_S = 31_536_000;
export const MAX_VALUE_BYTES = 1_048_576;
export const KEY = /^[a-zA-Z0-9-_.]{1,1024}$/;
/** Keys in one page of a list. */
export const PAGE = 100;

/**
 * What a production workspace may move in a second and in a minute, keys and values together, read
 * or written.
 */
export const BYTES_PER_SECOND = 1_048_576;
export const BYTES_PER_MINUTE = 10 * 1_048_576;
/** Lists in a minute. */
export const LISTS_PER_MINUTE = 1_000;

/**
 * A list shows what was written or removed so long ago, in milliseconds: get, put and delete agree
 * at once, a list only in the end. Adobe names no figure.
 */
export const LIST_LAG_MS = 1_000;
