import { isPending, isStaff, recordIn, unresolved } from '#lib/systems/saleor/webhook/record';

/** As Saleor 3.20 sends it when a fulfilment is cancelled that waits for approval. */
const NONE = {
  fulfillment: { id: 'RnVsZmlsbG1lbnQ6Tm9uZQ==', status: 'WAITING_FOR_APPROVAL', trackingNumber: '', lines: null },
  order: { id: 'o1', number: '24' },
  errors: [{ message: 'The loader.load() function must be called with a value,but got: None.' }],
};

test.each([
  ['a draft order', { order: { id: 'o1', status: 'DRAFT', lines: [] } }, ['order'], true],
  ['an order', { order: { id: 'o1', status: 'UNCONFIRMED', lines: [] } }, ['order'], false],
  ['a fulfilment that waits for approval', NONE, ['fulfillment', 'order'], true],
  [
    'a fulfilment of a draft’s like',
    { fulfillment: { id: 'f1', status: 'FULFILLED', lines: [] }, order: { id: 'o1' } },
    ['fulfillment', 'order'],
    false,
  ],
  ['a customer', { user: { id: 'u1' } }, ['user'], false],
])('%s: whether there is nothing to tell yet', (_what, body, roots, pending) => {
  expect(isPending(body, roots)).toBe(pending);
});

const errors = [{ message: 'Read timed out', path: ['event', 'order'] }];

test.each([
  [
    'an order that could not be read',
    'order_paid',
    { order: null, errors },
    ['order'],
    'Saleor could not read order of order_paid. It says: Read timed out. It may send the event again.',
  ],
  ['a record that is gone', 'order_paid', { order: null }, ['order'], undefined],
  [
    'lines that could not be read',
    'order_updated',
    { order: { id: 'o1', lines: null } },
    ['order'],
    'Saleor could not read order.lines of order_updated. It may send the event again.',
  ],
  [
    'the prices of one of several variants',
    'product_updated',
    { product: { id: 'p1', variants: [{ channelListings: [] }, { channelListings: null }] }, errors },
    ['product'],
    'Saleor could not read product.variants[1].channelListings of product_updated. It says: Read timed out. It may send the event again.',
  ],
  [
    'stocks',
    'product_variant_stock_updated',
    { productVariant: { id: 'v1', stocks: null }, warehouse: { id: 'w1' } },
    ['productVariant', 'warehouse'],
    'Saleor could not read productVariant.stocks of product_variant_stock_updated. It may send the event again.',
  ],
  [
    'the lines of a fulfilment that is cancelled',
    'fulfillment_canceled',
    { fulfillment: { id: 'f1', status: 'CANCELED', lines: null }, errors },
    ['fulfillment', 'order'],
    undefined,
  ],
  [
    'another field, which may be null',
    'order_updated',
    { order: { id: 'o1', number: null, lines: [] }, errors },
    ['order'],
    undefined,
  ],
  [
    'lists that are empty',
    'product_updated',
    { product: { id: 'p1', variants: [{ channelListings: [] }] } },
    ['product'],
    undefined,
  ],
])('%s: whether the event has to come again', (_what, event, body, roots, text) => {
  expect(unresolved(event, body, roots)).toBe(text);
});

test('the record is the root, its list with the rest beside each entry, or several roots', () => {
  expect(recordIn({ order: { id: 'o1' } }, { roots: ['order'] })).toEqual({ id: 'o1' });
  const product = { id: 'p1', name: 'Tent', variants: [{ id: 'v1' }] };
  expect(recordIn({ product }, { roots: ['product'], list: 'variants' })).toEqual([
    { id: 'v1', product: { id: 'p1', name: 'Tent' } },
  ]);
  const both = { fulfillment: { id: 'f1' }, order: { id: 'o1' } };
  expect(recordIn(both, { roots: ['fulfillment', 'order'] })).toEqual(both);
});

test('who is of the staff is told apart by what Saleor says, and by nothing else', () => {
  expect(isStaff({ user: { id: 'u1', isStaff: true } }, ['user'])).toBe(true);
  expect(isStaff({ user: { id: 'u1', isStaff: false } }, ['user'])).toBe(false);
  expect(isStaff({ user: { id: 'u1' } }, ['user'])).toBe(false);
  expect(isStaff({ user: null }, ['user'])).toBe(false);
});
