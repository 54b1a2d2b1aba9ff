import { reconcileInstallations } from '#lib/operations/saleor/reconcile/reconcile';

/**
 * Publishes what Saleor did not deliver. An alarm or `npx relay saleor reconcile` calls it with the
 * namespace's key. Parameters: `since` (ISO 8601; without it from where the last run ended, at
 * first a day back), `patience` (seconds), `dryRun`.
 */
export const main = reconcileInstallations;
