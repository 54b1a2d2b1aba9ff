const PRICE = { price: { amount: 189.9, currency: 'EUR' }, channel: { slug: 'default' } };
const VARIANT = { id: 'UHJvZHVjdFZhcmlhbnQ6MQ==', sku: 'TENT-2P', name: 'Green', channelListings: [PRICE] };
const TIME = '2026-01-31T09:45:00.123456+00:00';
const PARENT = { id: 'UHJvZHVjdDox', name: 'Two-person tent', description: null, updatedAt: TIME };
/** Valid payloads, shown in the Developer Console and used by the tests. */
export const SAMPLES = {
  product: { id: PARENT.id, name: PARENT.name },
  variants: [{ ...VARIANT, created: TIME, updatedAt: TIME, product: PARENT }],
  variant: { ...VARIANT, created: TIME, updatedAt: TIME, product: PARENT },
  user: {
    id: 'VXNlcjox',
    email: 'grace.hopper@example.com',
    firstName: 'Grace',
    lastName: 'Hopper',
    isStaff: false,
    dateJoined: TIME,
    updatedAt: TIME,
  },
  order: {
    id: 'T3JkZXI6MQ==',
    number: '1',
    status: 'UNFULFILLED',
    isPaid: true,
    created: TIME,
    updatedAt: TIME,
    lines: [{ id: 'T3JkZXJMaW5lOjE=', productSku: 'TENT-2P', quantity: 1 }],
  },
  fulfillment: {
    fulfillment: {
      id: 'RnVsZmlsbG1lbnQ6MQ==',
      status: 'FULFILLED',
      trackingNumber: 'T-1',
      created: TIME,
      lines: [{ quantity: 1, orderLine: { productSku: 'TENT-2P' } }],
    },
    order: { id: 'T3JkZXI6MQ==', number: '1' },
  },
  stock: {
    productVariant: {
      id: VARIANT.id,
      sku: VARIANT.sku,
      stocks: [{ quantity: 12, quantityAllocated: 2, warehouse: { id: 'V2FyZWhvdXNlOjE=', slug: 'berlin' } }],
    },
    warehouse: { id: 'V2FyZWhvdXNlOjE=', slug: 'berlin' },
  },
} as const;
