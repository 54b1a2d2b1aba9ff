import Big from 'big.js';
import type { Transaction, TransactionEvent } from './cart-records';
import type { PaymentEvent } from './payment-answer';

/** A new event's number and time. */
export interface Stamp {
  id: number;
  /** ISO 8601. */
  at: string;
}

/** What Saleor makes of an event that is told again. */
export type Booked = 'new' | 'known' | 'other-amount';

export const OTHER_AMOUNT =
  'The transaction with provided `pspReference` and `type` already exists with different amount.';

/**
 * Writes an event into a transaction as Saleor does. The same event under the same reference counts
 * once; under another reference it counts again, whatever was to be paid.
 */
export function book(transaction: Transaction, event: PaymentEvent & { type: string }, stamp: Stamp): Booked {
  const { type, reference, amount, message, actions } = event;
  const earlier = transaction.events.find((one) => one.type === type && one.reference === reference && isOnce(one));
  if (earlier !== undefined && new Big(earlier.amount).eq(amount)) {
    return 'known';
  }
  if (earlier !== undefined) {
    const failed = type.replace(/_[A-Z]+$/, '_FAILURE');
    transaction.events.unshift({
      ...stamp,
      type: failed,
      reference,
      amount,
      message: OTHER_AMOUNT,
      key: null,
      stray: true,
    });
    return 'other-amount';
  }
  transaction.events.unshift({ ...stamp, type, reference, amount, message, key: null });
  transaction.actions = actions ?? transaction.actions;
  recalculate(transaction);
  return 'new';
}

/** A failure without a reference may come again, and so may what the shopper has still to do. */
function isOnce({ type, reference, stray }: TransactionEvent): boolean {
  return reference !== '' && stray !== true && !type.endsWith('_ACTION_REQUIRED');
}

const KINDS = ['AUTHORIZATION', 'CHARGE', 'REFUND', 'CANCEL'] as const;
/** What an amount is taken from. */
const FROM = { CHARGE: 'authorized', CANCEL: 'authorized', REFUND: 'charged' } as const;
const INTO = { AUTHORIZATION: 'authorized', CHARGE: 'charged', REFUND: 'refunded', CANCEL: 'canceled' } as const;

/**
 * Adds the events up: of each reference the success, else what is accepted and pending. What is
 * pending is taken from where it comes from, as if it were done.
 */
export function recalculate(transaction: Transaction): void {
  const sums = { authorized: new Big(0), charged: new Big(0), refunded: new Big(0), canceled: new Big(0) };
  const pending = { AUTHORIZATION: new Big(0), CHARGE: new Big(0), REFUND: new Big(0), CANCEL: new Big(0) };
  for (const kind of KINDS) {
    for (const { amount, isDone } of countedOf(transaction.events, kind)) {
      if (kind !== 'AUTHORIZATION') {
        sums[FROM[kind]] = takenFrom(sums[FROM[kind]], amount, kind);
      }
      if (isDone) {
        sums[INTO[kind]] = sums[INTO[kind]].plus(amount);
      } else {
        pending[kind] = pending[kind].plus(amount);
      }
    }
  }
  for (const name of Object.values(INTO)) {
    transaction[name] = sums[name].toFixed();
  }
  transaction.pending = {
    AUTHORIZATION: pending.AUTHORIZATION.toFixed(),
    CHARGE: pending.CHARGE.toFixed(),
    REFUND: pending.REFUND.toFixed(),
    CANCEL: pending.CANCEL.toFixed(),
  };
}

/** Less is authorised than nothing never; more may be given back than was charged. */
function takenFrom(sum: Big, amount: Big, kind: string): Big {
  const left = sum.minus(amount);
  return kind === 'REFUND' || left.gt(0) ? left : new Big(0);
}

/** What counts of a kind: of each reference the newest outcome, or the accepted request. */
function countedOf(events: readonly TransactionEvent[], kind: (typeof KINDS)[number]) {
  const own = events.filter(({ type, stray }) => type.startsWith(`${kind}_`) && stray !== true);
  return [...new Set(own.map(({ reference }) => reference))].flatMap((reference) => {
    const among = own.filter((one) => one.reference === reference);
    const outcome = among.find(({ type }) => /_(SUCCESS|FAILURE)$/.test(type));
    const counted = outcome ?? among.find(({ type, accepted }) => accepted === true && type.endsWith('_REQUEST'));
    return counted === undefined || counted.type.endsWith('_FAILURE')
      ? []
      : [{ amount: new Big(counted.amount), isDone: counted === outcome }];
  });
}
