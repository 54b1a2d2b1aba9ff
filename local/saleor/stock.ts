import { variantOf } from './catalogue';
import { stockIn, tellStock } from './goods';
import { found, isIdOf, numberIn } from './ids';
import { type Args, answering, listOf, Refusal } from './problem';
import type { View } from './views';
import { need, type World } from './world';

/**
 * Quantities on hand. Saleor tells of a quantity that was set here; of what orders do to stock it
 * tells nothing but that a variant can be sold again, or not any more.
 */
export function stockMutations(world: World): View {
  const { records, views, caller } = world;
  const tell = (event: string, variant: number, warehouse: number) => tellStock(world, event, variant, warehouse);
  const warehouseIn = (id: unknown) =>
    found('Warehouse', id, (number) => records.get('warehouse', number), 'warehouse').id;
  const mutation = (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_PRODUCTS');
    return answering(() => records.transaction(() => work(args)));
  };

  return {
    ...bulkMutation(world),
    ...warehouseMutation(world, mutation),
    /** Makes rows that are missing. */
    productVariantStocksUpdate: mutation((args) => {
      const variant = variantOf(records, args);
      for (const item of listOf(args.stocks)) {
        const warehouse = warehouseIn(item.warehouse);
        // Below zero too: nobody checks it here.
        const quantity = Number(item.quantity);
        const row = stockIn(records, variant.id, warehouse);
        const reserved = views.allocated(variant.id, warehouse);
        if (row === undefined) {
          records.add('stock', { variant: variant.id, warehouse, quantity });
        } else {
          records.change('stock', { ...row, quantity });
        }
        const [before, after] = [(row?.quantity ?? 0) - reserved, quantity - reserved];
        if (before <= 0 && after > 0) {
          tell('PRODUCT_VARIANT_BACK_IN_STOCK', variant.id, warehouse);
        } else if (before > 0 && after <= 0) {
          tell('PRODUCT_VARIANT_OUT_OF_STOCK', variant.id, warehouse);
        }
        tell('PRODUCT_VARIANT_STOCK_UPDATED', variant.id, warehouse);
      }
      return { productVariant: views.variant(variant) };
    }),
    /** Each row is told as stock that is there again, whatever is in it. */
    productVariantStocksCreate: mutation((args) => {
      const variant = variantOf(records, args);
      const rows = listOf(args.stocks).map((item) => ({ ...item, warehouse: warehouseIn(item.warehouse) }));
      for (const { warehouse } of rows) {
        if (stockIn(records, variant.id, warehouse) !== undefined) {
          const message = 'Stock for this warehouse already exists for this product variant.';
          throw new Refusal('UNIQUE', 'warehouse', message);
        }
      }
      for (const { warehouse, ...row } of rows) {
        const quantity = Number(Reflect.get(row, 'quantity'));
        records.add('stock', { variant: variant.id, warehouse, quantity });
        tell('PRODUCT_VARIANT_BACK_IN_STOCK', variant.id, warehouse);
      }
      return { productVariant: views.variant(variant) };
    }),
    productVariantStocksDelete: mutation((args) => {
      const variant = variantOf(records, args);
      const gone = (Array.isArray(args.warehouseIds) ? args.warehouseIds : []).flatMap(
        (id) => stockIn(records, variant.id, numberIn('Warehouse', id) ?? null) ?? [],
      );
      for (const { id } of gone) {
        records.remove('stock', id);
      }
      for (const { warehouse } of gone) {
        tell('PRODUCT_VARIANT_OUT_OF_STOCK', variant.id, warehouse);
      }
      return { productVariant: views.variant(variant) };
    }),
  };
}

type Mutation = (work: (args: Args) => View) => (args: Args) => View;

function warehouseMutation({ records, views, emit }: World, mutation: Mutation): View {
  return {
    /** The stock goes with it, and each is told. */
    deleteWarehouse: mutation((args) => {
      const { id } = found('Warehouse', args.id, (number) => records.get('warehouse', number));
      const gone = records.all('stock').filter(({ warehouse }) => warehouse === id);
      const view = views.warehouse(id);
      for (const stock of gone) {
        records.remove('stock', stock.id);
      }
      records.remove('warehouse', id);
      emit('WAREHOUSE_DELETED', { warehouse: view });
      for (const { variant } of gone) {
        const found = records.get('variant', variant);
        if (found !== undefined) {
          emit('PRODUCT_VARIANT_OUT_OF_STOCK', { productVariant: views.variant(found), warehouse: view });
        }
      }
      return { warehouse: view };
    }),
  };
}

function bulkMutation(world: World): View {
  const { records, caller } = world;
  return {
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
          const row = stockIn(records, variant, warehouse);
          if (row === undefined) {
            throw new Refusal('NOT_FOUND', null, 'Stock was not found.');
          }
          records.change('stock', { ...row, quantity });
          tellStock(world, 'PRODUCT_VARIANT_STOCK_UPDATED', row.variant, warehouse);
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
