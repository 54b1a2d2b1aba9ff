/** The limits of Adobe's State service (application state). Times in seconds, sizes in bytes. */
export const DEFAULT_TTL_S = 86_400;
export const MAX_TTL_S = 31_536_000;
export const MAX_VALUE_BYTES = 1_048_576;
export const KEY = /^[a-zA-Z0-9-_.]{1,1024}$/;
/** Keys in one page of a list. */
export const PAGE = 100;
