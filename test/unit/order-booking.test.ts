import fc from 'fast-check';
import { amountIn, amountWriter, ZERO } from '#lib/core/money';
import { orderFromSaleor } from '#lib/flows/backoffice-saleor/order';
import { booked } from '../support/booking';
import { currency, inUnits, money, taxed } from '../support/generated-amounts';

test.each([
  ['USD', 12, '12.00'],
  ['USD', 0.1 + 0.2, '0.30000000000000004'],
  ['USD', '18.6033', '18.6033'],
  ['USD', -0.5, '-0.50'],
  ['JPY', 1500, '1500'],
  ['JPY', '1500.0000', '1500'],
  ['KWD', 1.25, '1.250'],
  ['EUR', 1e21, '1000000000000000000000.00'],
  ['EUR', 1e-7, '0.0000001'],
  ['EUR', '-0.00', '0.00'],
  ['no currency', 7, '7.00'],
  [undefined, '7.5', '7.50'],
])('an amount in %s: %s is written as %s', (currency, amount, text) => {
  expect(amountWriter(currency)(amountIn(amount) ?? ZERO)).toBe(text);
});

test.each([[null], [undefined], [''], [' '], ['twelve'], [true], [Number.NaN], [{}]])('%p is no amount', (value) => {
  expect(amountIn(value)).toBeUndefined();
});

const generated = fc.record({
  currency,
  lines: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 99 }), price: taxed, discount: taxed }), {
    maxLength: 12,
  }),
  shipping: taxed,
  /** The share of the sum that a gift card pays, of a thousand. */
  card: fc.option(fc.integer({ min: 0, max: 1000 })),
});

// A gift card is taken off the total, without a line of its own.
test('each order of Saleor is booked to its grand total, to the last digit', () => {
  fc.assert(
    fc.property(generated, ({ currency: code, lines, shipping, card }) => {
      const write = money(code);
      const price = ({ net, tax }: { net: number; tax: number }) => ({ net: write(net), gross: write(net + tax) });
      const sum = [...lines.map((line) => line.price), shipping].reduce((all, { net, tax }) => all + net + tax, 0);
      const byCard = card === null ? 0 : Math.floor((sum * card) / 1000);
      const order = orderFromSaleor({
        id: 'o1',
        lines: lines.map(({ quantity, price: own, discount }, at) => ({
          ...{ id: `l${at}`, quantity, totalPrice: price(own) },
          undiscountedTotalPrice: price({ net: own.net + discount.net, tax: own.tax + discount.tax }),
        })),
        shippingPrice: price(shipping),
        giftCards: card === null ? [] : [{ last4CodeChars: 'A1B2' }],
        total: { gross: write(sum - byCard) },
        totalCharged: write(0),
      });
      const expected = inUnits(sum - byCard, code);
      expect(order.totals?.grandTotal).toBe(expected);
      expect(booked(order)).toEqual({ byNet: expected, byGross: expected });
      expect(order.totals?.giftCards).toBe(byCard === 0 ? undefined : inUnits(byCard, code));
      expect(order.totals).not.toHaveProperty('adjustment');
    }),
  );
});

test('what the parts do not explain is told as an adjustment, and the booking is still right', () => {
  const order = orderFromSaleor({
    id: 'o1',
    lines: [{ id: 'l1', quantity: 1, totalPrice: { net: { amount: 10 }, gross: { amount: 11.9 } } }],
    shippingPrice: { net: { amount: 0 }, gross: { amount: 0 } },
    giftCards: [],
    total: { gross: { amount: 11.4, currency: 'EUR' } },
  });
  expect(order.totals).toMatchObject({ tax: '1.90', adjustment: '-0.50', grandTotal: '11.40' });
  expect(booked(order)).toEqual({ byNet: '11.40', byGross: '11.40' });
});

test.each([
  [
    'a line has no price',
    { lines: [{ id: 'l1', quantity: 1 }], shippingPrice: { net: { amount: 0 }, gross: { amount: 0 } } },
  ],
  ['there is no shipping price', { lines: [] }],
])('no totals are told where %s', (_why, given) => {
  expect(orderFromSaleor({ id: 'o1', total: { gross: { amount: 1, currency: 'EUR' } }, ...given })).not.toHaveProperty(
    'totals',
  );
});

test('pieces: what was sent, what will not be, and what was paid back', () => {
  const shipped = (id: string, quantity: number) => ({ quantity, orderLine: { id } });
  const order = orderFromSaleor({
    id: 'o1',
    status: 'CANCELED',
    lines: [
      { id: 'l1', quantity: 5, quantityFulfilled: 3 },
      { id: 'l2', quantity: 2, quantityFulfilled: 0 },
    ],
    fulfillments: [
      { id: 'f1', status: 'FULFILLED', lines: [shipped('l1', 1)] },
      { id: 'f2', status: 'REFUNDED', lines: [shipped('l1', 1)] },
      { id: 'f3', status: 'REFUNDED_AND_RETURNED', lines: [shipped('l1', 1)] },
    ],
  });
  expect(order.lines).toEqual([
    { id: 'l1', quantity: 5, shipped: 3, cancelled: 2, refunded: 2 },
    { id: 'l2', quantity: 2, shipped: 0, cancelled: 2, refunded: 0 },
  ]);
});
