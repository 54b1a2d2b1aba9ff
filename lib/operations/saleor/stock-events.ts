import type { Deadline } from '#lib/core/deadline';
import { createState } from '#lib/platform/state';
import { goneRows, type StockRow, stockIn } from '#lib/systems/saleor/webhook/stock-rows';
import { learnWarehouses } from './known-warehouses';

/** What is published of stock. */
interface StockEvent {
  id: string;
  type: string;
  data: StockRow[];
}

/** The type of what an event about something else brings along. */
export const BROUGHT_ALONG = 'saleor.stock_changed';

/**
 * The event about the stock in a body, with an id that is the same when the body comes again. Of a
 * warehouse in which a variant had stock once, and has none now, there is a row as well.
 * @throws RelayError as the State service does
 */
export async function stockEvents(
  id: string,
  body: Record<string, unknown>,
  deadline: Deadline,
  type: string = BROUGHT_ALONG,
): Promise<StockEvent[]> {
  const stock = stockIn(body);
  if (stock.warehouses.length === 0 && stock.whole.length === 0) {
    return [];
  }
  const known = await learnWarehouses(createState(deadline), stock.warehouses);
  const data = [...stock.rows, ...goneRows(stock, known)];
  return data.length === 0 ? [] : [{ id: type === BROUGHT_ALONG ? `${id}.stock` : id, type, data }];
}
