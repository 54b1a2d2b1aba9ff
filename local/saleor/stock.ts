import { variantOf } from './catalogue';
import { found, isIdOf, numberIn } from './ids';
import { type Args, answering, listOf, Refusal } from './problem';
import type { View } from './views';
import { need, type World } from './world';

/**
 * Quantities on hand. Only these two tell of a change: what orders do to stock happens in silence.
 */
export function stockMutations({ records, views, caller, emit }: World): View {
  const tell = (variant: number, warehouse: number) => {
    const found = records.get('variant', variant);
    if (found !== undefined) {
      const data = { productVariant: views.variant(found), warehouse: views.warehouse(warehouse) };
      emit('PRODUCT_VARIANT_STOCK_UPDATED', data);
    }
  };
  const rowOf = (variant: number, warehouse: number) =>
    records.where('stock', 'variant', variant).find((stock) => stock.warehouse === warehouse);

  return {
    /** Makes rows that are missing. */
    productVariantStocksUpdate: (args: Args) => {
      need(caller, 'MANAGE_PRODUCTS');
      return answering(() =>
        records.transaction(() => {
          const variant = variantOf(records, args);
          for (const item of listOf(args.stocks)) {
            const warehouse = found('Warehouse', item.warehouse, (id) => records.get('warehouse', id), 'warehouse').id;
            // Below zero too: nobody checks it here.
            const quantity = Number(item.quantity);
            const row = rowOf(variant.id, warehouse);
            if (row === undefined) {
              records.add('stock', { variant: variant.id, warehouse, quantity });
            } else {
              records.change('stock', { ...row, quantity });
            }
            tell(variant.id, warehouse);
          }
          return { productVariant: views.variant(variant) };
        }),
      );
    },
    /** Changes rows that are there. */
    stockBulkUpdate: (args: Args) => {
      need(caller, 'MANAGE_PRODUCTS');
      const results = listOf(args.stocks).map((item) =>
        answering(() => {
          const variant = numberOf('ProductVariant', item, 'variantId');
          const warehouse = numberOf('Warehouse', item, 'warehouseId');
          const quantity = Number(item.quantity);
          if (quantity < 0) {
            throw new Refusal('INVALID', 'quantity', 'Quantity should not be less than 0.');
          }
          const row = rowOf(variant, warehouse);
          if (row === undefined) {
            throw new Refusal('NOT_FOUND', null, 'Stock was not found.');
          }
          records.change('stock', { ...row, quantity });
          tell(row.variant, warehouse);
          return { stock: null };
        }),
      );
      return { count: results.length, results, errors: [] };
    },
  };
}

/** @throws Refusal for a text that is no id of the type; what is not there is 0. */
function numberOf(type: string, item: Record<string, unknown>, field: string): number {
  if (!isIdOf(type, item[field])) {
    throw new Refusal('INVALID', field, `Invalid ${field}.`);
  }
  return numberIn(type, item[field]) ?? 0;
}
