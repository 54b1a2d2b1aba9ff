import type { Source } from '#lib/delivery/target';

/** Saleor as the source of the events that its webhooks bring. */
export const saleorSource: Source = { name: 'saleor', ledgerScope: 'saleor' };
