import type { Target } from '#lib/delivery/target';

/**
 * The back office as the target of a store's events. `views`: how the store's records read in it, where they are all that it
 * is sent; what changes nothing of them is then not sent again.
 */
export function backofficeTarget(views?: Target['views']): Target {
  return { name: 'backoffice', ...(views === undefined ? {} : { views, viewsAreComplete: true }) };
}
