import Big from 'big.js';
import { recordsIn } from '#lib/core/json';
import { createRandom } from '../kernel/random';
import { Goods } from './goods';
import { found } from './ids';
import { keepOrder, newLine, setAside } from './new-order';
import type { Order, OrderLine, OrderTransaction } from './order-records';
import { type Args, answering, inputOf, Problem, Refusal, textOf } from './problem';
import type { View } from './views';
import { need, type World } from './world';

/** Orders, but for what is sent of them. */
export function orderMutations(world: World): View {
  const { records, views, caller, emit } = world;
  const mutation = (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_ORDERS');
    return answering(() => records.transaction(() => work(args)));
  };
  // What is told of an order is looked up late: it may be newer by then.
  const tell = (event: string, order: Order) =>
    emit(event, { order: () => views.order(records.get('order', order.id) ?? order) });

  const addNote = mutation((args) => {
    const order = orderOf(args.order);
    happened(order, 'NOTE_ADDED', textOf(inputOf(args), 'message') ?? '');
    records.change('order', order);
    tell('ORDER_UPDATED', order);
    return { order: views.order(order) };
  });

  return {
    orderConfirm: mutation((args) => {
      const order = orderOf(args.id);
      if (order.status !== 'UNCONFIRMED') {
        throw new Refusal('INVALID', 'id', 'Provided order id belongs to an order that is confirmed already.');
      }
      order.status = 'UNFULFILLED';
      happened(order, 'CONFIRMED');
      records.change('order', order);
      tell('ORDER_CONFIRMED', order);
      return { order: views.order(order) };
    }),
    orderCancel: mutation((args) => {
      const order = orderOf(args.id);
      if (isUncancellable(order)) {
        throw new Refusal('CANNOT_CANCEL_ORDER', 'order', "This order can't be canceled.");
      }
      const goods = new Goods(world);
      for (const line of order.lines) {
        goods.release(line);
      }
      order.status = 'CANCELED';
      happened(order, 'CANCELED');
      records.change('order', order);
      goods.tell();
      tell('ORDER_CANCELLED', order);
      tell('ORDER_UPDATED', order);
      return { order: views.order(order) };
    }),
    orderMarkAsPaid: mutation((args) => {
      const order = orderOf(args.id);
      if (isPaidFor(order)) {
        throw new Refusal('PAYMENT_ERROR', 'payment', 'Orders with payments can not be manually marked as paid.');
      }
      order.markedAsPaid = true;
      order.money.charged = order.money.total;
      happened(order, 'ORDER_MARKED_AS_PAID');
      records.change('order', order);
      tell('ORDER_FULLY_PAID', order);
      tell('ORDER_UPDATED', order);
      return { order: views.order(order) };
    }),
    /** Its error has no name for an order that is not there: Saleor fails on that of its own. */
    orderNoteAdd: (args: Args) => {
      const { errors, ...answer } = addNote(args);
      return { ...answer, errors: recordsIn(errors).map((error) => ({ ...error, code: () => noteCode(error.code) })) };
    },
  };

  function orderOf(id: unknown): Order {
    return found('Order', id, (number) => records.get('order', number));
  }
}

/** @throws Problem for one that `OrderNoteAddErrorCode` does not have. */
function noteCode(code: unknown): unknown {
  if (code !== 'REQUIRED' && code !== 'GRAPHQL_ERROR') {
    throw new Problem(`Expected a value of type "OrderNoteAddErrorCode" but received: ${String(code).toLowerCase()}`);
  }
  return code;
}

/** Saleor cancels nothing of which pieces are on their way, nor a draft. */
function isUncancellable({ status, fulfillments }: Order): boolean {
  const open = fulfillments.filter(
    (one) => !['CANCELED', 'REFUNDED', 'REPLACED', 'REFUNDED_AND_RETURNED', 'RETURNED'].includes(one.status),
  );
  return ['CANCELED', 'DRAFT'].includes(status) || open.length > 0;
}

/** Whether there was a payment of it, whatever became of that. */
function isPaidFor({ markedAsPaid, transactions = [] }: Order): boolean {
  return markedAsPaid === true || transactions.length > 0;
}

/** Writes it into the order's history. */
export function happened(order: Order, type: string, message: string | null = null): void {
  order.history.push({ type, message, date: new Date().toISOString() });
}

/**
 * What somebody buys in the shop; `from`: how much of it is put aside in which warehouse, by slug;
 * else all in the
 * one that has most.
 */
export interface Purchase {
  items: { sku: string; quantity: number; from?: Readonly<Record<string, number>> }[];
  /** Whether an order waits for the merchant before it is worked on. */
  unconfirmed: boolean;
  paid: boolean;
  /** The channel's slug; else the first one. */
  channel?: string;
  /** What it costs, where that is not what its products cost. */
  price?: { currency: string; total: number };
  /** The cart that it is made of, and the payments that it has already. */
  cart?: number;
  payments?: OrderTransaction[];
}

/**
 * Places an order as the shop does, and tells of it as Saleor does: with a burst of events, mixed
 * up. @throws Refusal for an unknown SKU, or where there are not enough pieces.
 */
export function placeOrder(world: World, purchase: Purchase): Order {
  const { items, unconfirmed, paid, price: given, channel: slug, cart, payments = [] } = purchase;
  const { records } = world;
  const channels = records.all('channel');
  const channel = channels.find((one) => one.slug === slug) ?? channels[0];
  const lines = items.map(({ sku, quantity }): OrderLine => {
    const variant = records.where('variant', 'sku', sku)[0];
    if (variant === undefined) {
      throw new Refusal('NOT_FOUND', 'items', `There is no variant ${sku}.`);
    }
    return newLine(records, variant, { quantity, channel });
  });
  const goods = new Goods(world);
  const from = items.map((item) => item.from);
  setAside(world, goods, { lines, ...(channel === undefined ? {} : { channel: channel.id }) }, from);
  const [user] = records.all('user').filter(({ staff }) => staff !== true);
  const order = keepOrder(world, channel, {
    status: unconfirmed ? 'UNCONFIRMED' : 'UNFULFILLED',
    lines,
    user: user?.id ?? null,
    ...(cart === undefined ? {} : { cart }),
  });
  order.money = { ...order.money, ...given };
  if (paid) {
    const { total: charged } = order.money;
    const id = records.nextId('transaction');
    order.transactions = [{ id, name: 'Card', pspReference: `psp-${id}`, authorized: 0, charged, refunded: 0 }];
    order.money.charged = charged;
  }
  if (payments.length > 0) {
    order.transactions = payments;
    order.money.charged = payments.reduce((sum, { charged }) => sum.plus(charged), new Big(0)).toNumber();
  }
  for (const type of ['PLACED', ...(unconfirmed ? [] : ['CONFIRMED']), ...(paid ? ['ORDER_FULLY_PAID'] : [])]) {
    happened(order, type);
  }
  records.change('order', order);
  goods.tell();
  tellPlaced(world, order);
  return order;
}

/** The events of a new order, by what it is. */
export function tellPlaced({ records, views, emit }: World, { id, status, money, markedAsPaid }: Order): void {
  const paid = money.charged >= money.total && (money.charged > 0 || markedAsPaid === true);
  const events = [
    'ORDER_CREATED',
    ...(paid ? ['ORDER_PAID', 'ORDER_FULLY_PAID', 'ORDER_UPDATED'] : []),
    ...(status === 'UNCONFIRMED' ? [] : ['ORDER_CONFIRMED']),
  ];
  const order = () => {
    const latest = records.get('order', id);
    return latest === undefined ? null : views.order(latest);
  };
  // Each is a task of its own in Saleor: within a tenth of a second they come in any order.
  for (const { event, after } of shuffled(events, id)) {
    emit(event, { order }, undefined, after);
  }
}

/** The events in an order that changes with each order, and is the same for the same one. */
function shuffled(events: readonly string[], seed: number): { event: string; after: number }[] {
  const random = createRandom(seed);
  const placed = events.map((event, after) => ({ event, after, place: random() }));
  return placed.sort((a, b) => a.place - b.place);
}
