import { Goods } from './goods';
import { found } from './ids';
import { keepOrder } from './new-order';
import { cents } from './order-parts';
import type { Fulfillment, Order, OrderLine } from './order-records';
import { withStatus } from './order-status';
import { happened } from './orders';
import { type Args, answering, inputOf, listOf, Refusal } from './problem';
import type { View } from './views';
import { need, type World } from './world';

type Pieces = Fulfillment['lines'][number];

/** Pieces that move: out of a fulfilment, or of a line of which they were never sent. */
interface Move {
  from: Fulfillment | undefined;
  pieces: Pick<Pieces, 'line' | 'quantity' | 'warehouse'>;
  replace: boolean;
}

/** Statuses of fulfilments whose pieces can come back, and of those whose money can go back. */
const RETURNABLE = ['FULFILLED', 'REFUNDED', 'WAITING_FOR_APPROVAL'];
const REFUNDABLE = ['FULFILLED', 'RETURNED', 'WAITING_FOR_APPROVAL'];

/**
 * Returns, replacements and refunds of pieces. They are moved into a fulfilment of their own, and
 * the stock stays as it is: Saleor sends the order alone of that, and money's own event.
 */
export function returnMutations(world: World): View {
  const { records, views, caller, emit } = world;
  const mutation = (work: (order: Order, input: Record<string, unknown>, goods: Goods) => View) => (args: Args) => {
    need(caller, 'MANAGE_ORDERS');
    return answering(() =>
      records.transaction(() => {
        const order = found('Order', args.order, (id) => records.get('order', id), 'order');
        return work(order, inputOf(args), new Goods(world));
      }),
    );
  };
  const latest = (order: Order) => () => views.order(records.get('order', order.id) ?? order);
  const viewOf = (order: Order, fulfillment: Fulfillment | null) =>
    fulfillment === null ? null : views.fulfillment(order, fulfillment);

  return {
    orderFulfillmentReturnProducts: mutation((order, input, goods) => {
      const moves = movesIn(order, input, RETURNABLE);
      const amount = input.refund === true ? payBack(order, moves, input.amountToRefund) : null;
      const replaced = moves.filter(({ replace }) => replace);
      const replacement = replaced.length === 0 ? null : fulfillmentOf(records, order, 'REPLACED');
      if (replacement !== null) {
        moveAll(world, goods, order, replaced, replacement);
      }
      const returned = takeBack(world, goods, order, without(moves, replaced), amount !== null);
      const draft = replacement === null ? null : replace(world, order, replacement);
      end(world, order, goods, amount);
      happened(order, 'FULFILLMENT_RETURNED');
      records.change('order', withStatus(order));
      emit('ORDER_UPDATED', { order: latest(order) });
      if (draft !== null) {
        emit('DRAFT_ORDER_CREATED', { order: latest(draft) });
      }
      return {
        ...{ order: views.order(order), returnFulfillment: viewOf(order, returned) },
        ...{ replaceFulfillment: viewOf(order, replacement), replaceOrder: draft && views.order(draft) },
      };
    }),
    orderFulfillmentRefundProducts: mutation((order, input, goods) => {
      const moves = movesIn(order, input, REFUNDABLE);
      const amount = payBack(order, moves, input.amountToRefund);
      const refunded = fulfillmentOf(records, order, 'REFUNDED');
      moveAll(world, goods, order, moves, refunded);
      end(world, order, goods, amount);
      happened(order, 'FULFILLMENT_REFUNDED');
      // The order's status is not looked at again.
      records.change('order', order);
      emit('ORDER_UPDATED', { order: latest(order) });
      return { order: views.order(order), fulfillment: viewOf(order, refunded) };
    }),
  };
}

/** What was paid back before is kept apart. There is a return also where nothing came back. */
function takeBack(world: World, goods: Goods, order: Order, moves: readonly Move[], paid: boolean): Fulfillment {
  const { records } = world;
  const returned = fulfillmentOf(records, order, paid ? 'REFUNDED_AND_RETURNED' : 'RETURNED');
  const paidBefore = moves.filter(({ from }) => from?.status === 'REFUNDED');
  moveAll(world, goods, order, without(moves, paidBefore), returned);
  if (paidBefore.length > 0) {
    const target = paid ? returned : fulfillmentOf(records, order, 'REFUNDED_AND_RETURNED');
    moveAll(world, goods, order, paidBefore, target);
  }
  return returned;
}

function end({ records, views, emit }: World, order: Order, goods: Goods, amount: number | null): void {
  const latest = () => views.order(records.get('order', order.id) ?? order);
  // A fulfilment goes with its last piece; what holds returns stays.
  order.fulfillments = order.fulfillments.filter(
    ({ status, lines }) => lines.length > 0 || !['FULFILLED', 'WAITING_FOR_APPROVAL'].includes(status),
  );
  records.keep('order', order);
  goods.tell();
  if (amount !== null) {
    emit('ORDER_REFUNDED', { order: latest });
    if (order.money.refunded >= order.money.total) {
      emit('ORDER_FULLY_REFUNDED', { order: latest });
    }
  }
}

/** @throws Refusal for pieces that are not there, or not in a fulfilment that may be touched. */
function movesIn(order: Order, input: Record<string, unknown>, allowed: readonly string[]): Move[] {
  const sent = listOf(input.fulfillmentLines).map(({ fulfillmentLineId, quantity, replace }): Move => {
    const [from, line] = found('FulfillmentLine', fulfillmentLineId, (id) => lineOf(order, id), 'fulfillmentLines');
    const field = 'fulfillmentLineId';
    if (line.quantity < Number(quantity)) {
      const message = 'Provided quantity is bigger than quantity from fulfillment line';
      throw new Refusal('INVALID_QUANTITY', field, message);
    }
    if (!allowed.includes(from.status)) {
      const names = allowed.map((name) => name.toLowerCase()).join(', ');
      const message = `Unable to process action for fulfillmentLine with different status than ${names}.`;
      throw new Refusal('INVALID', field, message);
    }
    const pieces = { line: line.line, quantity: Number(quantity), warehouse: line.warehouse };
    return { from, pieces, replace: replace === true };
  });
  const open = listOf(input.orderLines).map(({ orderLineId, quantity, replace }): Move => {
    const line = found('OrderLine', orderLineId, (id) => order.lines.find((one) => one.id === id), 'orderLines');
    if (line.quantity - line.fulfilled < Number(quantity)) {
      const message = 'Provided quantity is bigger than unfulfilled quantity.';
      throw new Refusal('INVALID_QUANTITY', 'orderLineId', message);
    }
    const pieces = { line: line.id, quantity: Number(quantity), warehouse: null };
    return { from: undefined, pieces, replace: replace === true };
  });
  return [...sent, ...open];
}

function lineOf(order: Order, id: number): [Fulfillment, Pieces] | undefined {
  return order.fulfillments.flatMap((one): [Fulfillment, Pieces][] =>
    one.lines.filter((line) => line.id === id).map((line) => [one, line]),
  )[0];
}

function fulfillmentOf(records: World['records'], order: Order, status: Fulfillment['status']): Fulfillment {
  const id = records.nextId('fulfillment');
  const made = { id, status, trackingNumber: '', created: new Date().toISOString(), lines: [] };
  order.fulfillments.push(made);
  return made;
}

function moveAll({ records }: World, goods: Goods, order: Order, moves: readonly Move[], to: Fulfillment): void {
  for (const { from, pieces } of moves) {
    const ordered = order.lines.find(({ id }) => id === pieces.line);
    if (from === undefined && ordered !== undefined) {
      ordered.fulfilled += pieces.quantity;
      goods.release(ordered, pieces.quantity);
    }
    if (from !== undefined) {
      takeOut(from, pieces);
    }
    const there = to.lines.find(({ line, warehouse }) => line === pieces.line && warehouse === pieces.warehouse);
    if (there === undefined) {
      to.lines.push({ id: records.nextId('fulfillment_line'), ...pieces });
    } else {
      there.quantity += pieces.quantity;
    }
  }
}

function takeOut(from: Fulfillment, { line, quantity, warehouse }: Move['pieces']): void {
  const own = from.lines.find((one) => one.line === line && one.warehouse === warehouse);
  if (own !== undefined) {
    own.quantity -= quantity;
    from.lines = from.lines.filter((one) => one.quantity > 0);
  }
}

/** @throws Refusal where there is no payment that could go back. */
function payBack(order: Order, moves: readonly Move[], given: unknown): number {
  const { money, lines } = order;
  if (order.markedAsPaid !== true || money.charged <= 0) {
    throw new Refusal('CANNOT_REFUND', 'order', 'Order cannot be refunded.');
  }
  const costs = moves
    .filter(({ from, replace }) => !replace && from?.status !== 'REFUNDED')
    .map(({ pieces }) => pieces.quantity * (lines.find(({ id }) => id === pieces.line)?.price ?? 0));
  const wanted = typeof given === 'number' ? given : cents(costs.reduce((sum, cost) => sum + cost, 0));
  if (typeof given === 'number' && given > money.charged) {
    const message = 'The amountToRefund is greater than the maximal possible amount to refund.';
    throw new Refusal('CANNOT_REFUND', 'amountToRefund', message);
  }
  const amount = Math.min(wanted, money.charged);
  money.charged = cents(money.charged - amount);
  money.refunded = cents(money.refunded + amount);
  return amount;
}

/** The draft with what replaces the pieces. */
function replace(world: World, order: Order, { lines }: Fulfillment): Order {
  const { records } = world;
  const again = order.lines.flatMap((line): OrderLine[] => {
    const quantity = lines.filter((one) => one.line === line.id).reduce((sum, one) => sum + one.quantity, 0);
    const id = records.nextId('order_line');
    return quantity === 0 ? [] : [{ ...line, id, quantity, fulfilled: 0, allocations: [] }];
  });
  const channel = records.get('channel', order.channel ?? null) ?? records.all('channel')[0];
  const who = { user: order.user, ...(order.email === undefined ? {} : { email: order.email }) };
  return keepOrder(world, channel, { status: 'DRAFT', lines: again, ...who });
}

function without<T>(all: readonly T[], some: readonly T[]): T[] {
  return all.filter((one) => !some.includes(one));
}
