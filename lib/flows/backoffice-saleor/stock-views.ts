import { saleorStocks } from '#lib/catalogue/generated/schemas';
import type { SaleorStocks } from '#lib/catalogue/generated/types';
import type { Context } from '#lib/core/context';
import type { Views } from '#lib/delivery/target';
import { stockFromSaleor } from './stock';

/** Saleor's stock in the form in which the back office gets it, under its names for warehouses. */
export const saleorStockViews = ({ config }: Context): Views => ({
  stock: (item) => stockFromSaleor(rowOf(item), config),
});

/** A row of the list that an event is about. */
function rowOf(item: unknown): SaleorStocks[number] {
  const [row] = saleorStocks.parse([item]);
  if (row === undefined) {
    throw new TypeError('A list of one row has one.');
  }
  return row;
}
