import { type Amount, amountIn, greatest, sumOf, ZERO } from '#lib/core/money';
import type { TransactionEventNode, TransactionNode } from '../operations/transactions';

/** What staff ask for, or what a shopper's session begins. */
export type Asked = (typeof ASKED)[number];

const ASKED = ['AUTHORIZATION', 'CHARGE', 'REFUND', 'CANCEL'] as const;

/** Something that was asked of the app for a payment, and how Saleor stands to it. */
export interface PaymentRequest {
  transaction: string;
  /** The same as that of the question, so that nothing is done twice. */
  key: string;
  /** Whether a shopper has begun the payment by it; else staff have asked for it. */
  isSession: boolean;
  asked: Asked;
  amount: Amount;
  currency: string;
  /** What there is of the payment, by what has succeeded: what is pending is not taken off. */
  authorized: Amount;
  charged: Amount;
  /** Whether Saleor calls it failed, though nobody said so: it is not to be done any more. */
  isGivenUp: boolean;
  /** Milliseconds since 1970. */
  at: number;
}

/**
 * What was asked for a payment since a time and has no outcome under its reference, which
 * `referenceOf` makes of a request's key.
 */
export function openRequests(
  transaction: TransactionNode,
  { since, referenceOf }: { since: number; referenceOf: (key: string) => string },
): PaymentRequest[] {
  return transaction.events.flatMap((event, place) => {
    const request = requestAt(transaction, place);
    if (request === undefined || request.at < since) {
      return [];
    }
    const reference = referenceOf(request.key);
    const isOurs = event.pspReference === '' || event.pspReference === reference;
    const newer = transaction.events.slice(0, place);
    const isOver = newer.some((one) => one.pspReference === reference && isOutcome(one, request));
    return isOurs && !isOver ? [request] : [];
  });
}

/** The request at a place among the events: the newest come first, the session's own is last. */
function requestAt(transaction: TransactionNode, place: number): PaymentRequest | undefined {
  const { id, events } = transaction;
  const event = events[place];
  const asked = ASKED.find((one) => event?.type === `${one}_REQUEST`);
  const isSession = place === events.length - 1;
  if (event === undefined || asked === undefined || (!isSession && asked === 'AUTHORIZATION')) {
    return undefined;
  }
  const amount = amountOf(event);
  const sum = (kind: Asked) => sumOf(events.filter(({ type }) => type === `${kind}_SUCCESS`).map(amountOf));
  return {
    ...{ transaction: id, key: isSession ? sessionKey(id) : requestKey(id, event.id), isSession, asked, amount },
    currency: event.amount.currency,
    authorized: greatest(sum('AUTHORIZATION').minus(sum('CHARGE')).minus(sum('CANCEL')), ZERO),
    charged: sum('CHARGE').minus(sum('REFUND')),
    isGivenUp: events.slice(0, place).some((one) => isFailureOf(one, event, asked)),
    at: Date.parse(event.createdAt),
  };
}

/**
 * The key of what a shopper begins. Saleor makes one transaction of a shopper's idempotency key,
 * and asks again for it with the same; without a key each click has a transaction of its own.
 */
export function sessionKey(transaction: string): string {
  return `session.${transaction}`;
}

/** The key of what staff ask for: the request's own event, whose id stays. */
export function requestKey(transaction: string, event: string): string {
  return `request.${transaction}.${event}`;
}

/** A session may end otherwise than it was asked: authorised instead of charged. */
function isOutcome({ type }: TransactionEventNode, { asked, isSession }: PaymentRequest): boolean {
  const kinds: readonly string[] = isSession ? ['AUTHORIZATION', 'CHARGE', 'CANCEL'] : [asked];
  const [, kind = ''] = /^([A-Z]+)_(SUCCESS|FAILURE)$/.exec(type ?? '') ?? [];
  return kinds.includes(kind);
}

function amountOf({ amount }: TransactionEventNode): Amount {
  return amountIn(amount.amount) ?? ZERO;
}

/** What Saleor writes where it had no answer, or none with a reference. */
function isFailureOf(event: TransactionEventNode, request: TransactionEventNode, asked: Asked): boolean {
  const isSame = event.amount.amount === request.amount.amount;
  return event.type === `${asked}_FAILURE` && event.pspReference === '' && isSame;
}
