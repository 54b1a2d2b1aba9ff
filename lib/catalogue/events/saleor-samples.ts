const PRICE = { price: { amount: 189.9, currency: 'EUR' }, channel: { slug: 'default' } };
const VALUE = { plainText: null, richText: null, boolean: null, date: null, dateTime: null };
const attribute = (slug: string, name: string) => ({
  attribute: { slug, inputType: 'DROPDOWN' },
  values: [{ name, ...VALUE }],
});
const VARIANT = {
  metadata: [{ key: 'season', value: 'summer' }],
  ...{ weight: { value: 2.1 }, attributes: [attribute('color', 'Green')] },
  ...{ id: 'UHJvZHVjdFZhcmlhbnQ6MQ==', sku: 'TENT-2P', name: 'Green', externalReference: 'TENT-2P' },
  channelListings: [PRICE],
};
const TIME = '2026-01-31T09:45:00.123456+00:00';
const PARENT = {
  metadata: [],
  ...{ slug: 'two-person-tent', seoTitle: 'Two-person tents', seoDescription: '', metafield: 'Light and dry.' },
  ...{ weight: null, taxClass: { name: 'Standard' }, category: { slug: 'tents' } },
  attributes: [attribute('brand', 'Alpine')],
  ...{ id: 'UHJvZHVjdDox', name: 'Two-person tent', description: null, externalReference: null, updatedAt: TIME },
  channelListings: [
    { channel: { slug: 'default' }, isPublished: true, isAvailableForPurchase: true, visibleInListings: true },
  ],
};
const LINE = { id: 'T3JkZXJMaW5lOjE=', productSku: 'TENT-2P', productVariantId: VARIANT.id };
const FULFILLMENT = {
  id: 'RnVsZmlsbG1lbnQ6MQ==',
  status: 'FULFILLED',
  trackingNumber: 'T-1',
  created: TIME,
  lines: [{ quantity: 1, orderLine: LINE }],
} as const;
const ADDRESS = {
  ...{ firstName: 'Grace', lastName: 'Hopper', companyName: '', streetAddress1: 'Hafenstr. 1', streetAddress2: '' },
  ...{ city: 'HAMBURG', cityArea: '', postalCode: '20457', country: { code: 'DE' }, countryArea: '', phone: '' },
};
const ORDER = {
  id: 'T3JkZXI6MQ==',
  number: '1',
  checkoutId: 'Q2hlY2tvdXQ6MQ==',
  status: 'FULFILLED',
  isPaid: true,
  created: TIME,
  updatedAt: TIME,
  externalReference: null,
  languageCodeEnum: 'DE',
  customerNote: 'Please ring twice.',
  metadata: [{ key: 'vat-id', value: 'DE123456789' }],
  channel: { slug: 'default' },
  userEmail: 'grace.hopper@example.com',
  user: { id: 'VXNlcjox', email: 'grace.hopper@example.com', firstName: 'Grace', lastName: 'Hopper' },
  billingAddress: ADDRESS,
  shippingAddress: ADDRESS,
  shippingMethodName: 'DHL',
  collectionPointName: null,
  deliveryMethod: { __typename: 'ShippingMethod', id: 'U2hpcHBpbmdNZXRob2Q6MQ==' },
  shippingPrice: { net: { amount: 5 }, gross: { amount: 5.95 } },
  lines: [
    {
      ...{ ...LINE, quantity: 1, quantityFulfilled: 1, productName: PARENT.name, variantName: VARIANT.name },
      ...{ isGift: false, taxRate: 0.19, variant: { externalReference: 'TENT-2P' } },
      undiscountedUnitPrice: { net: { amount: 159.58 }, gross: { amount: 189.9 } },
      undiscountedTotalPrice: { net: { amount: 159.58 }, gross: { amount: 189.9 } },
      totalPrice: { net: { amount: 143.62 }, gross: { amount: 170.91 } },
    },
  ],
  discounts: [{ type: 'VOUCHER', name: 'Summer', amount: { amount: 18.99 } }],
  voucherCode: 'SUMMER10',
  giftCards: [{ last4CodeChars: '7EE6' }],
  transactions: [
    {
      ...{ name: 'Card', pspReference: 'psp-1', authorizedAmount: { amount: 0 } },
      ...{ chargedAmount: { amount: 166.86 }, refundedAmount: { amount: 0 } },
    },
  ],
  payments: [{ gateway: 'mirumee.payments.dummy', isActive: false }],
  total: { gross: { amount: 166.86, currency: 'EUR' } },
  totalCharged: { amount: 166.86 },
  totalAuthorized: { amount: 0 },
  totalRefunded: { amount: 0 },
  totalGrantedRefund: { amount: 0 },
  fulfillments: [FULFILLMENT],
} as const;
const STOCK = [
  {
    productVariant: { id: VARIANT.id, sku: VARIANT.sku },
    warehouse: { id: 'V2FyZWhvdXNlOjE=', slug: 'berlin' },
    ...{ quantity: 12, quantityAllocated: 2 },
  },
] as const;
const { id, name, description, externalReference, updatedAt, channelListings } = PARENT;
/** Less is selected of one that is gone. */
const GONE_VARIANT = {
  ...{ id: VARIANT.id, sku: VARIANT.sku, name: VARIANT.name, externalReference: VARIANT.externalReference },
  ...{ created: TIME, updatedAt: TIME, channelListings: VARIANT.channelListings },
  product: { id, name, description, externalReference, updatedAt, channelListings },
};
const WHOLE_VARIANT = { ...VARIANT, created: TIME, updatedAt: TIME, product: PARENT };
/** Valid payloads, shown in the Developer Console and used by the tests. */
export const SAMPLES = {
  product: { id: PARENT.id, name: PARENT.name },
  variants: [WHOLE_VARIANT],
  variant: WHOLE_VARIANT,
  goneVariant: GONE_VARIANT,
  user: {
    id: 'VXNlcjox',
    email: 'grace.hopper@example.com',
    firstName: 'Grace',
    lastName: 'Hopper',
    isActive: true,
    isStaff: false,
    externalReference: 'C-1906',
    dateJoined: TIME,
    updatedAt: TIME,
    defaultBillingAddress: {
      ...{ firstName: 'Grace', lastName: 'Hopper', companyName: '', phone: '+12025550143' },
      ...{ streetAddress1: '1 Navy Yard', streetAddress2: '', city: 'ARLINGTON', cityArea: '' },
      ...{ postalCode: '22201', countryArea: 'VA', country: { code: 'US' } },
    },
    defaultShippingAddress: null,
    metadata: [{ key: 'vat-id', value: 'DE123456789' }],
  },
  order: ORDER,
  orders: ORDER,
  fulfillment: {
    fulfillment: FULFILLMENT,
    order: { id: 'T3JkZXI6MQ==', number: '1' },
  },
  stock: STOCK,
  warehouse: STOCK,
} as const;
