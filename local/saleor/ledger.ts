import Big from 'big.js';
import type { Transaction } from './cart-records';
import type { PaymentEvent } from './payment-answer';

/**
 * Writes an event into a transaction as Saleor does. The same success under the same reference
 * counts once; under another reference it counts again, whatever was to be paid.
 */
export function book(transaction: Transaction, event: PaymentEvent & { type: string }, id: number): void {
  const { type, reference, amount, message, actions } = event;
  const earlier = transaction.events.find(
    (one) => one.type === type && one.reference === reference && /_SUCCESS$/.test(type),
  );
  if (earlier !== undefined && new Big(earlier.amount).eq(amount)) {
    return;
  }
  if (earlier !== undefined) {
    const text = 'The transaction with provided `pspReference` and `type` already exists with different amount.';
    const failed = { id, type: type.replace('_SUCCESS', '_FAILURE'), reference, amount, message: text, key: null };
    transaction.events.unshift(failed);
    return;
  }
  transaction.events.unshift({ id, type, reference, amount, message, key: null });
  transaction.actions = actions ?? transaction.actions;
  const [authorized, charged, by] = [new Big(transaction.authorized), new Big(transaction.charged), new Big(amount)];
  const left = (of: Big) => (of.gt(by) ? of.minus(by) : new Big(0)).toFixed();
  if (type === 'AUTHORIZATION_SUCCESS') {
    transaction.authorized = authorized.plus(by).toFixed();
  } else if (type === 'CHARGE_SUCCESS') {
    transaction.authorized = left(authorized);
    transaction.charged = charged.plus(by).toFixed();
  } else if (type === 'REFUND_SUCCESS') {
    transaction.charged = charged.minus(by).toFixed();
    transaction.refunded = new Big(transaction.refunded).plus(by).toFixed();
  } else if (type === 'CANCEL_SUCCESS') {
    transaction.authorized = left(authorized);
    transaction.canceled = new Big(transaction.canceled).plus(by).toFixed();
  }
}
