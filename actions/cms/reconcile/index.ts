import { reconcileCms } from '#lib/operations/cms/reconcile';

/**
 * Publishes what Strapi's webhook did not bring. An alarm or `npx relay cms reconcile` calls it
 * with the namespace's key. Parameters: `since` (ISO 8601; without it from where the last run
 * ended, at first everything), `dryRun`.
 */
export const main = reconcileCms;
