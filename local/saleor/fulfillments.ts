import { numberIn } from './ids';
import { type Args, answering, inputOf, listOf, Problem, Refusal } from './problem';
import type { Fulfillment, Order, OrderLine } from './records';
import type { View } from './views';
import { need, type World } from './world';

/** Saleor's column for a tracking number; a longer one is an error that it does not foresee. */
const MOST_LETTERS = 255;

/** What is sent of an order. */
export function fulfillmentMutations(world: World): View {
  const { records, views, caller, emit } = world;
  const mutation = (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_ORDERS');
    return answering(() => records.transaction(() => work(args)));
  };
  // What is told of an order is looked up late: it may be newer by then.
  const latest = (order: Order): View => views.order(records.get('order', order.id) ?? order);
  const tellSent = (event: string, order: Order, fulfillment: Fulfillment) =>
    emit(event, { fulfillment: views.fulfillment(order, fulfillment), order: latest(order) });
  const tellStatus = (order: Order) =>
    emit(order.status === 'FULFILLED' ? 'ORDER_FULFILLED' : 'ORDER_UPDATED', { order: latest(order) });

  return {
    /** Where the shop approves by hand, what is sent waits, and the stock stays as it is. */
    orderFulfill: mutation((args) => {
      const order = records.get('order', numberIn('Order', args.order) ?? null);
      if (order === undefined) {
        throw new Refusal('NOT_FOUND', 'order', "Couldn't resolve to a node.");
      }
      const { autoApprove, allowUnpaid } = records.settings();
      if (!order.paid && autoApprove && !allowUnpaid) {
        throw new Refusal('CANNOT_FULFILL_UNPAID_ORDER', 'order', 'Cannot fulfill unpaid order.');
      }
      const input = inputOf(args);
      const trackingNumber = trackingIn(input, 'orderFulfill');
      const exceeds = input.allowStockToBeExceeded === true;
      const lines = listOf(input.lines).flatMap(({ orderLineId, stocks }) =>
        listOf(stocks).map((stock) => take(order, numberIn('OrderLine', orderLineId), stock)),
      );
      const status = autoApprove ? 'FULFILLED' : 'WAITING_FOR_APPROVAL';
      // One for each warehouse that the goods leave.
      const made = [...new Set(lines.map(({ warehouse }) => warehouse))].map((warehouse): Fulfillment => {
        const own = lines.filter((line) => line.warehouse === warehouse);
        const id = records.nextId('fulfillment');
        return { id, status, trackingNumber, created: new Date().toISOString(), lines: own };
      });
      for (const fulfillment of autoApprove ? made : []) {
        send(order, fulfillment, exceeds);
      }
      order.fulfillments.push(...made);
      records.change('order', withStatus(order));
      for (const fulfillment of made) {
        tellSent('FULFILLMENT_CREATED', order, fulfillment);
      }
      tellStatus(order);
      return { order: views.order(order), fulfillments: made.map((one) => views.fulfillment(order, one)) };
    }),
    orderFulfillmentApprove: mutation((args) => {
      const [order, fulfillment] = fulfillmentOf(args.id);
      if (fulfillment.status !== 'WAITING_FOR_APPROVAL') {
        throw new Refusal(
          'INVALID',
          'status',
          'Invalid fulfillment status, only WAITING_FOR_APPROVAL fulfillments can be accepted.',
        );
      }
      if (!order.paid && !records.settings().allowUnpaid) {
        throw new Refusal('CANNOT_FULFILL_UNPAID_ORDER', 'order', 'Cannot fulfill unpaid order.');
      }
      send(order, fulfillment, args.allowStockToBeExceeded === true);
      fulfillment.status = 'FULFILLED';
      records.change('order', withStatus(order));
      tellSent('FULFILLMENT_APPROVED', order, fulfillment);
      tellStatus(order);
      return { fulfillment: views.fulfillment(order, fulfillment), order: views.order(order) };
    }),
    orderFulfillmentUpdateTracking: mutation((args) => {
      const [order, fulfillment] = fulfillmentOf(args.id);
      fulfillment.trackingNumber = trackingIn(inputOf(args), 'orderFulfillmentUpdateTracking');
      records.change('order', order);
      tellSent('FULFILLMENT_TRACKING_NUMBER_UPDATED', order, fulfillment);
      return { fulfillment: views.fulfillment(order, fulfillment), order: views.order(order) };
    }),
  };

  function fulfillmentOf(given: unknown): [Order, Fulfillment] {
    const id = numberIn('Fulfillment', given);
    const order = records.all('order').find(({ fulfillments }) => fulfillments.some((one) => one.id === id));
    const fulfillment = order?.fulfillments.find((one) => one.id === id);
    if (order === undefined || fulfillment === undefined) {
      throw new Refusal('NOT_FOUND', 'id', "Couldn't resolve to a node.");
    }
    return [order, fulfillment];
  }

  /** Pieces of a line that leave a warehouse. */
  function take(
    order: Order,
    line: number | undefined,
    { quantity: given, warehouse: place }: Record<string, unknown>,
  ): Fulfillment['lines'][number] {
    const ordered = order.lines.find(({ id }) => id === line);
    const [quantity, warehouse] = [Number(given), numberIn('Warehouse', place)];
    if (ordered === undefined || warehouse === undefined) {
      throw new Refusal('NOT_FOUND', 'orderLineId', "Couldn't resolve to a node.");
    }
    const open = ordered.quantity - ordered.fulfilled;
    if (quantity > open) {
      const pieces = open === 1 ? 'item' : 'items';
      throw new Refusal('FULFILL_ORDER_LINE', 'orderLineId', `Only ${open} ${pieces} remaining to fulfill.`);
    }
    ordered.fulfilled += quantity;
    return { id: records.nextId('fulfillment_line'), line: ordered.id, quantity, warehouse };
  }

  /** Takes the pieces out of the stock, and of what was put aside for the order. */
  function send(order: Order, { lines }: Fulfillment, exceeds: boolean): void {
    for (const { line, quantity, warehouse } of lines) {
      const ordered = order.lines.find(({ id }) => id === line);
      const stock = records.all('stock').find((row) => row.variant === ordered?.variant && row.warehouse === warehouse);
      if (!exceeds && (stock?.quantity ?? 0) < quantity) {
        throw new Refusal('INSUFFICIENT_STOCK', 'stocks', 'Insufficient product stock.');
      }
      if (stock !== undefined) {
        records.change('stock', { ...stock, quantity: Math.max(0, stock.quantity - quantity) });
      }
      if (ordered !== undefined) {
        release(ordered, quantity);
      }
    }
  }
}

/** The order's status follows from what was sent and approved. */
function withStatus(order: Order): Order {
  const waiting = order.fulfillments
    .filter(({ status }) => status === 'WAITING_FOR_APPROVAL')
    .flatMap(({ lines }) => lines)
    .reduce((sum, { quantity }) => sum + quantity, 0);
  const sent = order.lines.reduce((sum, { fulfilled }) => sum + fulfilled, 0) - waiting;
  const total = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  order.status = sent <= 0 ? 'UNFULFILLED' : sent < total ? 'PARTIALLY_FULFILLED' : 'FULFILLED';
  return order;
}

function release(line: OrderLine, quantity: number): void {
  let left = quantity;
  for (const allocation of line.allocations) {
    const taken = Math.min(left, allocation.quantity);
    allocation.quantity -= taken;
    left -= taken;
  }
}

/** @throws Problem as Saleor fails on one that its column does not hold. */
function trackingIn({ trackingNumber }: Record<string, unknown>, mutation: string): string {
  const text = typeof trackingNumber === 'string' ? trackingNumber : '';
  if (text.length > MOST_LETTERS) {
    throw new Problem('DataError', 'Internal Server Error', 200, { [mutation]: null });
  }
  return text;
}
