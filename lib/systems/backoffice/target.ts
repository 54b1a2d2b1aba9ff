import type { Target } from '#lib/delivery/target';

/**
 * The back office as the target of a store's events. `views` says how the store's records read in
 * the back office, where they hold all that it is sent; an event that changes nothing of them is
 * then not sent.
 */
export function backofficeTarget(views?: Target['views']): Target {
  return { name: 'backoffice', ...(views === undefined ? {} : { views, viewsAreComplete: true }) };
}
