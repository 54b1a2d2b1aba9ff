import { Goods } from './goods';
import { found, isIdOf, numberIn } from './ids';
import type { Fulfillment, Order } from './order-records';
import { withStatus } from './order-status';
import { happened } from './orders';
import { type Args, answering, inputOf, listOf, MOST_LETTERS, Refusal, tooLong, unforeseen } from './problem';
import type { Records } from './records';
import type { View } from './views';
import { need, type World } from './world';

/** What is sent of an order. */
export function fulfillmentMutations(world: World): View {
  const { records, views, caller, emit } = world;
  const { latest, tellSent, tellStatus, tellMade } = tellings(world);
  const mutation = (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_ORDERS');
    return answering(() => records.transaction(() => work(args)));
  };

  return {
    orderFulfill: mutation((args) => fulfill(world, args)),
    orderFulfillmentApprove: mutation((args) => {
      const [order, fulfillment] = fulfillmentOf(records, args.id);
      if (fulfillment.status !== 'WAITING_FOR_APPROVAL') {
        throw new Refusal(
          'INVALID',
          'status',
          'Invalid fulfillment status, only WAITING_FOR_APPROVAL fulfillments can be accepted.',
        );
      }
      needPayment(order, records.settings().allowUnpaid);
      const goods = new Goods(world);
      send(goods, order, fulfillment, args.allowStockToBeExceeded === true);
      fulfillment.status = 'FULFILLED';
      records.change('order', withStatus(order));
      goods.tell();
      tellMade(order, [fulfillment], true);
      tellStatus(order);
      return { fulfillment: views.fulfillment(order, fulfillment), order: views.order(order) };
    }),
    orderFulfillmentCancel: mutation((args) => {
      const [order, fulfillment] = fulfillmentOf(records, args.id);
      cancel(world, order, fulfillment, inputOf(args).warehouseId);
      tellSent('FULFILLMENT_CANCELED', order, fulfillment);
      emit('ORDER_UPDATED', { order: latest(order) });
      return { fulfillment: views.fulfillment(order, fulfillment), order: views.order(order) };
    }),
    orderFulfillmentUpdateTracking: mutation((args) => {
      const [order, fulfillment] = fulfillmentOf(records, args.id);
      fulfillment.trackingNumber = trackingIn(inputOf(args));
      records.change('order', order);
      tellSent('FULFILLMENT_TRACKING_NUMBER_UPDATED', order, fulfillment);
      emit('ORDER_UPDATED', { order: latest(order) });
      return { fulfillment: views.fulfillment(order, fulfillment), order: views.order(order) };
    }),
  };
}

/** What Saleor tells of an order that is sent. */
function tellings({ records, views, emit }: World) {
  // What is told of an order is looked up late: it may be newer by then.
  const latest = (order: Order) => () => views.order(records.get('order', order.id) ?? order);
  const tellSent = (event: string, order: Order, fulfillment: Fulfillment) =>
    emit(event, { fulfillment: views.fulfillment(order, fulfillment), order: latest(order) });
  const tellStatus = (order: Order) => {
    emit('ORDER_UPDATED', { order: latest(order) });
    if (order.status === 'FULFILLED') {
      emit('ORDER_FULFILLED', { order: latest(order) });
    }
  };
  const tellTracked = (order: Order, made: readonly Fulfillment[]) => {
    for (const fulfillment of made.filter(({ trackingNumber }) => trackingNumber !== '')) {
      tellSent('FULFILLMENT_TRACKING_NUMBER_UPDATED', order, fulfillment);
    }
  };
  /** What waits for approval is no fulfilment yet: Saleor tells of one when it is approved. */
  const tellMade = (order: Order, made: readonly Fulfillment[], byHand: boolean) => {
    for (const fulfillment of made) {
      tellSent('FULFILLMENT_CREATED', order, fulfillment);
    }
    for (const fulfillment of byHand || order.status === 'FULFILLED' ? made : []) {
      tellSent('FULFILLMENT_APPROVED', order, fulfillment);
    }
  };
  return { latest, tellSent, tellStatus, tellTracked, tellMade };
}

/** Where the shop approves by hand, what is sent waits, and the stock stays as it is. */
function fulfill(world: World, args: Args): View {
  const { records, views } = world;
  const { tellTracked, tellMade, tellStatus } = tellings(world);
  const order = found('Order', args.order, (id) => records.get('order', id), 'order');
  const { autoApprove, allowUnpaid } = records.settings();
  needPayment(order, !autoApprove || allowUnpaid);
  const input = inputOf(args);
  const made = fulfillmentsIn(records, order, input, autoApprove ? 'FULFILLED' : 'WAITING_FOR_APPROVAL');
  const goods = new Goods(world);
  for (const fulfillment of autoApprove ? made : []) {
    send(goods, order, fulfillment, input.allowStockToBeExceeded === true);
  }
  order.fulfillments.push(...made);
  const type = autoApprove ? 'FULFILLMENT_FULFILLED_ITEMS' : 'FULFILLMENT_AWAITS_APPROVAL';
  made.forEach(() => void happened(order, type));
  records.change('order', withStatus(order));
  goods.tell();
  tellTracked(order, made);
  tellMade(order, autoApprove ? made : [], false);
  tellStatus(order);
  return { order: views.order(order), fulfillments: made.map((one) => views.fulfillment(order, one)) };
}

/** What leaves the warehouses: a fulfilment for each of them. */
function fulfillmentsIn(records: Records, order: Order, input: View, status: Fulfillment['status']): Fulfillment[] {
  const trackingNumber = trackingIn(input);
  checkLines(order, listOf(input.lines));
  const lines = listOf(input.lines).flatMap(({ orderLineId, stocks }) =>
    listOf(stocks).flatMap((stock) => take(records, order, numberIn('OrderLine', orderLineId), stock)),
  );
  return [...new Set(lines.map(({ warehouse }) => warehouse))].map((warehouse) => {
    const own = lines.filter((line) => line.warehouse === warehouse);
    const id = records.nextId('fulfillment');
    return { id, status, trackingNumber, created: new Date().toISOString(), lines: own };
  });
}

/** @throws Refusal for one that is cancelled, and where no warehouse takes what was sent. */
function cancel(world: World, order: Order, fulfillment: Fulfillment, warehouseId: unknown): void {
  const waits = fulfillment.status === 'WAITING_FOR_APPROVAL';
  if (!waits && fulfillment.status !== 'FULFILLED') {
    throw new Refusal('CANNOT_CANCEL_FULFILLMENT', 'fulfillment', "This fulfillment can't be canceled");
  }
  if (!waits && warehouseId === undefined) {
    const message = 'This parameter is required for fulfillments which are not in WAITING_FOR_APPROVAL state.';
    throw new Refusal('REQUIRED', 'warehouseId', message);
  }
  bringBack(world, order, fulfillment, waits ? undefined : numberIn('Warehouse', warehouseId));
  fulfillment.status = 'CANCELED';
  happened(order, 'FULFILLMENT_CANCELED');
  world.records.change('order', withStatus(order));
}

/** What was sent comes back into a warehouse, if one is named. */
function bringBack(world: World, order: Order, { lines }: Fulfillment, warehouse: number | undefined): void {
  const goods = new Goods(world);
  for (const { line, quantity } of lines) {
    const ordered = order.lines.find(({ id }) => id === line);
    if (ordered !== undefined) {
      ordered.fulfilled -= quantity;
      if (warehouse !== undefined) {
        goods.bringBack(ordered, warehouse, quantity);
      }
    }
  }
}

function fulfillmentOf(records: Records, given: unknown): [Order, Fulfillment] {
  return found('Fulfillment', given, (id) => {
    const order = records.all('order').find(({ fulfillments }) => fulfillments.some((one) => one.id === id));
    const fulfillment = order?.fulfillments.find((one) => one.id === id);
    return order === undefined || fulfillment === undefined ? undefined : [order, fulfillment];
  });
}

/** Pieces of a line that leave a warehouse, which nobody looks up. */
function take(
  records: Records,
  order: Order,
  line: number | undefined,
  item: Record<string, unknown>,
): Fulfillment['lines'] {
  const ordered = order.lines.find(({ id }) => id === line);
  const quantity = Number(item.quantity);
  if (ordered === undefined || quantity === 0) {
    return [];
  }
  if (!isIdOf('Warehouse', item.warehouse)) {
    const message = `Invalid ID: ${String(item.warehouse)}. Expected: Warehouse.`;
    throw new Refusal('GRAPHQL_ERROR', 'warehouse', message);
  }
  ordered.fulfilled += quantity;
  const warehouse = numberIn('Warehouse', item.warehouse) ?? 0;
  return [{ id: records.nextId('fulfillment_line'), line: ordered.id, quantity, warehouse }];
}

/** Takes the pieces out of the stock, and of what was put aside for the order. */
function send(goods: Goods, order: Order, { lines }: Fulfillment, exceeds: boolean): void {
  for (const { line, quantity, warehouse } of lines) {
    const ordered = order.lines.find(({ id }) => id === line);
    if (ordered !== undefined) {
      goods.send(ordered, warehouse, quantity, exceeds);
    }
  }
}

function needPayment({ money }: Order, allowUnpaid: boolean): void {
  if (money.charged < money.total && !allowUnpaid) {
    throw new Refusal('CANNOT_FULFILL_UNPAID_ORDER', 'order', 'Cannot fulfill unpaid order.');
  }
}

/** @throws Refusal for lines that are not there, are there twice, or have fewer pieces left. */
function checkLines(order: Order, lines: readonly Record<string, unknown>[]): void {
  const ids = lines.map(({ orderLineId }) => String(orderLineId));
  if (new Set(ids).size < ids.length) {
    throw new Refusal('DUPLICATED_INPUT_ITEM', 'orderLineId', 'Duplicated order line ID.');
  }
  const all = lines.map(({ orderLineId, stocks }) => {
    const ordered = order.lines.find(({ id }) => id === numberIn('OrderLine', orderLineId));
    return { ordered, wanted: listOf(stocks).reduce((sum, { quantity }) => sum + Number(quantity), 0) };
  });
  if (ids.length === 0 || all.some(({ ordered }) => ordered === undefined)) {
    const list = ids.map((id) => `'${id}'`).join(', ');
    throw new Refusal('GRAPHQL_ERROR', 'lines', `Could not resolve to a node with the global id list of '[${list}]'.`);
  }
  for (const { ordered, wanted } of all) {
    const open = ordered === undefined ? 0 : ordered.quantity - ordered.fulfilled;
    if (wanted > open) {
      const pieces = open === 1 ? 'item' : 'items';
      throw new Refusal('FULFILL_ORDER_LINE', 'orderLineId', `Only ${open} ${pieces} remaining to fulfill.`);
    }
  }
  if (all.every(({ wanted }) => wanted <= 0)) {
    throw new Refusal('ZERO_QUANTITY', 'lines', 'Total quantity must be larger than 0.');
  }
}

/** @throws Problem as Saleor fails on one that its column does not hold. */
function trackingIn({ trackingNumber }: Record<string, unknown>): string {
  const text = typeof trackingNumber === 'string' ? trackingNumber : '';
  if (tooLong('trackingNumber', text, MOST_LETTERS.tracking).length > 0) {
    throw unforeseen();
  }
  return text;
}
