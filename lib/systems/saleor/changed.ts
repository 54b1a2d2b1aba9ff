import type { SaleorApi } from './api';
import {
  CHANGED_CUSTOMERS,
  CHANGED_ORDERS,
  CHANGED_PRODUCTS,
  CHANGED_VARIANTS,
  type Changed,
} from './operations/changed';
import { pagesOf } from './pages';

/**
 * The kinds of records that can be queried by their time of change. Orders first: they are the most
 * urgent.
 */
export const CHANGING = ['orders', 'customers', 'products', 'variants'] as const;
export type Changing = (typeof CHANGING)[number];

/** A changed record, in the form of a webhook's body. */
export interface ChangedRecord {
  /** The event's name as in a webhook's header: the event that has the whole record. */
  event: string;
  body: Record<string, unknown>;
  /** The time of its last change, in milliseconds since 1970. */
  at: number;
}

/** A span of time, in milliseconds since 1970. Without `to` it has no end. */
export interface Span {
  from: number;
  to?: number | undefined;
}

/**
 * The records of one kind that have changed in a span, page by page, the oldest change first; also
 * those that Saleor has sent an event for. It has no deleted records, and no stock or fulfilments:
 * Saleor keeps no time of change for these.
 * @throws RelayError as `callSaleor` does.
 */
export async function* changedIn(api: SaleorApi, kind: Changing, { from, to }: Span): AsyncGenerator<ChangedRecord[]> {
  const range = {
    gte: new Date(from).toISOString(),
    ...(to === undefined ? {} : { lte: new Date(to).toISOString() }),
  };
  const [event, root] = EVENTS[kind];
  for await (const page of pagesOf((after) => READ[kind](api, { range, after }))) {
    // The event's time is that of the last change, so an event about it that is still queued is not
    // newer.
    yield page.map((record) => ({
      event,
      body: { [root]: record, issuedAt: record.updatedAt },
      at: Date.parse(record.updatedAt),
    }));
  }
}

const EVENTS: Readonly<Record<Changing, readonly [event: string, root: string]>> = {
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
