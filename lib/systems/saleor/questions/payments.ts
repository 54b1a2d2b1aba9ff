import { RelayError } from '#lib/core/errors';
import { objectOf, recordsIn } from '#lib/core/json';
import { type Amount, amountIn } from '#lib/core/money';
import { requestKey, sessionKey } from '../payments/requests';

/** A payment that a shopper begins, or comes back to. */
export interface SessionQuestion {
  /** The same where Saleor asks again for the same payment, and for no other one. */
  key: string;
  flow: 'CHARGE' | 'AUTHORIZATION';
  amount: Amount;
  /** What the cart or the order costs. */
  total: Amount;
}

/**
 * Reads a session.
 * @throws RelayError `invalid` that names what is missing.
 */
export function readSession(body: Record<string, unknown>): SessionQuestion {
  const { transaction, action, sourceObject } = body;
  const id = textOf(objectOf(transaction).id, 'the id of the transaction');
  const { amount: given, actionType } = objectOf(action);
  const source = objectOf(sourceObject);
  const amount = needed(given, 'the amount');
  return {
    key: sessionKey(id),
    flow: actionType === 'AUTHORIZATION' ? 'AUTHORIZATION' : 'CHARGE',
    amount,
    total: needed(objectOf(objectOf(source.totalPrice ?? source.total).gross).amount, 'what is to be paid'),
  };
}

const ACTIONS = ['CHARGE', 'REFUND', 'CANCEL'] as const;

/** What staff ask for. */
export interface RequestQuestion {
  key: string;
  transaction: string;
  action: (typeof ACTIONS)[number];
}

/**
 * Reads a request of staff. Saleor gives it no key: the request's own event is it, which stays the
 * same when Saleor asks again.
 * @throws RelayError `invalid` that names what is missing.
 */
export function readRequest(body: Record<string, unknown>): RequestQuestion {
  const transaction = objectOf(body.transaction);
  const { actionType } = objectOf(body.action);
  const action = ACTIONS.find((one) => one === actionType);
  const request = requestOf(transaction);
  if (action === undefined || request === undefined) {
    throw new RelayError('invalid', 'Saleor did not say what is to be done with the payment, or for which request.');
  }
  const id = textOf(transaction.id, 'the id of the transaction');
  return { key: requestKey(id, request), transaction: id, action };
}

/** The newest request of a transaction: Saleor lists the newest first. */
function requestOf(transaction: unknown): string | undefined {
  const found = recordsIn(objectOf(transaction).events).find(({ type }) => /_REQUEST$/.test(String(type)));
  return typeof found?.id === 'string' ? found.id : undefined;
}

function needed(value: unknown, what: string): Amount {
  const amount = amountIn(value);
  if (amount === undefined) {
    throw new RelayError('invalid', `Saleor did not say ${what}.`);
  }
  return amount;
}

function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') {
    throw new RelayError('invalid', `Saleor did not say ${what}.`);
  }
  return value;
}

interface Result {
  kind: string;
  outcome: 'SUCCESS' | 'FAILURE';
  reference: string;
  amount: Amount;
  actions: string[];
  message?: string;
}

/** The answer that Saleor takes, such as `AUTHORIZATION_SUCCESS`. What there is not is left out. */
export function paymentBody({ kind, outcome, reference, amount, actions, message }: Result) {
  return {
    result: `${kind}_${outcome}`,
    pspReference: reference,
    // Of a failure the amount may be what Saleor would not take.
    ...(outcome === 'SUCCESS' ? { amount: amount.toFixed(), actions } : {}),
    ...(message === undefined ? {} : { message }),
  };
}
