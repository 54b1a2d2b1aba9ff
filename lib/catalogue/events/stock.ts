import type { EventDefinition } from '../types';
import { BOTH_STORES, flag, LEDGER_OF_SALEOR, list, object, text } from './fields';

export const stockEvents: readonly EventDefinition[] = [
  {
    type: 'be-observer.catalog_stock_update',
    source: 'backoffice',
    entity: 'stock',
    targets: BOTH_STORES,
    requiresLedger: LEDGER_OF_SALEOR,
    handler: 'updated',
    payload: 'StockUpdate',
    label: 'Stock updated',
    description: 'Quantities of products changed in the back office; a payload is a list.',
    schema: list(
      object({
        sku: text,
        source: {
          ...text,
          description: 'An inventory source of Adobe Commerce, or the slug of a warehouse of Saleor.',
        },
        quantity: {
          type: 'number',
          description: 'The absolute quantity, not a difference.',
        },
        outOfStock: flag,
      }),
      1,
    ),
    identity: {
      keys: { item: ['sku', 'source'] },
      each: true,
      lettersAlike: { fields: ['sku'], in: ['commerce'] },
      // There a product's save writes back the quantities that it has read.
      leaseOf: { entity: 'product', keys: { sku: ['sku'] }, in: ['commerce'] },
      carries: { quantity: ['quantity', 'number'], outOfStock: ['outOfStock', 'flag'] },
    },
    sample: [
      { sku: 'TENT-2P', source: 'default', quantity: 12, outOfStock: false },
      { sku: 'STOVE-1', source: 'default', quantity: 0, outOfStock: true },
    ],
  },
];
