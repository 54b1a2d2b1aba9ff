import { recordsIn } from '#lib/core/json';
import { createRandom } from '../kernel/random';
import { found } from './ids';
import { type Args, answering, inputOf, Problem, Refusal, textOf } from './problem';
import type { Order, OrderLine } from './records';
import { cents, type View } from './views';
import { need, type World } from './world';

/** Orders, but for what is sent of them. */
export function orderMutations(world: World): View {
  const { records, views, caller, emit } = world;
  const mutation = (work: (args: Args) => View) => (args: Args) => {
    need(caller, 'MANAGE_ORDERS');
    return answering(() => records.transaction(() => work(args)));
  };
  const tell = (event: string, order: Order) => emit(event, { order: latest(order) });
  // What is told of an order is looked up late: it may be newer by then.
  const latest = (order: Order): View => views.order(records.get('order', order.id) ?? order);

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
      if (order.status === 'CANCELED' || order.fulfillments.some(({ status }) => status !== 'CANCELED')) {
        throw new Refusal('CANNOT_CANCEL_ORDER', 'order', "This order can't be canceled.");
      }
      order.status = 'CANCELED';
      happened(order, 'CANCELED');
      records.change('order', order);
      tell('ORDER_CANCELLED', order);
      tell('ORDER_UPDATED', order);
      return { order: views.order(order) };
    }),
    orderMarkAsPaid: mutation((args) => {
      const order = orderOf(args.id);
      if (order.paid) {
        throw new Refusal('PAYMENT_ERROR', 'payment', 'Orders with payments can not be manually marked as paid.');
      }
      order.paid = true;
      order.money.charged = order.money.total;
      happened(order, 'ORDER_MARKED_AS_PAID');
      records.change('order', order);
      tell('ORDER_PAID', order);
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

/** Writes it into the order's history. */
export function happened(order: Order, type: string, message: string | null = null): void {
  order.history.push({ type, message, date: new Date().toISOString() });
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
  /** What it costs, where that is not what its products cost. */
  price?: { currency: string; total: number };
}

/**
 * Places an order as the shop does, and tells of it as Saleor does: with a burst of events, mixed
 * up. @throws Refusal for an unknown SKU.
 */
export function placeOrder(
  { records, views, emit }: World,
  { items, unconfirmed, paid, price: given }: Purchase,
): Order {
  const [place] = records.all('warehouse');
  const [channel] = records.all('channel');
  const lines = items.map(({ sku, quantity, from }): OrderLine => {
    const variant = records.where('variant', 'sku', sku)[0];
    if (variant === undefined || place === undefined) {
      throw new Refusal('NOT_FOUND', 'items', `There is no variant ${sku}.`);
    }
    const allocations = Object.entries(from ?? { [place.slug]: quantity }).map(([slug, count]) => {
      const warehouse = records.all('warehouse').find((one) => one.slug === slug) ?? place;
      return { id: records.nextId('allocation'), warehouse: warehouse.id, quantity: count };
    });
    const id = records.nextId('order_line');
    const price = variant.prices.find((one) => one.channel === channel?.id)?.amount ?? 0;
    const names = {
      productName: records.get('product', variant.product)?.name ?? '',
      variantName: variant.name,
    };
    return { id, variant: variant.id, sku, quantity, fulfilled: 0, price, ...names, allocations };
  });
  const total = cents(lines.reduce((sum, { price = 0, quantity }) => sum + price * quantity, 0));
  const price = given ?? { currency: channel?.currency ?? 'USD', total };
  const [user] = records.all('user');
  const order = records.add('order', {
    number: String(records.nextId('number')),
    created: new Date().toISOString(),
    externalReference: null,
    status: unconfirmed ? 'UNCONFIRMED' : 'UNFULFILLED',
    paid,
    money: { ...price, charged: paid ? price.total : 0, refunded: 0 },
    user: user?.id ?? null,
    lines,
    fulfillments: [],
    history: [],
  });
  for (const type of ['PLACED', ...(unconfirmed ? [] : ['CONFIRMED']), ...(paid ? ['ORDER_FULLY_PAID'] : [])]) {
    happened(order, type);
  }
  records.change('order', order);
  const events = ['ORDER_CREATED', ...(unconfirmed ? [] : ['ORDER_CONFIRMED']), ...(paid ? ['ORDER_PAID'] : [])];
  // Each is a task of its own in Saleor: within a tenth of a second they come in any order.
  for (const { event, after } of shuffled([...events, 'ORDER_UPDATED'], order.id)) {
    emit(event, { order: views.order(order) }, undefined, after);
  }
  return order;
}

/** The events in an order that changes with each order, and is the same for the same one. */
function shuffled(events: readonly string[], seed: number): { event: string; after: number }[] {
  const random = createRandom(seed);
  const placed = events.map((event, after) => ({ event, after, place: random() }));
  return placed.sort((a, b) => a.place - b.place);
}
