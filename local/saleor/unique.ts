import { Refusal } from './problem';
import type { Records } from './records';

/** What is wrong with a SKU or a reference that another has; nothing where it is free. */
export function taken(
  records: Records,
  kind: 'product' | 'variant' | 'sku',
  value: string | null | undefined,
  own?: number,
): Refusal[] {
  if (value === null || value === undefined) {
    return [];
  }
  const field = kind === 'sku' ? 'sku' : 'externalReference';
  const holders =
    kind === 'sku' ? records.where('variant', 'sku', value) : records.where(kind, 'externalReference', value);
  const isTaken = holders.some(({ id }) => id !== own);
  const owner = kind === 'product' ? 'Product' : 'Product variant';
  const named = kind === 'sku' ? 'Sku' : 'External reference';
  return isTaken ? [new Refusal('UNIQUE', field, `${owner} with this ${named} already exists.`)] : [];
}
