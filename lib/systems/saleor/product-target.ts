import { isRecord } from '#lib/core/json';
import type { Target } from '#lib/delivery/target';
import { normalizedText } from './rich-text/index';
import { saleorTarget } from './target';

/**
 * A product of the back office as it is read back from Saleor, which stores descriptions in a form
 * of its own.
 */
function asReadInSaleor(product: unknown): Record<string, unknown> {
  if (!isRecord(product)) {
    throw new TypeError('A product is an object.');
  }
  const { description } = product;
  return typeof description === 'string' ? { ...product, description: normalizedText(description) } : product;
}

/**
 * Saleor as a target of products: what it makes of a description is known, which takes a reader of
 * HTML that other consumers do without.
 */
export const saleorProductTarget: Target = { ...saleorTarget, views: () => ({ product: asReadInSaleor }) };
