import type { SaleorApi } from './api';
import {
  CHANGED_CUSTOMERS,
  CHANGED_ORDERS,
  CHANGED_PRODUCTS,
  CHANGED_VARIANTS,
  type Changed,
} from './operations/changed';
import { pagesOf } from './pages';

/** What can be asked for by its time of change. Orders first: they wait the least well. */
export const CHANGING = ['orders', 'customers', 'products', 'variants'] as const;
export type Changing = (typeof CHANGING)[number];

/** A record that has changed, in the form in which a webhook tells of it. */
export interface ChangedRecord {
  /** As in a webhook's header: the event that tells of the whole record. */
  event: string;
  body: Record<string, unknown>;
  /** When it changed last, in milliseconds since 1970. */
  at: number;
}

/** A span of time, in milliseconds since 1970; without an end to the present. */
export interface Span {
  from: number;
  to?: number | undefined;
}

/**
 * The records of one kind that have changed in a span, the oldest change first, a page at a time,
 * whether or not Saleor has told of them. What is gone is not among them, nor stock and
 * fulfilments: Saleor does not say when those changed.
 * @throws RelayError as `callSaleor` does.
 */
export async function* changedIn(api: SaleorApi, kind: Changing, { from, to }: Span): AsyncGenerator<ChangedRecord[]> {
  const range = {
    gte: new Date(from).toISOString(),
    ...(to === undefined ? {} : { lte: new Date(to).toISOString() }),
  };
  const [event, root] = TOLD[kind];
  for await (const page of pagesOf((after) => READ[kind](api, { range, after }))) {
    // It happened when it changed last: an event about it that is on its way is no older.
    yield page.map((record) => ({
      event,
      body: { [root]: record, issuedAt: record.updatedAt },
      at: Date.parse(record.updatedAt),
    }));
  }
}

const TOLD: Readonly<Record<Changing, readonly [event: string, root: string]>> = {
  orders: ['order_updated', 'order'],
  customers: ['customer_updated', 'user'],
  products: ['product_updated', 'product'],
  variants: ['product_variant_updated', 'productVariant'],
};

type Page = Parameters<typeof pagesOf<Changed>>[0] extends (after: string | null) => infer P ? P : never;
type Variables = { range: { gte: string; lte?: string }; after: string | null };

const READ: Readonly<Record<Changing, (api: SaleorApi, variables: Variables) => Page>> = {
  orders: async (api, variables) => (await api.execute(CHANGED_ORDERS, variables)).orders,
  customers: async (api, variables) => (await api.execute(CHANGED_CUSTOMERS, variables)).customers,
  products: async (api, variables) => (await api.execute(CHANGED_PRODUCTS, variables)).products,
  variants: async (api, variables) => (await api.execute(CHANGED_VARIANTS, variables)).productVariants,
};
