import fc from 'fast-check';
import { wholeOrderFromCommerce } from '#lib/flows/backoffice-commerce/order';
import { booked } from '../support/booking';
import { currency, inUnits, money, signedUnits, taxed, units } from '../support/generated-amounts';

/** A row as Adobe Commerce reckons it: prices with or without tax, the discount before the tax. */
const row = fc.record({ net: units, tax: units, discount: units, compensation: units });
const commerceOrder = fc.record({
  currency,
  /** A line alone, a configurable product with its child, a bundle with its parts. */
  lines: fc.array(
    fc.record({
      kind: fc.constantFrom('simple', 'configurable', 'bundle'),
      rows: fc.array(row, { minLength: 1, maxLength: 3 }),
    }),
    {
      maxLength: 8,
    },
  ),
  shipping: row,
  wrapping: taxed,
  ...{ card: units, credit: units, reward: units },
});
/** A part of a bundle has a price. */
const partsOf = (rows: readonly Row[]) => rows.map((part) => ({ ...part, net: part.net + 1 }));
type Row = { net: number; tax: number; discount: number; compensation: number };

test('each order of Adobe Commerce is booked to its grand total, to the last digit', () => {
  fc.assert(
    fc.property(commerceOrder, ({ currency: code, lines, shipping, wrapping, card, credit, reward }) => {
      const write = (amount: number) => money(code)(amount).amount;
      const costs = ({ net, tax, discount, compensation }: Row) => net - discount + tax + compensation;
      const item = (id: string, own: Row, more: object = {}) => ({
        ...{ item_id: id, qty_ordered: 1, row_total: write(own.net), tax_amount: write(own.tax) },
        ...{ discount_amount: write(own.discount), discount_tax_compensation_amount: write(own.compensation) },
        ...more,
      });
      const nothing = { net: 0, tax: 0, discount: 0, compensation: 0 };
      const sumOfRows = (rows: readonly Row[], name: keyof Row) => rows.reduce((sum, own) => sum + own[name], 0);
      const items = lines.flatMap(({ kind, rows }, at) => {
        const [first = nothing] = rows;
        const id = String(at + 1);
        if (kind === 'simple') {
          return [item(id, first)];
        }
        if (kind === 'configurable') {
          return [item(id, first), item(`${id}-0`, nothing, { parent_item_id: id })];
        }
        // The store sums up the parts in the bundle; their discounts are theirs alone.
        const parts = partsOf(rows);
        const whole = { ...nothing, net: sumOfRows(parts, 'net'), tax: sumOfRows(parts, 'tax') };
        return [
          item(id, whole, { product_type: 'bundle' }),
          ...parts.map((part, n) => item(`${id}-${n}`, part, { parent_item_id: id })),
        ];
      });
      const counted = lines.flatMap(({ kind, rows }) => (kind === 'bundle' ? partsOf(rows) : rows.slice(0, 1)));
      const sum = [...counted, shipping].reduce((all, own) => all + costs(own), 0);
      const total = sum + wrapping.net + wrapping.tax - card - credit - reward;
      const order = wholeOrderFromCommerce(
        { id: '1' },
        {
          order_currency_code: code,
          items,
          shipping_amount: write(shipping.net),
          shipping_tax_amount: write(shipping.tax),
          shipping_discount_amount: write(shipping.discount),
          shipping_discount_tax_compensation_amount: write(shipping.compensation),
          grand_total: write(total),
          extension_attributes: {
            // The store writes these as texts.
            ...{ gw_items_price: String(write(wrapping.net)), gw_items_tax_amount: String(write(wrapping.tax)) },
            ...{ gift_cards_amount: write(card), customer_balance_amount: write(credit) },
            reward_currency_amount: write(reward),
          },
        },
      );
      const expected = signedUnits(total, code);
      expect(order.totals?.grandTotal).toBe(expected);
      expect(booked(order)).toEqual({ byNet: expected, byGross: expected });
      expect(order.totals).not.toHaveProperty('adjustment');
      expect(order.totals?.giftCards).toBe(card === 0 ? undefined : inUnits(card, code));
      expect(order.totals?.subtotal.gross).toBe(
        signedUnits(
          counted.reduce((all, own) => all + costs(own), 0),
          code,
        ),
      );
    }),
  );
});

/** Prices entered with 8 % tax, a rule of 10 %: the store's own numbers of such a row. */
const WITH_TAX = {
  ...{ item_id: 1, qty_ordered: 1, price: 100, price_incl_tax: 108, row_total: 100, row_total_incl_tax: 108 },
  ...{ tax_amount: 7.2, tax_percent: 8, discount_amount: 10.8, discount_tax_compensation_amount: 0.8 },
};
const WITHOUT_TAX = { ...WITH_TAX, discount_amount: 10, discount_tax_compensation_amount: 0 };

test.each([
  ['with tax', WITH_TAX],
  ['without tax', WITHOUT_TAX],
])('a discount of prices %s: the line has it taken off', (_how, item) => {
  const order = wholeOrderFromCommerce(
    { id: '1' },
    {
      order_currency_code: 'EUR',
      items: [item],
      grand_total: 97.2,
      discount_amount: -item.discount_amount,
      coupon_code: 'TEN',
    },
  );
  expect(order.lines).toMatchObject([
    {
      unitPrice: { net: '100.00', gross: '108.00' },
      discount: { net: '10.00', gross: '10.80' },
      price: { net: '90.00', gross: '97.20', tax: '7.20' },
      taxRate: '8',
    },
  ]);
  expect(order.discounts).toMatchObject([{ code: 'TEN', type: 'rule' }]);
  expect(booked(order)).toEqual({ byNet: '97.20', byGross: '97.20' });
});

test('fixed product taxes are a fee, with the tax that the lines leave of the order’s', () => {
  const order = wholeOrderFromCommerce(
    { id: '1' },
    {
      ...{ order_currency_code: 'EUR', tax_amount: 20, grand_total: 125 },
      items: [{ item_id: 1, qty_ordered: 1, row_total: 100, tax_amount: 19, weee_tax_applied_row_amount: 5 }],
    },
  );
  expect(order.totals).toMatchObject({
    fees: [{ name: 'fixed product taxes', net: '5.00', gross: '6.00', tax: '1.00' }],
    tax: '20.00',
  });
  expect(booked(order)).toEqual({ byNet: '125.00', byGross: '125.00' });
});

test('a gift card is told without its code', () => {
  const cards = [{ id: 1, code: '00WORTHMONEY88BF', amount: 15, base_amount: 15 }];
  const order = wholeOrderFromCommerce(
    { id: '1' },
    { order_currency_code: 'USD', items: [], grand_total: 0, extension_attributes: { gift_cards: cards } },
  );
  expect(order.giftCards).toEqual([{ lastCharacters: '88BF', amount: '15.00' }]);
  expect(JSON.stringify(order)).not.toContain('WORTHMONEY');
});

test.each([
  ['nothing paid', {}, { paid: false, chargeStatus: 'none' }],
  ['paid in part', { total_paid: 50 }, { paid: false, chargeStatus: 'partial', charged: 50 }],
  ['paid', { total_paid: 87 }, { paid: true, chargeStatus: 'full', charged: 87 }],
  ['paid back in part', { total_paid: 87, total_refunded: 7 }, { paid: true, chargeStatus: 'full', refunded: 7 }],
])('an order of Adobe Commerce, %s', (_what, amounts, told) => {
  const order = { order_currency_code: 'USD', grand_total: 87, items: [], ...amounts };
  expect(wholeOrderFromCommerce({ id: '1' }, order)).toMatchObject(told);
});

test('notes, another currency, and what a comment without a text is', () => {
  const order = wholeOrderFromCommerce(
    { id: '1', status: 'pending' },
    {
      ...{ order_currency_code: 'EUR', base_currency_code: 'USD', base_to_order_rate: 0.92, items: [] },
      ...{ status: 'processing', customer_note: 'Ring twice.' },
      status_histories: [
        { comment: 'Packed.', created_at: '2026-01-31 09:30:00', is_visible_on_front: 0 },
        { comment: null, created_at: '2026-01-31 09:31:00', is_visible_on_front: 1 },
      ],
    },
  );
  expect(order).toEqual({
    ...{ id: '1', status: 'processing', currency: 'EUR', baseCurrency: 'USD', exchangeRate: '0.92', lines: [] },
    customerNote: 'Ring twice.',
    notes: [{ text: 'Packed.', createdAt: '2026-01-31T09:30:00.000Z', visibleToCustomer: false }],
  });
});
