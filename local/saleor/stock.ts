import { variantOf } from './catalogue';
import { numberIn } from './ids';
import { type Args, answering, listOf, Problem, Refusal } from './problem';
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
    records.all('stock').find((stock) => stock.variant === variant && stock.warehouse === warehouse);

  return {
    /** Makes rows that are missing. */
    productVariantStocksUpdate: (args: Args) => {
      need(caller, 'MANAGE_PRODUCTS');
      needInts(listOf(args.stocks));
      return answering(() =>
        records.transaction(() => {
          const variant = variantOf(records, args);
          for (const item of listOf(args.stocks)) {
            const warehouse = warehouseOf(item.warehouse);
            const quantity = quantityOf(item);
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
      needInts(listOf(args.stocks));
      const results = listOf(args.stocks).map((item) =>
        answering(() => {
          const [variant, warehouse] = [numberIn('ProductVariant', item.variantId), warehouseOf(item.warehouseId)];
          const row = rowOf(variant ?? 0, warehouse);
          if (row === undefined) {
            throw new Refusal('NOT_FOUND', 'variantId', 'Stock was not found.');
          }
          records.change('stock', { ...row, quantity: quantityOf(item) });
          tell(row.variant, warehouse);
          return { stock: null };
        }),
      );
      return { count: results.length, results, errors: [] };
    },
  };

  function warehouseOf(id: unknown): number {
    const number = numberIn('Warehouse', id);
    if (number === undefined || records.get('warehouse', number) === undefined) {
      throw new Refusal('NOT_FOUND', 'warehouse', "Couldn't resolve to a node.");
    }
    return number;
  }
}

/** One number that GraphQL's Int does not hold refuses the whole call. @throws Problem 400 */
function needInts(items: readonly Record<string, unknown>[]): void {
  for (const { quantity } of items) {
    if (typeof quantity === 'number' && Math.abs(quantity) > 2 ** 31 - 1) {
      const message = `Int cannot represent non 32-bit signed integer value: ${quantity}`;
      throw new Problem('GraphQLError', message, 400);
    }
  }
}

function quantityOf({ quantity }: Record<string, unknown>): number {
  if (typeof quantity !== 'number' || !Number.isInteger(quantity) || quantity < 0) {
    throw new Refusal('INVALID', 'quantity', 'Ensure this value is greater than or equal to 0.');
  }
  return quantity;
}
