import { numberIn } from './ids';
import { type Args, answering, inputOf, listOf, Refusal, textOf } from './problem';
import type { Fulfillment, Order, OrderLine } from './records';
import type { View } from './views';
import { need, type World } from './world';

/** Orders and what is sent of them. */
export function orderMutations(world: World): View {
  const { records, views, caller, emit } = world;
  const mutation = (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_ORDERS');
    return answering(() => records.transaction(() => work(args)));
  };
  const tell = (event: string, order: Order) => emit(event, { order: latest(order) });
  // What is told of an order is looked up late: it may be newer by then.
  const latest = (order: Order): View => views.order(records.get('order', order.id) ?? order);
  const tellSent = (event: string, order: Order, fulfillment: Fulfillment) =>
    emit(event, { fulfillment: views.fulfillment(order, fulfillment), order: latest(order) });

  return {
    orderConfirm: mutation((args) => {
      const order = orderOf(args.id);
      if (order.status !== 'UNCONFIRMED') {
        throw new Refusal('INVALID', 'id', 'Provided order id belongs to an order that is confirmed already.');
      }
      order.status = 'UNFULFILLED';
      records.change('order', order);
      tell('ORDER_CONFIRMED', order);
      return { order: views.order(order) };
    }),
    orderCancel: mutation((args) => {
      const order = orderOf(args.id);
      if (order.status === 'CANCELED' || order.fulfillments.some(({ status }) => status !== 'CANCELED')) {
        throw new Refusal('CANNOT_CANCEL_ORDER', 'order', "This order can't be canceled.");
      }
      order.status = 'CANCELED';
      records.change('order', order);
      tell('ORDER_CANCELLED', order);
      tell('ORDER_UPDATED', order);
      return { order: views.order(order) };
    }),
    orderNoteAdd: mutation((args) => {
      const order = orderOf(args.order);
      order.notes.push(textOf(inputOf(args), 'message') ?? '');
      records.change('order', order);
      tell('ORDER_UPDATED', order);
      return { order: views.order(order) };
    }),
    orderFulfill: mutation((args) => {
      const order = orderOf(args.order);
      const input = inputOf(args);
      if (!order.paid) {
        throw new Refusal('CANNOT_FULFILL_UNPAID_ORDER', 'order', 'Cannot fulfill unpaid order.');
      }
      const lines = listOf(input.lines).flatMap(({ orderLineId, stocks }) =>
        listOf(stocks).map((stock) => take(order, numberIn('OrderLine', orderLineId), stock, input)),
      );
      const trackingNumber = typeof input.trackingNumber === 'string' ? input.trackingNumber : '';
      // One for each warehouse that the goods leave.
      const made = [...new Set(lines.map(({ warehouse }) => warehouse))].map((warehouse): Fulfillment => {
        const own = lines.filter((line) => line.warehouse === warehouse);
        return { id: records.nextId('fulfillment'), status: 'FULFILLED', trackingNumber, lines: own };
      });
      order.fulfillments.push(...made);
      const done = order.lines.every(({ quantity, fulfilled }) => fulfilled >= quantity);
      order.status = done ? 'FULFILLED' : 'PARTIALLY_FULFILLED';
      records.change('order', order);
      for (const fulfillment of made) {
        tellSent('FULFILLMENT_CREATED', order, fulfillment);
      }
      tell(done ? 'ORDER_FULFILLED' : 'ORDER_UPDATED', order);
      return { order: views.order(order), fulfillments: made.map((one) => views.fulfillment(order, one)) };
    }),
    orderFulfillmentUpdateTracking: mutation((args) => {
      const id = numberIn('Fulfillment', args.id);
      const order = records.all('order').find(({ fulfillments }) => fulfillments.some((one) => one.id === id));
      const fulfillment = order?.fulfillments.find((one) => one.id === id);
      if (order === undefined || fulfillment === undefined) {
        throw new Refusal('NOT_FOUND', 'id', "Couldn't resolve to a node.");
      }
      const { trackingNumber } = inputOf(args);
      fulfillment.trackingNumber = typeof trackingNumber === 'string' ? trackingNumber : '';
      records.change('order', order);
      tellSent('FULFILLMENT_TRACKING_NUMBER_UPDATED', order, fulfillment);
      return { fulfillment: views.fulfillment(order, fulfillment), order: views.order(order) };
    }),
  };

  function orderOf(id: unknown): Order {
    const found = records.get('order', numberIn('Order', id) ?? null);
    if (found === undefined) {
      throw new Refusal('NOT_FOUND', 'id', "Couldn't resolve to a node.");
    }
    return found;
  }

  /** Takes pieces of a line out of a warehouse: what was put aside for it, and the stock. */
  function take(
    order: Order,
    line: number | undefined,
    { quantity: given, warehouse: place }: Record<string, unknown>,
    { allowStockToBeExceeded }: Record<string, unknown>,
  ): Fulfillment['lines'][number] {
    const ordered = order.lines.find(({ id }) => id === line);
    const [quantity, warehouse] = [Number(given), numberIn('Warehouse', place)];
    if (ordered === undefined || warehouse === undefined) {
      throw new Refusal('NOT_FOUND', 'orderLineId', "Couldn't resolve to a node.");
    }
    if (quantity > ordered.quantity - ordered.fulfilled) {
      throw new Refusal('FULFILL_ORDER_LINE', 'orderLineId', 'Only the open quantity can be fulfilled.');
    }
    const stock = records.all('stock').find((row) => row.variant === ordered.variant && row.warehouse === warehouse);
    if (allowStockToBeExceeded !== true && (stock?.quantity ?? 0) < quantity) {
      throw new Refusal('INSUFFICIENT_STOCK', 'stocks', 'Insufficient product stock.');
    }
    if (stock !== undefined) {
      records.change('stock', { ...stock, quantity: Math.max(0, stock.quantity - quantity) });
    }
    ordered.fulfilled += quantity;
    release(ordered, quantity);
    return { id: records.nextId('fulfillment_line'), line: ordered.id, quantity, warehouse };
  }
}

function release(line: OrderLine, quantity: number): void {
  let left = quantity;
  for (const allocation of line.allocations) {
    const taken = Math.min(left, allocation.quantity);
    allocation.quantity -= taken;
    left -= taken;
  }
}

/**
 * What somebody buys in the shop; `from`: how much of it is put aside in which warehouse, by slug;
 * else all in the first.
 */
export interface Purchase {
  items: { sku: string; quantity: number; from?: Readonly<Record<string, number>> }[];
  /** Whether an order waits for the merchant before it is worked on. */
  unconfirmed: boolean;
  paid: boolean;
}

/**
 * Places an order as the shop does, and tells of it as Saleor does: with a burst of events. @throws
 * Refusal for an unknown SKU.
 */
export function placeOrder({ records, views, emit }: World, { items, unconfirmed, paid }: Purchase): Order {
  const [place] = records.all('warehouse');
  const lines = items.map(({ sku, quantity, from }): OrderLine => {
    const variant = records.all('variant').find((item) => item.sku === sku);
    if (variant === undefined || place === undefined) {
      throw new Refusal('NOT_FOUND', 'items', `There is no variant ${sku}.`);
    }
    const allocations = Object.entries(from ?? { [place.slug]: quantity }).map(([slug, count]) => {
      const warehouse = records.all('warehouse').find((one) => one.slug === slug) ?? place;
      return { id: records.nextId('allocation'), warehouse: warehouse.id, quantity: count };
    });
    const id = records.nextId('order_line');
    return { id, variant: variant.id, sku, quantity, fulfilled: 0, allocations };
  });
  const [user] = records.all('user');
  const order = records.add('order', {
    number: String(records.nextId('number')),
    created: new Date().toISOString(),
    externalReference: null,
    status: unconfirmed ? 'UNCONFIRMED' : 'UNFULFILLED',
    paid,
    user: user?.id ?? null,
    lines,
    fulfillments: [],
    notes: [],
  });
  const events = ['ORDER_CREATED', ...(unconfirmed ? [] : ['ORDER_CONFIRMED']), ...(paid ? ['ORDER_PAID'] : [])];
  for (const event of [...events, 'ORDER_UPDATED']) {
    emit(event, { order: views.order(order) });
  }
  return order;
}
