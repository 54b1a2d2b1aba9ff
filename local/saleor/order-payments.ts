import type { Transaction } from './cart-records';
import type { OrderTransaction } from './order-records';
import type { Records } from './records';
import { setAmounts } from './transactions';
import type { World } from './world';

/** The payments of a cart, as those of the order that is made of it. */
export function paymentsOf({ records }: World, cart: number): OrderTransaction[] {
  return ofCart(records, cart).map((one) => ({ id: one.id, name: '', ...stateOf(one) }));
}

/** From now on what becomes of the cart's payments is true of the order. */
export function linkPayments({ records }: World, cart: number, order: number): void {
  for (const transaction of ofCart(records, cart)) {
    records.change('transaction', { ...transaction, order });
  }
}

function ofCart(records: Records, cart: number): Transaction[] {
  return records.all('transaction').filter((one) => one.cart === cart);
}

function stateOf({ authorized, charged, refunded, events }: Transaction): Omit<OrderTransaction, 'id' | 'name'> {
  const pspReference = events.findLast(({ reference }) => reference !== '')?.reference ?? '';
  return { pspReference, authorized: Number(authorized), charged: Number(charged), refunded: Number(refunded) };
}

/** Brings the order to what a payment of it is. */
export function ofOrder(world: World, payment: Transaction): void {
  const order = world.records.get('order', payment.order ?? null);
  const known = order?.transactions?.find((one) => one.id === payment.id);
  const { pspReference, ...amounts } = stateOf(payment);
  const isChanged = (['authorized', 'charged', 'refunded'] as const).some((name) => known?.[name] !== amounts[name]);
  if (order !== undefined && known !== undefined && isChanged) {
    known.pspReference = pspReference;
    setAmounts(world, order, known, amounts);
  }
}
