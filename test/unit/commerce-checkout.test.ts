import { hiddenByTable } from '#lib/checkout/payments/restrict';
import { checkedRates } from '#lib/checkout/shipping/checked';
import { ratesByTable } from '#lib/checkout/shipping/table';
import { checkedTaxes } from '#lib/checkout/taxes/checked';
import { discountedCart } from '#lib/checkout/taxes/discounted';
import { taxesByTable } from '#lib/checkout/taxes/table';
import {
  hiddenPayments,
  rateOperations,
  readPaymentFilter,
  readRateRequest,
} from '#lib/systems/commerce/webhook/shipping';
import { creditMemoOperations, readCreditMemo, readTaxQuote, taxOperations } from '#lib/systems/commerce/webhook/taxes';

const item = (unit_price: number, quantity: number, more: object = {}) => ({
  code: 'sequence-1',
  type: 'product',
  tax_class: 'Taxable Goods',
  unit_price,
  quantity,
  is_tax_included: false,
  discount_amount: 0,
  sku: 'TENT-2P',
  name: 'Tent',
  tax: null,
  tax_breakdown: [],
  ...more,
});
const shippingItem = (unit_price: number, more: object = {}) =>
  item(unit_price, 1, { code: 'shipping', type: 'shipping', sku: null, name: null, ...more });
const address = {
  street: ['1 Example St'],
  city: 'Irvine',
  region: 'California',
  region_code: 'CA',
  country: 'US',
  postcode: '92618',
};
const quote = (items: object[], more: object = {}) => ({ oopQuote: { items, ship_to_address: address, ...more } });

const taxesOf = (payload: unknown, rate: string, currency = 'USD') =>
  readTaxQuote(payload, currency).flatMap((group) => {
    const cart = discountedCart(group.cart);
    return taxOperations(group, checkedTaxes(cart, taxesByTable({ taxes: [{ rate }] }, cart)));
  });
const amounts = (operations: ReturnType<typeof taxesOf>) =>
  operations.flatMap((one) => (one.op === 'replace' ? [[one.path, one.value]] : []));
const taxed = (at: number, rate: number, amount: number, hidden = 0) => [
  `oopQuote/items/${at}/tax`,
  { data: { rate, amount, discount_compensation_amount: hidden } },
];

test('each item gets its tax and its breakdown, in the classes of the module', () => {
  expect(taxesOf(quote([item(60, 2), shippingItem(10)]), '8.1')).toEqual([
    {
      op: 'add',
      path: 'oopQuote/items/0/tax_breakdown',
      value: { data: { code: 'tax', rate: 8.1, amount: 9.72, title: 'Tax', tax_rate_key: 'tax-8.1' } },
      instance: 'Magento\\OutOfProcessTaxManagement\\Api\\Data\\OopQuoteItemTaxBreakdownInterface',
    },
    {
      op: 'replace',
      path: 'oopQuote/items/0/tax',
      value: { data: { rate: 8.1, amount: 9.72, discount_compensation_amount: 0 } },
      instance: 'Magento\\OutOfProcessTaxManagement\\Api\\Data\\OopQuoteItemTaxInterface',
    },
    expect.objectContaining({ path: 'oopQuote/items/1/tax_breakdown' }),
    expect.objectContaining({
      path: 'oopQuote/items/1/tax',
      value: expect.objectContaining({ data: { rate: 8.1, amount: 0.81, discount_compensation_amount: 0 } }),
    }),
  ]);
});

test.each([
  [
    'a discount comes off before the tax',
    quote([item(60, 2, { discount_amount: 20 })]),
    '10',
    'USD',
    [taxed(0, 10, 10)],
  ],
  ['more discount than there is', quote([item(5, 1, { discount_amount: 9 })]), '10', 'USD', [taxed(0, 10, 0)]],
  [
    'prices with tax: the tax is in them, and that of the discount is told',
    quote([item(60, 2, { is_tax_included: true, discount_amount: 12 })]),
    '20',
    'EUR',
    [taxed(0, 20, 18, 2)],
  ],
  [
    'products with tax and shipping without: each by its own',
    quote([item(120, 1, { is_tax_included: true }), shippingItem(10)]),
    '20',
    'EUR',
    [taxed(1, 20, 2), taxed(0, 20, 20)],
  ],
  ['yen have no digits', quote([item(995, 1)]), '10', 'JPY', [taxed(0, 10, 100)]],
  ['dinars have three', quote([item(1.234, 1)]), '5', 'KWD', [taxed(0, 5, 0.062)]],
  ['half a cent is rounded up, as decimals', quote([item(1.005, 1)]), '0', 'USD', [taxed(0, 0, 0)]],
  ['a third of a cent in binary is none here', quote([item(0.1, 3)]), '10', 'USD', [taxed(0, 10, 0.03)]],
])('taxes: %s', (_name, payload, rate, currency, wanted) => {
  expect(amounts(taxesOf(payload, rate, currency))).toEqual(wanted);
});

test('what is not sent is taxed where the bill goes; the region is its code', () => {
  const [group] = readTaxQuote(
    { oopQuote: { items: [item(1, 1)], ship_to_address: null, billing_address: address } },
    'USD',
  );
  expect(group?.cart.address).toEqual({ country: 'US', region: 'CA', city: 'Irvine', postalCode: '92618' });
});

test.each([
  ['nothing', {}, 'The webhook sends no oopQuote'],
  ['a negative price', quote([item(-1, 1)]), 'Invalid data'],
  ['no quantity', quote([{ ...item(1, 1), quantity: 'many' }]), 'Invalid'],
])('a payload with %s is refused', (_name, payload, text) => {
  expect(() => taxesOf(payload, '10')).toThrow(text);
});

test('the adjustments of a credit memo', () => {
  const memo = {
    oopCreditMemo: { order_id: 7, items: [{ is_tax_included: false }], adjustment: { refund: 100, fee: 10 } },
  };
  const read = readCreditMemo(memo, 'USD');
  const cart = discountedCart(read.cart);
  expect(creditMemoOperations(read, checkedTaxes(cart, taxesByTable({ taxes: [{ rate: '8.1' }] }, cart)))).toEqual([
    { op: 'replace', path: 'oopCreditMemo/adjustment/refund_tax', value: 8.1 },
    { op: 'replace', path: 'oopCreditMemo/adjustment/fee_tax', value: 0.81 },
  ]);
  expect(readCreditMemo({ oopCreditMemo: { items: [], adjustment: { refund: 0 } } }, 'USD').names).toEqual([]);
});

const rateRequest = {
  rateRequest: {
    all_items: [
      { item_id: 1, sku: 'TENT-2P', qty: 2, weight: 10, row_total: 200 },
      { item_id: 2, parent_item_id: 1, sku: 'TENT-2P-RED', qty: 1, weight: 10, row_total: 0 },
    ],
    dest_country_id: 'US',
    dest_region_code: 'CA',
    dest_city: 'Irvine',
    dest_postcode: '92618',
    package_weight: 20,
    package_value: 200,
    store_id: 1,
  },
};

test('a request for rates, in kilograms; parts of a product do not count twice', () => {
  expect(readRateRequest(rateRequest, { currency: 'USD', unit: 'lbs' })).toEqual({
    currency: 'USD',
    channel: '1',
    address: { country: 'US', region: 'CA', city: 'Irvine', postalCode: '92618' },
    lines: [{ sku: 'TENT-2P', quantity: 2, weight: '9.0718474', amount: '200' }],
  });
  const all_items = [
    { sku: 'A', qty: 1 },
    { sku: 'B', qty: 1 },
  ];
  const bare = { rateRequest: { ...rateRequest.rateRequest, all_items, base_currency: { currency_code: 'EUR' } } };
  expect(readRateRequest(bare, { currency: 'USD', unit: 'kgs' })).toMatchObject({
    currency: 'EUR',
    lines: [
      { sku: 'A', weight: '20', amount: '200' },
      { sku: 'B', weight: '0', amount: '0' },
    ],
  });
});

test('a rate is a method of our carrier', () => {
  const cart = readRateRequest(rateRequest, { currency: 'USD', unit: 'lbs' });
  const row = { id: 'parcel', name: 'Parcel', amount: '4.9', currency: 'USD', carrier: 'post', minimumDays: 1 };
  expect(rateOperations(checkedRates(cart, ratesByTable({ shipping: [row] }, cart)).rates)).toEqual([
    {
      op: 'add',
      path: 'result',
      value: {
        carrier_code: 'relay',
        method: 'parcel',
        method_title: 'Parcel',
        price: 4.9,
        cost: 4.9,
        additional_data: [
          { key: 'carrier', value: 'post' },
          { key: 'minimumDays', value: '1' },
        ],
      },
    },
  ]);
});

test('payment methods are hidden by what is bought, by whom and where', () => {
  const payload = {
    payload: {
      cart: {
        store_id: 1,
        currency: { base_currency_code: 'EUR' },
        items: [{ sku: 'GAS-1', qty: 2, price: 9.95 }],
        billing_address: { country_id: 'DE', postcode: '10115', region: { region_code: null } },
      },
      customer: { group_id: 3 },
    },
  };
  const payer = readPaymentFilter(payload, { currency: 'USD', unit: 'kgs' });
  expect(payer).toEqual({
    group: '3',
    cart: {
      currency: 'EUR',
      channel: '1',
      address: { country: 'DE', postalCode: '10115' },
      lines: [{ sku: 'GAS-1', quantity: 2, amount: '19.9' }],
    },
  });
  const codes = hiddenByTable(
    {
      payments: [
        { methods: ['cashondelivery', 'checkmo'], skus: ['GAS-1'] },
        { methods: ['purchaseorder'], customerGroups: ['1'] },
        { methods: ['checkmo'], subtotal: { from: '10' } },
        { methods: ['free'], subtotal: { from: '19.91' } },
      ],
    },
    payer,
  );
  expect(hiddenPayments(codes)).toEqual([
    { op: 'add', path: 'result', value: { code: 'cashondelivery' } },
    { op: 'add', path: 'result', value: { code: 'checkmo' } },
  ]);
});
