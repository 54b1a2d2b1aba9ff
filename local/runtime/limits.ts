/**
 * The limits of Adobe I/O Runtime (system settings), with its defaults. Times in milliseconds,
 * sizes in bytes.
 */

/** What an activation may take, unless its action says otherwise. */
export const DEFAULT_TIMEOUT_MS = 60_000;

/**
 * What an activation may take where its process has an inspector, in the place of its action's own
 * limit: a person reads at a breakpoint. It is no limit of Adobe's.
 */
export const INSPECTED_TIMEOUT_MS = 3_600_000;

/** What a blocking call waits for; after it the answer is 202 and the activation goes on. */
export const BLOCKING_WAIT_MS = 60_000;

/** An action's memory, in megabytes, unless it says otherwise. */
export const DEFAULT_MEMORY_MB = 256;

/** Parameters and results. */
export const MAX_ENTITY_BYTES = 1_048_576;

/** An action's code: 22 MB zipped, a third more in base64, and its other fields. */
export const MAX_CODE_BYTES = 32 * 1_048_576;

/** Activations under way at once in a namespace; one more is answered with 429. */
export const MAX_CONCURRENT = 100;

/** Activations that may begin in a minute. */
export const MAX_PER_MINUTE = 6_000;

/** Actions in a sequence. */
export const MAX_SEQUENCE = 50;

/** Activations under way at once in one container, unless the action says otherwise. */
export const CONTAINER_CONCURRENCY = 200;

/** An activation's log. */
export const MAX_LOG_BYTES = 10 * 1_048_576;

/** A container that has had nothing to do for so long is ended. */
export const IDLE_MS = 10 * 60_000;

/** How long activation records are kept. */
export const ACTIVATIONS_KEPT_MS = 7 * 24 * 3_600_000;

/** Rows of a list: unless asked otherwise, and at most. */
export const LIST_DEFAULT = 30;
export const LIST_MAX = 50;

/**
 * The kinds of actions that Adobe I/O Runtime runs: the three latest versions of Node.js. It keeps
 * containers of its default version, 24, ready. Here each runs on the Node.js that runs the
 * platform.
 */
export const NODE_KINDS = ['nodejs:24', 'nodejs:26', 'nodejs:22'] as const;
