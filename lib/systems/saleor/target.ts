import { isRecord } from '#lib/core/json';
import type { Target } from '#lib/delivery/target';
import { sealedInstallation } from './client';

/** The whole number, from 0 on, that Saleor has for a quantity of the back office. */
export function quantityInSaleor({ quantity, outOfStock }: { quantity: number; outOfStock: boolean }): number {
  return outOfStock ? 0 : Math.max(0, Math.floor(quantity));
}

/** A quantity of the back office as Saleor has it: what Saleor tells of it is then an echo. */
function asSetInSaleor(item: unknown): Record<string, unknown> {
  if (!isRecord(item) || typeof item.quantity !== 'number') {
    throw new TypeError('A quantity is a number.');
  }
  return { quantity: quantityInSaleor({ quantity: item.quantity, outOfStock: item.outOfStock === true }) };
}

/** Saleor as a store that the back office's events are applied to. */
export const saleorTarget: Target = {
  name: 'saleor',
  ledgerScope: 'saleor',
  // Its ids and the external references are not numbers.
  owns: (id) => !/^\d+$/.test(id),
  handOver: sealedInstallation,
  views: () => ({ stock: asSetInSaleor }),
};
