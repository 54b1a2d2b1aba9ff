import { isRecord } from '#lib/core/json';
import { normalizedText } from './rich-text';

/**
 * A product of the back office as it is read back from Saleor, which stores descriptions in a form
 * of its own.
 */
export function asReadInSaleor(product: unknown): Record<string, unknown> {
  if (!isRecord(product)) {
    throw new TypeError('A product is an object.');
  }
  const { description } = product;
  return typeof description === 'string' ? { ...product, description: normalizedText(description) } : product;
}
