import { RelayError } from '#lib/core/errors';
import { isRecord, recordsIn } from '#lib/core/json';
import type { CommerceApi } from './client';
import { type Criterion, searchPath } from './search';

/** A part of the store's products, in the order of their numbers. */
export interface ProductPage {
  products: Record<string, unknown>[];
  /** The number of the last product, behind which the next page begins; undefined at the end. */
  next: number | undefined;
  /** How many there are from here on, as the store counts them. */
  left: number;
}

/**
 * The products behind a number, at most `size` of them. It goes by numbers and not by pages: where
 * products come and go meanwhile, a page would begin elsewhere than the one before has ended.
 * @throws RelayError `unavailable` for an answer that is no complete page.
 */
export async function productsAfter(api: CommerceApi, id: number, size: number): Promise<ProductPage> {
  const criteria: Criterion[] = [{ field: 'entity_id', value: id, condition: 'gt' }];
  const answer = await api.request('GET', searchPath('products', criteria, { size, sort: 'entity_id' }));
  const { items, total_count: total } = isRecord(answer) ? answer : {};
  const products = recordsIn(items);
  // What looks like the end and is none would make products disappear: the store's own count has to
  // agree.
  if (!Array.isArray(items) || typeof total !== 'number' || products.length < Math.min(size, total)) {
    throw new RelayError('unavailable', 'Adobe Commerce answered a list of products that is not complete.');
  }
  const last = Number(products.at(-1)?.id);
  if (products.length > 0 && !(last > id)) {
    throw new RelayError('unavailable', 'Adobe Commerce answered products that are not behind the last one.');
  }
  return {
    products,
    next: products.length < size ? undefined : last,
    left: total,
  };
}
