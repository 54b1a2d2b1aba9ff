import fc from 'fast-check';
import { authorize, settle } from '#lib/checkout/payments/manual';
import type { PaymentAction } from '#lib/checkout/payments/provider';
import { type Amount, money } from '#lib/core/money';
import { paymentBody, readRequest, readSession } from '#lib/systems/saleor/questions/payments';

const session = (amount: unknown, more: object = {}) => ({
  idempotencyKey: 'key-1',
  transaction: { id: 'VHJhbnNhY3Rpb25JdGVtOjE=', events: [{ id: 'event-1', type: 'CHARGE_REQUEST' }] },
  action: { amount, currency: 'EUR', actionType: 'CHARGE' },
  sourceObject: { __typename: 'Checkout', id: 'c', totalPrice: { gross: { amount: 49.5 } } },
  ...more,
});
const request = (actionType: string, more: object = {}) => ({
  transaction: {
    id: 'VHJhbnNhY3Rpb25JdGVtOjE=',
    events: [
      { id: 'event-9', type: `${actionType}_REQUEST` },
      { id: 'event-1', type: 'AUTHORIZATION_SUCCESS' },
    ],
    ...more,
  },
  action: { actionType },
});
const begun = (amount: unknown, more: object = {}) => paymentBody(authorize(readSession(session(amount, more))));
const asked = (action: PaymentAction, amount: number, key = 'request.1') =>
  paymentBody(settle({ key, action, amount: money(amount), authorized: money(20), charged: money(29.5) }));

test('on account: authorised at once, whatever was asked for', () => {
  expect(begun(49.5)).toEqual({
    result: 'AUTHORIZATION_SUCCESS',
    pspReference: expect.stringMatching(/^manual-[\w-]{24}$/),
    amount: '49.5',
    actions: ['CHARGE', 'CANCEL'],
  });
  const order = { sourceObject: { __typename: 'Order', id: 'o', total: { gross: { amount: 10.005 } } } };
  expect(begun(10.005, order)).toMatchObject({ result: 'AUTHORIZATION_SUCCESS', amount: '10.005' });
});

test.each([
  ['more than is to be paid', 500, 'The amount is more than is to be paid.'],
  ['nothing', 0, 'The amount is not positive.'],
  ['less than nothing', -5, 'The amount is not positive.'],
])('%s is refused, since Saleor would take it', (_name, amount, message) => {
  expect(begun(amount)).toEqual({ result: 'AUTHORIZATION_FAILURE', pspReference: expect.any(String), message });
});

test('a payment has one reference, whatever key the shopper gives; another payment has another', () => {
  const { pspReference } = begun(49.5);
  expect(begun(49.5).pspReference).toBe(pspReference);
  // Saleor makes another transaction of another key; a key of another shop is none of this one's.
  expect(begun(49.5, { idempotencyKey: 'key-2' }).pspReference).toBe(pspReference);
  const other = (id: string) => begun(49.5, { transaction: { id, events: [] } }).pspReference;
  expect(other('a')).toBe(other('a'));
  expect(other('b')).not.toBe(other('a'));
});

test.each<[PaymentAction, number, object]>([
  ['CHARGE', 20, { result: 'CHARGE_SUCCESS', amount: '20', actions: ['REFUND'] }],
  ['CHARGE', 5, { result: 'CHARGE_SUCCESS', amount: '5', actions: ['CHARGE', 'CANCEL', 'REFUND'] }],
  ['REFUND', 29.5, { result: 'REFUND_SUCCESS', amount: '29.5', actions: ['CHARGE', 'CANCEL'] }],
  ['CANCEL', 20, { result: 'CANCEL_SUCCESS', amount: '20', actions: ['REFUND'] }],
  ['CHARGE', 20.01, { result: 'CHARGE_FAILURE', message: 'The amount is more than is authorised.' }],
  ['REFUND', 29.51, { result: 'REFUND_FAILURE', message: 'The amount is more than was charged.' }],
  ['CANCEL', -1, { result: 'CANCEL_FAILURE', message: 'The amount is not positive.' }],
])('%s %d', (type, amount, wanted) => {
  expect(asked(type, amount)).toMatchObject(wanted);
});

test('a request that comes again has the reference that it had', () => {
  expect(asked('REFUND', 5).pspReference).toBe(asked('REFUND', 5).pspReference);
  expect(asked('REFUND', 5, 'request.2').pspReference).not.toBe(asked('REFUND', 5).pspReference);
  expect(readRequest(request('REFUND'))).toEqual({
    key: 'request.VHJhbnNhY3Rpb25JdGVtOjE=.event-9',
    transaction: 'VHJhbnNhY3Rpb25JdGVtOjE=',
    action: 'REFUND',
  });
});

test('what Saleor did not say is no payment', () => {
  expect(() => readSession(session(undefined))).toThrow('Saleor did not say the amount.');
  expect(() => readRequest(request('CHARGE', { events: [] }))).toThrow('for which request');
});

test('for any requests: never more charged than authorised, nor more given back than charged', () => {
  const step = fc.record({
    action: fc.constantFrom<PaymentAction[]>('CHARGE', 'REFUND', 'CANCEL'),
    cents: fc.integer({ min: -500, max: 5_000 }),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let held = { authorized: money('49.5'), charged: money('0') };
      for (const [at, { action, cents }] of steps.entries()) {
        const amount = money(cents).div(100);
        const { outcome } = settle({ key: String(at), action, amount, ...held });
        held = outcome === 'SUCCESS' ? after(held, action, amount) : held;
        const { authorized, charged } = held;
        expect([authorized.gte(0), charged.gte(0), authorized.plus(charged).lte('49.5')]).toEqual([true, true, true]);
      }
    }),
  );
});

/** What Saleor's ledger has after a request that went well. */
function after<T extends { authorized: Amount; charged: Amount }>(
  { authorized, charged }: T,
  action: string,
  by: Amount,
) {
  if (action === 'REFUND') {
    return { authorized, charged: charged.minus(by) };
  }
  return { authorized: authorized.minus(by), charged: action === 'CHARGE' ? charged.plus(by) : charged };
}
