import { isRecord } from '#lib/core/json';
import { keptText } from './rich-text';

/**
 * A product of the back office as it comes back from Saleor, which keeps a description in a form of
 * its own.
 */
export function asSaleorKeeps(product: unknown): Record<string, unknown> {
  if (!isRecord(product)) {
    throw new TypeError('A product is an object.');
  }
  const { description } = product;
  return typeof description === 'string' ? { ...product, description: keptText(description) } : product;
}
