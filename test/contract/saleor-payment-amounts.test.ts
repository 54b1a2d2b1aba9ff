import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isRecord, recordsIn } from '#lib/core/json';
import type { Transaction } from '#local/saleor/cart-records';
import { book, OTHER_AMOUNT, recalculate } from '#local/saleor/ledger';
import { shared } from '../support/shared';

/* What a real Saleor made of the events of a payment: its amounts. No part of the project. */
const RECORDINGS = shared('recordings/saleor/sync');
const files = existsSync(RECORDINGS)
  ? readdirSync(RECORDINGS).filter((file) => /^TRANSACTION_/.test(file) && file.endsWith('.json'))
  : [];

/** The amounts by the names that Saleor's API has for them. */
const amountsOf = ({ authorized, charged, refunded, canceled, pending }: Transaction): Record<string, number> => ({
  ...{ authorizedAmount: Number(authorized), chargedAmount: Number(charged) },
  ...{ refundedAmount: Number(refunded), canceledAmount: Number(canceled) },
  ...{ authorizePendingAmount: Number(pending.AUTHORIZATION), chargePendingAmount: Number(pending.CHARGE) },
  ...{ refundPendingAmount: Number(pending.REFUND), cancelPendingAmount: Number(pending.CANCEL) },
});

/** The payments in a recording, wherever they stand in it, with their amounts. */
function paymentsIn(value: unknown): Record<string, unknown>[] {
  const inner = (Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : []).flatMap(paymentsIn);
  const isWhole = isRecord(value) && Array.isArray(value.events) && 'chargePendingAmount' in value;
  return isWhole ? [value, ...inner] : inner;
}

const cases = files.flatMap((file) => {
  const recording: unknown = JSON.parse(readFileSync(path.join(RECORDINGS, file), 'utf8'));
  const outcome = isRecord(recording) ? recording.outcome : undefined;
  return paymentsIn(outcome).map((payment, at) => [`${file.replace('.json', '')} ${at + 1}`, payment] as const);
});

const empty = (): Transaction => ({
  ...{ id: 1, made: '', updatedAt: '', metadata: {}, privateMetadata: {}, cart: 1, currency: 'USD', total: '49.5' },
  ...{ app: 'commerce-relay', authorized: '0', charged: '0', refunded: '0', canceled: '0', actions: [], events: [] },
  pending: { AUTHORIZATION: '0', CHARGE: '0', REFUND: '0', CANCEL: '0' },
});

/** The local Saleor's payment of the same events. */
function ours(payment: Record<string, unknown>): Transaction {
  const events = recordsIn(payment.events);
  const transaction = empty();
  transaction.events = events.map(({ type, pspReference, message, amount }, id) => ({
    ...{ id, type: String(type), reference: String(pspReference), amount: String(amount), message: String(message) },
    ...{ key: null, at: '' },
    // A recording does not say it: a request that has a reference and nothing more was accepted.
    ...(/_REQUEST$/.test(String(type)) &&
    pspReference !== '' &&
    !events.some((one) => one.pspReference === pspReference && one.type !== type)
      ? { accepted: true as const }
      : {}),
    ...(message === OTHER_AMOUNT ? { stray: true as const } : {}),
  }));
  recalculate(transaction);
  return transaction;
}

if (cases.length === 0) {
  test.skip('the amounts of payments (skipped: the recordings of Saleor are missing)', () => {});
} else {
  test('there are enough of them', () => {
    expect(cases.length).toBeGreaterThan(80);
  });

  test.each(cases)('%s', (_name, payment) => {
    const all = amountsOf(ours(payment));
    // Of a shopper's session not all amounts were asked for.
    const asked = Object.keys(all).filter((name) => name in payment);
    expect(asked.length).toBeGreaterThanOrEqual(4);
    const of = (from: Record<string, unknown>) => Object.fromEntries(asked.map((name) => [name, from[name]]));
    expect(of(all)).toEqual(of(payment));
  });
}

test('the same again counts once; with another amount it is refused, and leaves a failure that counts for nothing', () => {
  const transaction = empty();
  const stamp = { id: 1, at: '' };
  const event = { type: 'CHARGE_SUCCESS', reference: 'a', amount: '5', message: '', actions: ['REFUND'] };
  expect(book(transaction, event, stamp)).toBe('new');
  expect(book(transaction, { ...event, amount: '5.00' }, stamp)).toBe('known');
  expect(book(transaction, { ...event, amount: '6' }, stamp)).toBe('other-amount');
  expect(transaction).toMatchObject({ charged: '5', actions: ['REFUND'] });
  expect(transaction.events.map(({ type, message }) => [type, message])).toEqual([
    ['CHARGE_FAILURE', OTHER_AMOUNT],
    ['CHARGE_SUCCESS', ''],
  ]);
});
