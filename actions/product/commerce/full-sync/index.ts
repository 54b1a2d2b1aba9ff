import { fullSync } from '#lib/operations/full-sync/full-sync';

/**
 * Sends all products of Adobe Commerce to the back office, in pages, over as many activations as it
 * takes. It is not a web action: `npx relay full-sync` calls it with the namespace's key.
 * Parameters: `command`, one of `status`, `start` (with `force`, `size` and `pages`) and `resume`.
 * It calls itself with `continue` and the id of its `worker`.
 */
export const main = fullSync;
