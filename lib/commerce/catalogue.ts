import { isRecord, recordsIn } from '../core/json';
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
 * The products behind a number, at most `size` of them. It goes by numbers and not by pages: where products come and go
 * meanwhile, a page would begin elsewhere than the one before has ended.
 */
export async function productsBehind(api: CommerceApi, id: number, size: number): Promise<ProductPage> {
  const criteria: Criterion[] = [{ field: 'entity_id', value: id, condition: 'gt' }];
  const answer = await api.request('GET', searchPath('products', criteria, { size, sort: 'entity_id' }));
  const { items, total_count } = isRecord(answer) ? answer : {};
  const products = recordsIn(items);
  const last = Number(products.at(-1)?.id);
  return {
    products,
    next: products.length < size || !Number.isFinite(last) ? undefined : last,
    left: Number(total_count) || 0,
  };
}
