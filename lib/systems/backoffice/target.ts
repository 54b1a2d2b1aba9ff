import type { Target } from '#lib/delivery/target';

/**
 * The back office as the target of a store's events. `views` says how the store's records read in
 * the back office. Where they are `complete` they hold all that it is sent, and an event that
 * changes nothing of them is not sent.
 */
export function backofficeTarget(views?: Target['views'], complete = true): Target {
  return { name: 'backoffice', ...(views === undefined ? {} : { views, viewsAreComplete: complete }) };
}
