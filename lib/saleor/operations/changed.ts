import { FIELDS } from '../../catalogue/events/saleor';
import { operation } from '../operation';
import type { Connection } from '../pages';

interface Changed {
  id: string;
  updatedAt: string;
}

interface Since {
  /** ISO 8601. */
  since: string;
  after: string | null;
}

interface App {
  app: { id: string } | null;
}

const PAGE = 'pageInfo { hasNextPage endCursor }';
const RANGE = 'after: $after, filter: { updatedAt: { gte: $since } }';

/** A product with its variants, each as a webhook would tell of it. */
export const CHANGED_PRODUCTS = operation<
  App & { products: Connection<Changed & { variants: { id: string }[] | null }> | null },
  Since
>(`query FindChangedProducts($since: DateTime!, $after: String) {
  app { id }
  products(first: 20, ${RANGE}) { edges { node { ${FIELDS.product} } } ${PAGE} }
}`);

export const CHANGED_VARIANTS = operation<App & { productVariants: Connection<Changed> | null }, Since>(
  `query FindChangedVariants($since: DateTime!, $after: String) {
  app { id }
  productVariants(first: 50, ${RANGE}) { edges { node { ${FIELDS.variant} } } ${PAGE} }
}`,
);

export const CHANGED_CUSTOMERS = operation<App & { customers: Connection<Changed> | null }, Since>(
  `query FindChangedCustomers($since: DateTime!, $after: String) {
  app { id }
  customers(first: 50, ${RANGE}) { edges { node { ${FIELDS.user} } } ${PAGE} }
}`,
);

export const CHANGED_ORDERS = operation<App & { orders: Connection<Changed> | null }, Since>(
  `query FindChangedOrders($since: DateTime!, $after: String) {
  app { id }
  orders(first: 50, ${RANGE}) { edges { node { ${FIELDS.order} } } ${PAGE} }
}`,
);
