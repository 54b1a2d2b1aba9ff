import type { Source } from '#lib/delivery/target';

const EDITED =
  "The webhook's query was edited in Saleor, or is that of an earlier version. Run npx relay saleor migrate --apply, then npx relay saleor reconcile --since with a time before this event: it reads what was not told.";

/** Saleor as the source of the events that its webhooks bring. */
export const saleorSource: Source = { name: 'saleor', ledgerScope: 'saleor', lacks: EDITED };
