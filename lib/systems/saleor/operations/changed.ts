import { FIELDS, withFragments } from '#lib/catalogue/events/saleor-selections';
import { operation } from '../operation';
import type { Connection } from '../pages';

/**
 * A record with the time of its last change (ISO 8601), and all fields of a webhook's subscription.
 */
export interface Changed {
  id: string;
  updatedAt: string;
}

/** A span of time. Without `lte` it has no end. */
interface Span {
  range: { gte: string; lte?: string };
  after: string | null;
}

interface App {
  app: { id: string } | null;
}

const VARIABLES = '($range: DateTimeRangeInput!, $after: String)';
/** The oldest change first, so that a later run can continue. */
const SORTED = 'sortBy: { field: LAST_MODIFIED_AT, direction: ASC }';
const OLDEST = `after: $after, filter: { updatedAt: $range }, ${SORTED}`;
const PAGE = 'pageInfo { hasNextPage endCursor }';

export const CHANGED_ORDERS = operation<App & { orders: Connection<Changed> | null }, Span>(
  withFragments(`query FindChangedOrders${VARIABLES} {
  app { id }
  orders(first: 50, ${OLDEST}) { edges { node { ${FIELDS.order} } } ${PAGE} }
}`),
);

export const CHANGED_CUSTOMERS = operation<App & { customers: Connection<Changed> | null }, Span>(
  withFragments(`query FindChangedCustomers${VARIABLES} {
  app { id }
  customers(first: 50, ${OLDEST}) { edges { node { ${FIELDS.user} } } ${PAGE} }
}`),
);

/** Products with their variants. */
export const CHANGED_PRODUCTS = operation<App & { products: Connection<Changed> | null }, Span>(
  withFragments(`query FindChangedProducts${VARIABLES} {
  app { id }
  products(first: 20, after: $after, where: { updatedAt: { range: $range } }, ${SORTED}) { edges { node { ${FIELDS.product} } } ${PAGE} }
}`),
);

export const CHANGED_VARIANTS = operation<App & { productVariants: Connection<Changed> | null }, Span>(
  withFragments(`query FindChangedVariants${VARIABLES} {
  app { id }
  productVariants(first: 50, ${OLDEST}) { edges { node { ${FIELDS.variant} } } ${PAGE} }
}`),
);
