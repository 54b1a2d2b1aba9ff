import type { SaleorApi } from './api';
import { CHANGED_CUSTOMERS, CHANGED_ORDERS, CHANGED_PRODUCTS, CHANGED_VARIANTS } from './operations/changed';
import { pagesOf } from './pages';

/** A record that has changed, in the form in which a webhook tells of it. */
export interface ChangedRecord {
  /** As in a webhook's header: the event that tells of the whole record. */
  event: 'product_updated' | 'product_variant_updated' | 'customer_updated' | 'order_updated';
  body: Record<string, unknown>;
}

/**
 * Products, variants, customers and orders that have changed since a moment (milliseconds since 1970), whether or not Saleor has told of it.
 * What is gone is not among them, nor stock and fulfilments: Saleor does not say when those changed.
 * @throws RelayError as `callSaleor` does.
 */
export async function* changedSince(api: SaleorApi, moment: number): AsyncGenerator<ChangedRecord> {
  const since = new Date(moment).toISOString();
  yield* productsSince(api, since);
  for await (const page of pagesOf(async (after) => (await api.ask(CHANGED_CUSTOMERS, { since, after })).customers)) {
    yield* page.map((user) => ({ event: 'customer_updated' as const, body: told('user', user) }));
  }
  for await (const page of pagesOf(async (after) => (await api.ask(CHANGED_ORDERS, { since, after })).orders)) {
    yield* page.map((order) => ({ event: 'order_updated' as const, body: told('order', order) }));
  }
}

/** Products with all of their variants, then the variants whose product has not changed itself. */
async function* productsSince(api: SaleorApi, since: string): AsyncGenerator<ChangedRecord> {
  const seen = new Set<string>();
  for await (const page of pagesOf(async (after) => (await api.ask(CHANGED_PRODUCTS, { since, after })).products)) {
    for (const product of page) {
      for (const { id } of product.variants ?? []) {
        seen.add(id);
      }
      yield { event: 'product_updated', body: told('product', product) };
    }
  }
  const variants = pagesOf(async (after) => (await api.ask(CHANGED_VARIANTS, { since, after })).productVariants);
  for await (const page of variants) {
    const others = page.filter(({ id }) => !seen.has(id));
    yield* others.map((variant) => ({
      event: 'product_variant_updated' as const,
      body: told('productVariant', variant),
    }));
  }
}

/** It happened when it changed last: an event about it that is on its way is no older. */
function told(root: string, record: { updatedAt: string }): Record<string, unknown> {
  return { [root]: record, issuedAt: record.updatedAt };
}
