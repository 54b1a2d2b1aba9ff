import Big from 'big.js';
import type { Hono } from 'hono';
import type { Clock } from '../kernel/clock';
import { HttpError, jsonBody } from '../kernel/http';
import { SALEOR } from '../paths';
import { answerOrRefusal, bodyRecord } from './answer';
import type { SaleorApp } from './apps';
import { MERCHANT } from './callers';
import type { Cart, Transaction } from './cart-records';
import { totalsOf } from './carts';
import { globalId } from './ids';
import { book, recalculate, type Stamp } from './ledger';
import { ofOrder } from './order-payments';
import { type PaymentEvent, takenRequest, takenSession } from './payment-answer';
import { paymentView, stampOf } from './payment-reports';
import { Refusal } from './problem';
import type { Questions } from './questions';
import type { View } from './views';
import type { Caller, World } from './world';

/** The wait before a request is sent again, in milliseconds; each later one is twice as long. */
const FIRST_WAIT_MS = 10_000;
const MOST_ATTEMPTS = 6;
const REQUESTS: Readonly<Record<string, readonly [event: string, typename: string]>> = {
  CHARGE: ['TRANSACTION_CHARGE_REQUESTED', 'TransactionChargeRequested'],
  REFUND: ['TRANSACTION_REFUND_REQUESTED', 'TransactionRefundRequested'],
  CANCEL: ['TRANSACTION_CANCELATION_REQUESTED', 'TransactionCancelationRequested'],
};

interface Options {
  worldOf: (caller: Caller) => World;
  questions: Questions;
  clock: Clock;
}

/**
 * Routes for payments: a shopper's of a cart, with `{app, amount, action, key}` as they may be, and
 * what staff ask for, with `{action, amount}`.
 */
export function paymentRoutes(app: Hono, options: Options): void {
  const payments = new Payments(options);
  const TRANSACTION = `${SALEOR}/transactions/:id`;
  app.post(`${SALEOR}/carts/:id/pay`, (c) =>
    answerOrRefusal(c, async () => {
      const given = bodyRecord(await jsonBody(c));
      return c.json(shown(await payments.pay(payments.cart(c.req.param('id')), given)), 201);
    }),
  );
  app.post(`${TRANSACTION}/process`, (c) =>
    answerOrRefusal(c, async () => c.json(shown(await payments.go(payments.find(c.req.param('id')))))),
  );
  app.post(`${TRANSACTION}/request`, (c) =>
    answerOrRefusal(c, async () => {
      const { action, amount } = bodyRecord(await jsonBody(c));
      const transaction = payments.find(c.req.param('id'));
      return c.json(shown(await payments.request(transaction, String(action), String(amount))));
    }),
  );
  app.get(TRANSACTION, (c) => answerOrRefusal(c, async () => c.json(shown(payments.find(c.req.param('id'))))));
}

/** Payments, as a Saleor keeps them. */
class Payments {
  constructor(private readonly options: Options) {}

  find(id: string): Transaction {
    return found(this.world().records.get('transaction', Number(id)), 'transaction');
  }

  cart(id: string): Cart {
    return found(this.world().records.get('cart', Number(id)), 'cart');
  }

  /** A shopper comes back, such as from another page. */
  async go(transaction: Transaction): Promise<Transaction> {
    const last = transaction.events.find(({ type }) => type.endsWith('_REQUEST'));
    const flow = last?.type.replace('_REQUEST', '') ?? 'CHARGE';
    return this.session(transaction, { flow, amount: last?.amount ?? transaction.total, key: null }, CONTINUE);
  }

  async pay(cart: Cart, given: Record<string, unknown>): Promise<Transaction> {
    const { records } = this.world();
    const totals = await totalsOf(cart, {
      world: this.world(),
      questions: this.options.questions,
      now: () => this.options.clock.now(),
    });
    const own = records.all('transaction').filter((one) => one.cart === cart.id);
    // Without an amount it is what is left to pay: a second click asks for nothing.
    const paid = own.flatMap(({ authorized, charged }) => [authorized, charged]);
    const left = paid.reduce((rest, one) => rest.minus(one), new Big(totals.total.gross));
    const balance = left.gt(0) ? left.toFixed() : '0';
    const { app: named = 'commerce-relay', action = 'CHARGE', key = null, amount = balance } = given;
    const flow = String(action);
    const known = own.find((one) => key !== null && one.events.some((event) => event.key === key));
    const before = known?.events.find((event) => event.key === key);
    if (before !== undefined && Number(before.amount) !== Number(amount)) {
      const text = 'Different transaction with provided idempotency key already exists.';
      throw new Refusal('UNIQUE', 'idempotencyKey', text);
    }
    const none = { AUTHORIZATION: '0', CHARGE: '0', REFUND: '0', CANCEL: '0' };
    const empty = {
      authorized: '0',
      charged: '0',
      refunded: '0',
      canceled: '0',
      pending: none,
      actions: [],
      events: [],
    };
    const transaction =
      known ??
      records.add('transaction', {
        cart: cart.id,
        currency: totals.currency,
        total: totals.total.gross,
        app: String(named),
        ...empty,
      });
    if (known === undefined) {
      const type = `${flow}_REQUEST`;
      const begun = {
        ...this.stamp(),
        type,
        reference: '',
        amount: String(amount),
        message: '',
        key: key === null ? null : String(key),
      };
      transaction.events.unshift(begun);
      this.keep(transaction);
    }
    return this.session(transaction, { flow, amount: String(amount), key: key === null ? null : String(key) });
  }

  /** The app is asked again also for a key that it has answered. */
  private async session(
    transaction: Transaction,
    { flow, amount, key }: { flow: string; amount: string; key: string | null },
    [event, typename]: readonly [string, string] = BEGIN,
  ): Promise<Transaction> {
    const one = this.appOf(transaction, event);
    const action = { amount: Number(amount), currency: transaction.currency, actionType: flow };
    const cart = { __typename: 'Checkout', id: globalId('Checkout', transaction.cart), totalPrice: price(transaction) };
    const data = { transaction: paymentView(transaction), action, sourceObject: cart, idempotencyKey: key, data: null };
    const answered = one && (await this.options.questions.ask(one, event, typename, data));
    return this.booked(transaction.id, takenSession(answered, { flow, amount }));
  }

  async request(transaction: Transaction, action: string, amount: string): Promise<Transaction> {
    const [event, typename] = REQUESTS[action] ?? [];
    if (event === undefined || typename === undefined) {
      throw new HttpError(400, 'Wrong: the action is CHARGE, REFUND or CANCEL.');
    }
    const request = { ...this.stamp(), type: `${action}_REQUEST`, reference: '', amount, message: '', key: null };
    transaction.events.unshift(request);
    this.keep(transaction);
    const one = this.appOf(transaction, event);
    const asked = { amount: Number(amount), currency: transaction.currency, actionType: action };
    const answered =
      one &&
      (await this.options.questions.ask(one, event, typename, {
        transaction: paymentView(transaction),
        action: asked,
      }));
    const taken = takenRequest(answered, { action, amount });
    if (taken === undefined && one !== undefined) {
      this.again({ id: transaction.id, app: one, event, action, amount, request: request.id }, 1);
      return transaction;
    }
    return taken === undefined ? transaction : this.booked(transaction.id, taken, request.id);
  }

  /** After a 5xx: without its body, and what is answered to that is believed. */
  private again(open: Open, tries: number) {
    this.options.clock.after(FIRST_WAIT_MS * 2 ** (tries - 1), async () => {
      const answered = await this.options.questions.askWithoutBody(open.app, open.event);
      const taken = takenRequest(answered, open);
      if (taken === undefined && tries + 1 < MOST_ATTEMPTS) {
        this.again(open, tries + 1);
        return;
      }
      const message = 'Failed to delivery request.';
      const failed = {
        type: `${open.action}_FAILURE`,
        reference: '',
        amount: open.amount,
        message,
        actions: undefined,
      };
      this.booked(open.id, taken ?? failed, open.request);
    });
  }

  /**
   * What only accepts gives its request the reference. The payment is read again: an app may have
   * reported meanwhile.
   */
  private booked(id: number, event: PaymentEvent, request?: number): Transaction {
    const transaction = this.find(String(id));
    const open = transaction.events.find((one) =>
      request === undefined ? one.type.endsWith('_REQUEST') : one.id === request,
    );
    if (open !== undefined && event.reference !== '') {
      open.reference = event.reference;
    }
    if (event.type !== undefined && !event.type.endsWith('_REQUEST')) {
      book(transaction, { ...event, type: event.type }, this.stamp());
    } else if (open !== undefined) {
      open.accepted = true;
      recalculate(transaction);
    }
    return this.keep(transaction);
  }

  private appOf({ app: identifier }: Transaction, event: string): SaleorApp | undefined {
    return this.options.questions.answering(event, identifier).at(-1);
  }

  private world(): World {
    return this.options.worldOf(MERCHANT);
  }

  private keep(transaction: Transaction): Transaction {
    const kept = this.world().records.change('transaction', transaction);
    ofOrder(this.world(), kept);
    return kept;
  }

  private stamp(): Stamp {
    return stampOf(this.world(), this.options.clock.now());
  }
}

/** A request that is sent again. */
interface Open {
  id: number;
  app: SaleorApp;
  event: string;
  action: string;
  amount: string;
  /** Its event. */
  request: number;
}

const BEGIN = ['TRANSACTION_INITIALIZE_SESSION', 'TransactionInitializeSession'] as const;
const CONTINUE = ['TRANSACTION_PROCESS_SESSION', 'TransactionProcessSession'] as const;

function price({ total, currency }: Transaction): View {
  return { gross: { amount: Number(total), currency } };
}

function shown({ id, authorized, charged, refunded, canceled, pending, actions, events }: Transaction) {
  return { id, authorized, charged, refunded, canceled, pending, actions, events };
}

function found<T>(record: T | undefined, what: string): T {
  if (record === undefined) {
    throw new HttpError(404, `There is no such ${what}.`);
  }
  return record;
}
