import Big from 'big.js';
import { found, numberIn } from './ids';
import { cents, transactionView } from './order-parts';
import type { Order, OrderTransaction } from './order-records';
import { happened } from './orders';
import { type Args, answering, inputOf, Refusal } from './problem';
import type { View } from './views';
import { need, type World } from './world';

/** Payments of orders by apps, what of them goes back, and what is promised. */
export function transactionMutations(world: World): View {
  const { records, views, caller } = world;
  const mutation = (permission: string, work: (args: Args) => View) => (args: Args) => {
    need(caller, permission);
    return answering(() => records.transaction(() => work(args)));
  };
  return {
    transactionCreate: mutation('HANDLE_PAYMENTS', (args) => {
      const order = found('Order', args.id, (id) => records.get('order', id));
      const input = inputOf(args, 'transaction');
      const id = records.nextId('transaction');
      const none = { authorized: 0, charged: 0, refunded: 0 };
      const made = { id, name: String(input.name ?? ''), pspReference: String(input.pspReference ?? ''), ...none };
      order.transactions = [...(order.transactions ?? []), made];
      return change(order, made, input);
    }),
    transactionUpdate: mutation('HANDLE_PAYMENTS', (args) => {
      const [order, transaction] = found('TransactionItem', args.id, (id) => ofNumber(id));
      return change(order, transaction, inputOf(args, 'transaction'));
    }),
    /** Nobody is told of it. */
    orderGrantRefundCreate: mutation('MANAGE_ORDERS', (args) => {
      const order = found('Order', args.id, (id) => records.get('order', id));
      const { amount, transactionId } = inputOf(args);
      if (typeof amount !== 'number') {
        throw new Refusal('REQUIRED', 'amount', 'You need to provide at least one of `amount`, `lines`.');
      }
      if (ofNumber(numberIn('TransactionItem', transactionId) ?? 0)?.[0].id !== order.id) {
        throw new Refusal('INVALID', 'transactionId', 'OrderTransaction must belong to the order.');
      }
      if (amount > order.money.charged) {
        const message = 'Granted refund amount cannot be bigger than the charged amount.';
        throw new Refusal('AMOUNT_GREATER_THAN_AVAILABLE', 'amount', message);
      }
      order.granted = cents((order.granted ?? 0) + amount);
      records.change('order', order);
      return { order: views.order(order) };
    }),
  };

  function ofNumber(id: number): [Order, OrderTransaction] | undefined {
    for (const order of records.all('order')) {
      const transaction = order.transactions?.find((one) => one.id === id);
      if (transaction !== undefined) {
        return [order, transaction];
      }
    }
    return undefined;
  }

  /** What is given of the amounts replaces them. */
  function change(order: Order, transaction: OrderTransaction, input: Record<string, unknown>): View {
    setAmounts(world, order, transaction, {
      authorized: amountOf(input.amountAuthorized) ?? transaction.authorized,
      charged: amountOf(input.amountCharged) ?? transaction.charged,
      refunded: amountOf(input.amountRefunded) ?? transaction.refunded,
    });
    return { transaction: transactionView(transaction, order.money.currency) };
  }
}

/** Sets what a payment is; the order's amounts follow, and what changed is told. */
export function setAmounts(
  { records, views, emit }: World,
  order: Order,
  transaction: OrderTransaction,
  amounts: Pick<OrderTransaction, 'authorized' | 'charged' | 'refunded'>,
): void {
  const before = { ...transaction };
  Object.assign(transaction, amounts);
  const all = order.transactions ?? [];
  order.money.charged = exact(all.map((one) => one.charged));
  order.money.refunded = exact(all.map((one) => one.refunded));
  const { charged, total, refunded } = order.money;
  if (charged >= total && transaction.charged > before.charged) {
    happened(order, 'ORDER_FULLY_PAID');
  }
  records.change('order', order);
  const data = { order: () => views.order(records.get('order', order.id) ?? order) };
  for (const event of eventsOf(before, transaction, { isFull: charged >= total, isAllBack: refunded >= total })) {
    emit(event, data);
  }
}

function exact(amounts: readonly number[]): number {
  return amounts.reduce((sum, one) => sum.plus(one), new Big(0)).toNumber();
}

function eventsOf(
  before: OrderTransaction,
  { authorized, charged, refunded }: OrderTransaction,
  { isFull, isAllBack }: { isFull: boolean; isAllBack: boolean },
): string[] {
  const paid = charged > before.charged ? ['ORDER_PAID', ...(isFull ? ['ORDER_FULLY_PAID'] : []), 'ORDER_UPDATED'] : [];
  const back =
    refunded > before.refunded
      ? ['ORDER_REFUNDED', 'ORDER_UPDATED', ...(isAllBack ? ['ORDER_FULLY_REFUNDED'] : [])]
      : [];
  const changed = authorized !== before.authorized || charged !== before.charged;
  return paid.length + back.length > 0 ? [...paid, ...back] : changed ? ['ORDER_UPDATED'] : [];
}

function amountOf(given: unknown): number | undefined {
  const { amount } = inputOf({ given }, 'given');
  return typeof amount === 'number' ? amount : undefined;
}
