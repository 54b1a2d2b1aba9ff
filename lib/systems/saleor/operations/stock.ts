import { FIELDS } from '#lib/catalogue/events/saleor-selections';
import { type MutationError, operation } from '../operation';
import type { Connection } from '../pages';

/** Variants with their stock entries. */
interface StockPage {
  edges: {
    node: {
      id: string;
      sku: string | null;
      stocks: { quantity: number; quantityAllocated: number; warehouse: { id: string } }[] | null;
    };
  }[];
}

/** The stock entries of variants, and the warehouses with these slugs. */
export interface FoundStock {
  app: { id: string } | null;
  productVariants: StockPage | null;
  byId?: StockPage | null;
  warehouses: { edges: { node: { id: string; slug: string } }[] } | null;
}

export const FIND_STOCK = operation<FoundStock, { skus: string[]; slugs: string[]; ids: string[]; withIds: boolean }>(
  `query FindStock($skus: [String!], $slugs: [String!], $ids: [ID!], $withIds: Boolean!) {
  app { id }
  productVariants(first: 100, filter: { sku: $skus }) { ...rows }
  byId: productVariants(first: 100, ids: $ids) @include(if: $withIds) { ...rows }
  warehouses(first: 100, filter: { slugs: $slugs }) { edges { node { id slug } } }
}
fragment rows on ProductVariantCountableConnection {
  edges { node { id sku stocks { quantity quantityAllocated warehouse { id } } } }
}`,
);

/** The stock of all variants, page by page: Saleor keeps no time of change for it. */
export const ALL_STOCK = operation<
  { app: { id: string } | null; productVariants: Connection<Record<string, unknown>> | null },
  { after: string | null }
>(
  `query FindAllStock($after: String) {
  app { id }
  productVariants(first: 50, after: $after) { edges { node { ${FIELDS.stock} } } pageInfo { hasNextPage endCursor } }
}`,
);

/** Sets quantities on hand, for existing stock entries alone. */
export const SET_STOCK = operation<
  {
    stockBulkUpdate: {
      errors: MutationError[];
      results: { errors: MutationError[] | null }[];
    } | null;
  },
  { stocks: { variantId: string; warehouseId: string; quantity: number }[] }
>(`mutation SetStock($stocks: [StockBulkUpdateInput!]!) {
  stockBulkUpdate(stocks: $stocks, errorPolicy: REJECT_FAILED_ROWS) {
    errors { field message code }
    results { errors { field message code } }
  }
}`);

/** Adds stock entries to one variant. */
export const ADD_STOCK = operation<
  { productVariantStocksUpdate: { errors: MutationError[] } | null },
  { variant: string; stocks: { warehouse: string; quantity: number }[] }
>(`mutation AddStock($variant: ID!, $stocks: [StockInput!]!) {
  productVariantStocksUpdate(variantId: $variant, stocks: $stocks) { errors { field message code } }
}`);
