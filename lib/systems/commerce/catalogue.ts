import { RelayError } from '#lib/core/errors';
import { isRecord, recordsIn } from '#lib/core/json';
import type { CommerceApi } from './client';
import { type Criterion, searchPath } from './search';

/** A page of the store's products, in the order of their ids. */
export interface ProductPage {
  products: Record<string, unknown>[];
  /** The id of the last product: the next page begins after it. Undefined at the end. */
  next: number | undefined;
  /** How many products there are from this page on, by the store's count. */
  left: number;
}

/**
 * The products with greater ids than `id`, at most `size` of them. The cursor is an id: page
 * numbers would shift while products are added and deleted.
 * @throws RelayError `unavailable` for an incomplete page.
 */
export async function productsAfter(api: CommerceApi, id: number, size: number): Promise<ProductPage> {
  const criteria: Criterion[] = [{ field: 'entity_id', value: id, condition: 'gt' }];
  const answer = await api.request('GET', searchPath('products', criteria, { size, sort: 'entity_id' }));
  const { items, total_count: total } = isRecord(answer) ? answer : {};
  const products = recordsIn(items);
  // A short page would pass for the end of the catalogue, and lose products: the store's count must
  // agree.
  if (!Array.isArray(items) || typeof total !== 'number' || products.length < Math.min(size, total)) {
    throw new RelayError('unavailable', 'Adobe Commerce answered an incomplete list of products.');
  }
  const last = Number(products.at(-1)?.id);
  if (products.length > 0 && !(last > id)) {
    throw new RelayError('unavailable', 'Adobe Commerce answered products that are not after the last one.');
  }
  return {
    products,
    next: products.length < size ? undefined : last,
    left: total,
  };
}
