import { money } from '#lib/core/money';
import { reportOf } from '#lib/systems/saleor/payments/report';
import { openRequests } from '#lib/systems/saleor/payments/requests';

const ID = 'VHJhbnNhY3Rpb25JdGVtOjE=';
const referenceOf = (key: string) => `ref-${key}`;
const OWN = `ref-request.${ID}.e9`;
const SESSION = `ref-session.${ID}`;

const event = (id: string, type: string, pspReference = '', more: object = {}) => ({
  ...{ id, type, pspReference, message: '', createdAt: '2026-03-01T10:00:00Z' },
  amount: { amount: 5, currency: 'EUR' },
  ...more,
});
const AUTHORISED = { amount: { amount: 20, currency: 'EUR' } };
const BEGUN = [
  event('e4', 'CHARGE_SUCCESS', 'earlier'),
  event('e3', 'CHARGE_REQUEST', 'earlier'),
  event('e2', 'AUTHORIZATION_SUCCESS', SESSION, AUTHORISED),
  event('e1', 'CHARGE_REQUEST', SESSION, AUTHORISED),
];
const open = (events: ReturnType<typeof event>[], since = 0) =>
  openRequests({ id: ID, createdAt: '', events }, { since, referenceOf });

test('a request of staff that is accepted and not reported is open; what there is, is what has succeeded', () => {
  expect(open([event('e9', 'CHARGE_REQUEST', OWN), ...BEGUN])).toEqual([
    {
      ...{ transaction: ID, key: `request.${ID}.e9`, isSession: false, asked: 'CHARGE', currency: 'EUR' },
      ...{ amount: money('5'), authorized: money('15'), charged: money('5') },
      ...{ isGivenUp: false, at: 1_772_359_200_000 },
    },
  ]);
  const back = [event('e8', 'REFUND_SUCCESS', 'back', { amount: { amount: 2.5, currency: 'EUR' } }), ...BEGUN];
  expect(open([event('e9', 'REFUND_REQUEST', OWN), ...back])).toMatchObject([{ charged: money('2.5') }]);
});

test('one that Saleor asks again for, without a body, has no reference yet', () => {
  expect(open([event('e9', 'CHARGE_REQUEST'), ...BEGUN])).toMatchObject([
    { key: `request.${ID}.e9`, isGivenUp: false },
  ]);
});

test.each(['CHARGE_SUCCESS', 'CHARGE_FAILURE'])('with %s under its reference it is over', (type) => {
  expect(open([event('e10', type, OWN), event('e9', 'CHARGE_REQUEST', OWN), ...BEGUN])).toEqual([]);
  // Another reference, or another kind, says nothing of it.
  expect(open([event('e10', type, 'other'), event('e9', 'CHARGE_REQUEST', OWN), ...BEGUN])).toHaveLength(1);
  expect(open([event('e10', 'REFUND_SUCCESS', OWN), event('e9', 'CHARGE_REQUEST', OWN), ...BEGUN])).toHaveLength(1);
});

test('what Saleor calls failed without a reference is given up, and may be true all the same', () => {
  const failed = event('e10', 'CHARGE_FAILURE', '', { message: 'Failed to delivery request.' });
  expect(open([failed, event('e9', 'CHARGE_REQUEST'), ...BEGUN])).toMatchObject([{ isGivenUp: true }]);
  const other = { ...failed, amount: { amount: 6, currency: 'EUR' } };
  expect(open([other, event('e9', 'CHARGE_REQUEST'), ...BEGUN])).toMatchObject([{ isGivenUp: false }]);
});

test('the oldest request is the shopper’s session, and any outcome under its reference ends it', () => {
  const failed = event('e2', 'CHARGE_FAILURE', '', { message: 'Failed to delivery request.' });
  expect(open([failed, event('e1', 'CHARGE_REQUEST')])).toMatchObject([{ key: `session.${ID}`, isSession: true }]);
  expect(open(BEGUN)).toEqual([]);
  expect(open([event('e2', 'CHARGE_ACTION_REQUIRED', SESSION), event('e1', 'CHARGE_REQUEST')])).toHaveLength(1);
});

test('what is too old, what others have taken, and what is no request is left', () => {
  const old = Date.parse('2026-03-01T10:00:01Z');
  expect(open([event('e9', 'CHARGE_REQUEST', OWN), ...BEGUN], old)).toEqual([]);
  expect(open([event('e9', 'CHARGE_REQUEST', 'another provider'), ...BEGUN])).toEqual([]);
  expect(open([event('e9', 'INFO'), ...BEGUN])).toEqual([]);
});

test('a report is the answer that is kept; a failure has the amount that was asked for', () => {
  const asked = { transaction: ID, amount: money('5') };
  const success = { result: 'REFUND_SUCCESS', pspReference: 'r', amount: '4.999', actions: ['REFUND', 'VOID'] };
  expect(reportOf(asked, success)).toEqual({
    ...{ id: ID, type: 'REFUND_SUCCESS', pspReference: 'r', amount: 4.999, message: null, actions: ['REFUND'] },
  });
  expect(reportOf(asked, { result: 'REFUND_FAILURE', pspReference: 'r', message: 'No.' })).toEqual({
    ...{ id: ID, type: 'REFUND_FAILURE', pspReference: 'r', amount: 5, message: 'No.', actions: null },
  });
  expect(() => reportOf(asked, { result: 'PAID', pspReference: 'r' })).toThrow('is no answer to Saleor');
});
