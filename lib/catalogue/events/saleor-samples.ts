const PRICE = { price: { amount: 189.9, currency: 'EUR' }, channel: { slug: 'default' } };
const VARIANT = {
  ...{ id: 'UHJvZHVjdFZhcmlhbnQ6MQ==', sku: 'TENT-2P', name: 'Green', externalReference: 'TENT-2P' },
  channelListings: [PRICE],
};
const TIME = '2026-01-31T09:45:00.123456+00:00';
const PARENT = {
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
const ORDER = {
  id: 'T3JkZXI6MQ==',
  number: '1',
  status: 'FULFILLED',
  isPaid: true,
  created: TIME,
  updatedAt: TIME,
  lines: [{ ...LINE, quantity: 1 }],
  total: { gross: { amount: 189.9, currency: 'EUR' } },
  totalCharged: { amount: 189.9 },
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
const WHOLE_VARIANT = { ...VARIANT, created: TIME, updatedAt: TIME, product: PARENT };
/** Valid payloads, shown in the Developer Console and used by the tests. */
export const SAMPLES = {
  product: { id: PARENT.id, name: PARENT.name },
  variants: [WHOLE_VARIANT],
  variant: WHOLE_VARIANT,
  goneVariant: WHOLE_VARIANT,
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
