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
  const isTaken =
    kind === 'sku'
      ? records.all('variant').some(({ id, sku }) => id !== own && sku === value)
      : records.all(kind).some(({ id, externalReference }) => id !== own && externalReference === value);
  const owner = kind === 'product' ? 'Product' : 'Product variant';
  const named = kind === 'sku' ? 'Sku' : 'External reference';
  return isTaken ? [new Refusal('UNIQUE', field, `${owner} with this ${named} already exists.`)] : [];
}
