import { isRecord } from '#lib/core/json';
import type { Apps } from './apps';
import type { Transaction } from './cart-records';
import { askedNumber, found, globalId } from './ids';
import { book, OTHER_AMOUNT, type Stamp } from './ledger';
import { ofOrder } from './order-payments';
import { type Args, answering, Problem, Refusal } from './problem';
import type { View } from './views';
import { need, type World } from './world';

const NEEDS_AMOUNT = /_(REQUEST|SUCCESS|ACTION_REQUIRED|ADJUSTMENT)$/;
/** What Saleor keeps of a text. */
const MOST_LETTERS = 512;

/** What an app can ask of its payments of carts, and report of them. */
export function paymentQueries({ records, views, caller }: World): View {
  const all = (args: Args) => {
    need(caller, 'HANDLE_PAYMENTS');
    const { appIdentifier, events } = isRecord(args.where) ? args.where : {};
    const named = isRecord(appIdentifier) ? appIdentifier.eq : undefined;
    const since = sinceOf(events);
    return records
      .all('transaction')
      .filter(({ app }) => named === undefined || app === named)
      .filter((one) => since === undefined || one.events.some(({ at }) => at >= since));
  };
  return {
    transaction: ({ id }: Args) => {
      need(caller, 'HANDLE_PAYMENTS');
      const one = records.get('transaction', askedNumber('TransactionItem', id) ?? null);
      return one === undefined ? null : paymentView(one);
    },
    transactions: (args: Args) => {
      const [, minor] = records.settings().version.split('.').map(Number);
      if ((minor ?? 0) < 22) {
        throw new Problem('Cannot query field "transactions" on type "Query".', 400);
      }
      return views.connection(all(args).map(paymentView), args);
    },
  };
}

export function paymentMutations(world: World, apps: Apps, now: () => number): View {
  const { records, caller } = world;
  return {
    transactionEventReport: (args: Args) => {
      need(caller, 'HANDLE_PAYMENTS');
      return answering(() =>
        records.transaction(() => {
          const own = found('TransactionItem', args.id, (id) => records.get('transaction', id));
          if (apps.all().find(({ id }) => id === caller.app)?.identifier !== own.app) {
            throw new Problem('To access this path, you need one of the following permissions: OWNER, HANDLE_PAYMENTS');
          }
          return report(world, own, args, now());
        }),
      );
    },
  };
}

function report(world: World, transaction: Transaction, args: Args, now: number): View {
  const { type, pspReference, amount, message, availableActions } = args;
  if (NEEDS_AMOUNT.test(String(type)) && typeof amount !== 'number') {
    throw new Refusal('REQUIRED', 'amount', 'The `amount` field is required.');
  }
  const stamp = stampOf(world, now);
  const event = {
    type: String(type),
    reference: String(pspReference),
    amount: String(amount ?? 0),
    message: typeof message === 'string' ? message.slice(0, MOST_LETTERS) : '',
    actions: Array.isArray(availableActions) ? availableActions.map(String) : undefined,
  };
  const booked = book(transaction, event, stamp);
  world.records.change('transaction', transaction);
  if (booked === 'other-amount') {
    throw new Refusal('INCORRECT_DETAILS', 'pspReference', OTHER_AMOUNT);
  }
  ofOrder(world, transaction);
  return { alreadyProcessed: booked === 'known', transaction: paymentView(transaction) };
}

/** A new event's number and time. */
export function stampOf({ records }: World, now: number): Stamp {
  return { id: records.nextId('transaction_event'), at: new Date(now).toISOString() };
}

function sinceOf(events: unknown): string | undefined {
  const [first] = Array.isArray(events) ? events : [];
  const { createdAt } = isRecord(first) ? first : {};
  const { gte } = isRecord(createdAt) ? createdAt : {};
  return typeof gte === 'string' ? gte : undefined;
}

/** A payment as an app sees it. */
export function paymentView(transaction: Transaction): View {
  const { id, made, currency, authorized, charged, refunded, canceled, pending, actions, events } = transaction;
  const money = (amount: string) => ({ amount: Number(amount), currency });
  return {
    __typename: 'TransactionItem',
    id: globalId('TransactionItem', id),
    createdAt: made,
    pspReference: events.findLast(({ reference }) => reference !== '')?.reference ?? '',
    ...{ authorizedAmount: money(authorized), chargedAmount: money(charged) },
    ...{ refundedAmount: money(refunded), canceledAmount: money(canceled) },
    ...{ authorizePendingAmount: money(pending.AUTHORIZATION), chargePendingAmount: money(pending.CHARGE) },
    ...{ refundPendingAmount: money(pending.REFUND), cancelPendingAmount: money(pending.CANCEL), actions },
    events: events.map(({ id: own, type, reference, amount, message, at, key }) => ({
      id: globalId('TransactionEvent', own),
      ...{ createdAt: at, type, pspReference: reference, message, idempotencyKey: key, amount: money(amount) },
    })),
  };
}
