import type {
  ChangeKind,
  EventDefinition,
  PayloadSchema,
  RecordIdentity,
  SaleorEventName,
  SaleorSource,
} from '../types';
import { object, text } from './fields';

/** Saleor answers null for what is not set, and for what a permission or a deletion hides. */
const optionalText: PayloadSchema = { type: ['string', 'null'] };
const optionalNumber: PayloadSchema = { type: ['number', 'null'] };
const nullable = (schema: PayloadSchema): PayloadSchema => ({ ...schema, type: ['object', 'null'] });
const listOf = (items: PayloadSchema): PayloadSchema => ({ type: ['array', 'null'], items });

const price = nullable(object({}, { amount: optionalNumber, currency: optionalText }));
const channel = nullable(object({}, { slug: optionalText }));
const listings = listOf(object({}, { price, channel }));
const variantFields = { sku: optionalText, name: optionalText, channelListings: listings };
const parent = nullable(
  object({}, { id: optionalText, name: optionalText, description: optionalText, updatedAt: optionalText }),
);
const variant = object({ id: text }, { ...variantFields, updatedAt: optionalText, product: parent });
const product = object({ id: text }, { name: optionalText });
const user = object(
  { id: text },
  { email: optionalText, firstName: optionalText, lastName: optionalText, updatedAt: optionalText },
);
const line = object({}, { id: optionalText, productSku: optionalText, quantity: optionalNumber });
const order = object(
  { id: text },
  {
    number: optionalText,
    status: optionalText,
    isPaid: { type: ['boolean', 'null'] },
    created: optionalText,
    updatedAt: optionalText,
    lines: listOf(line),
  },
);
const shipped = object({}, { quantity: optionalNumber, orderLine: nullable(line) });
const fulfillment = object(
  { id: text },
  { status: optionalText, trackingNumber: optionalText, lines: listOf(shipped) },
);
const warehouse = object({ id: text }, { slug: optionalText });
const stock = object({ warehouse }, { quantity: optionalNumber, quantityAllocated: optionalNumber });

const LISTINGS = 'channelListings { price { amount currency } channel { slug } }';
/** What is read of a record, whether Saleor sends it or is asked for it. */
export const FIELDS = {
  product: `id name description updatedAt variants { id sku name updatedAt ${LISTINGS} }`,
  variant: `id sku name updatedAt product { id name description updatedAt } ${LISTINGS}`,
  user: 'id email firstName lastName updatedAt',
  order: 'id number status isPaid created updatedAt lines { id productSku quantity }',
} as const;
const SELECTIONS = {
  product: 'product { id name }',
  variants: `product { ${FIELDS.product} }`,
  variant: `productVariant { ${FIELDS.variant} }`,
  user: `user { ${FIELDS.user} }`,
  order: `order { ${FIELDS.order} }`,
  fulfillment:
    'fulfillment { id status trackingNumber lines { quantity orderLine { productSku } } } order { id number }',
  stock: 'productVariant { id sku stocks { quantity quantityAllocated warehouse { id slug } } } warehouse { id slug }',
} as const;

const PRICE = { price: { amount: 189.9, currency: 'EUR' }, channel: { slug: 'default' } };
const VARIANT = { id: 'UHJvZHVjdFZhcmlhbnQ6MQ==', sku: 'TENT-2P', name: 'Green', channelListings: [PRICE] };
const TIME = '2026-01-31T09:45:00.123456+00:00';
const PARENT = { id: 'UHJvZHVjdDox', name: 'Two-person tent', description: null, updatedAt: TIME };
const SAMPLES = {
  product: { id: PARENT.id, name: PARENT.name },
  variants: [{ ...VARIANT, updatedAt: TIME, product: PARENT }],
  variant: { ...VARIANT, updatedAt: TIME, product: PARENT },
  user: {
    id: 'VXNlcjox',
    email: 'grace.hopper@example.com',
    firstName: 'Grace',
    lastName: 'Hopper',
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

/** What one kind of record has in common, whatever happened to it. */
interface Kind {
  entity: EventDefinition['entity'];
  consumer?: EventDefinition['entity'];
  payload: string;
  schema: PayloadSchema;
  identity: RecordIdentity;
  roots: SaleorSource['roots'];
  list?: string;
  permission: SaleorSource['permission'];
  about: keyof typeof SELECTIONS;
}

/** In the words in which the back office is told of it, which are those of its own events. */
const VARIANT_CARRIES: RecordIdentity['carries'] = {
  name: ['name', 'text'],
  price: ['price', 'number'],
  description: ['description', 'text'],
};
const KINDS = {
  // A product is its variants, each a record of its own that the variants' events are about as
  // well.
  product: {
    entity: 'product',
    payload: 'SaleorVariants',
    schema: { type: 'array', items: variant },
    identity: {
      keys: { sku: ['sku|id'], variant: ['id'] },
      parent: { product: ['product.id'] },
      carries: VARIANT_CARRIES,
      each: true,
    },
    roots: ['product'],
    list: 'variants',
    permission: 'MANAGE_PRODUCTS',
    about: 'variants',
  },
  // With the product its variants are gone: Saleor does not say any more which they were.
  'product-gone': {
    entity: 'product',
    payload: 'SaleorProduct',
    schema: product,
    identity: { keys: { product: ['id'] }, carries: {} },
    roots: ['product'],
    permission: 'MANAGE_PRODUCTS',
    about: 'product',
  },
  variant: {
    entity: 'product',
    payload: 'SaleorVariant',
    schema: variant,
    identity: {
      keys: { sku: ['sku|id'], variant: ['id'] },
      parent: { product: ['product.id'] },
      carries: VARIANT_CARRIES,
    },
    roots: ['productVariant'],
    permission: 'MANAGE_PRODUCTS',
    about: 'variant',
  },
  customer: {
    entity: 'customer',
    payload: 'SaleorCustomer',
    schema: user,
    identity: {
      keys: { id: ['id'], email: ['email'] },
      carries: { firstname: ['firstName', 'text'], lastname: ['lastName', 'text'], email: ['email', 'email'] },
    },
    roots: ['user'],
    permission: 'MANAGE_USERS',
    about: 'user',
  },
  order: {
    entity: 'order',
    payload: 'SaleorOrder',
    schema: order,
    identity: { keys: { id: ['id'] }, carries: {} },
    roots: ['order'],
    permission: 'MANAGE_ORDERS',
    about: 'order',
  },
  fulfillment: {
    entity: 'shipment',
    consumer: 'order',
    payload: 'SaleorFulfillment',
    schema: object({ fulfillment }, { order: nullable(object({ id: text }, { number: optionalText })) }),
    identity: { keys: { id: ['fulfillment.id'] }, carries: {} },
    roots: ['fulfillment', 'order'],
    permission: 'MANAGE_ORDERS',
    about: 'fulfillment',
  },
  stock: {
    entity: 'stock',
    payload: 'SaleorStock',
    schema: object({
      productVariant: object({ id: text }, { sku: optionalText, stocks: listOf(stock) }),
      warehouse,
    }),
    identity: { keys: { id: ['productVariant.id', 'warehouse.id'] }, carries: {} },
    roots: ['productVariant', 'warehouse'],
    permission: 'MANAGE_PRODUCTS',
    about: 'stock',
  },
} as const satisfies Record<string, Kind>;

/**
 * Saleor's event, its type in a subscription, the kind, the handler, the change, what happened, and
 * the first version that has it.
 */
const EVENTS: readonly [SaleorEventName, string, keyof typeof KINDS, string, ChangeKind, string, since?: string][] = [
  // Each variant of a new product is told as created by an event of its own.
  ['PRODUCT_CREATED', 'ProductCreated', 'product', 'product-updated', 'updated', 'A product was created'],
  ['PRODUCT_UPDATED', 'ProductUpdated', 'product', 'product-updated', 'updated', 'A product changed'],
  ['PRODUCT_DELETED', 'ProductDeleted', 'product-gone', 'product-deleted', 'deleted', 'A product was removed'],
  ['PRODUCT_VARIANT_CREATED', 'ProductVariantCreated', 'variant', 'created', 'created', 'A variant was created'],
  ['PRODUCT_VARIANT_UPDATED', 'ProductVariantUpdated', 'variant', 'updated', 'updated', 'A variant changed'],
  ['PRODUCT_VARIANT_DELETED', 'ProductVariantDeleted', 'variant', 'deleted', 'deleted', 'A variant was removed'],
  [
    'PRODUCT_VARIANT_STOCK_UPDATED',
    'ProductVariantStockUpdated',
    'stock',
    'updated',
    'updated',
    'The stock of a variant changed',
  ],
  ['CUSTOMER_CREATED', 'CustomerCreated', 'customer', 'created', 'created', 'A customer was created'],
  ['CUSTOMER_UPDATED', 'CustomerUpdated', 'customer', 'updated', 'updated', 'A customer changed'],
  ['CUSTOMER_DELETED', 'CustomerDeleted', 'customer', 'deleted', 'deleted', 'A customer was removed', '3.23'],
  ['ORDER_CREATED', 'OrderCreated', 'order', 'created', 'created', 'An order was placed'],
  ['ORDER_CONFIRMED', 'OrderConfirmed', 'order', 'updated', 'updated', 'An order was confirmed'],
  ['ORDER_PAID', 'OrderPaid', 'order', 'updated', 'updated', 'An order was paid'],
  ['ORDER_UPDATED', 'OrderUpdated', 'order', 'updated', 'updated', 'An order changed'],
  ['ORDER_CANCELLED', 'OrderCancelled', 'order', 'updated', 'updated', 'An order was cancelled'],
  ['ORDER_FULFILLED', 'OrderFulfilled', 'order', 'updated', 'updated', 'An order was fulfilled'],
  [
    'FULFILLMENT_CREATED',
    'FulfillmentCreated',
    'fulfillment',
    'shipment-created',
    'created',
    'Goods of an order were sent',
  ],
  [
    'FULFILLMENT_CANCELED',
    'FulfillmentCanceled',
    'fulfillment',
    'shipment-deleted',
    'deleted',
    'A fulfillment was cancelled',
  ],
  [
    'FULFILLMENT_TRACKING_NUMBER_UPDATED',
    'FulfillmentTrackingNumberUpdated',
    'fulfillment',
    'shipment-updated',
    'updated',
    'A fulfillment got a tracking number',
  ],
];

export const saleorEvents: readonly EventDefinition[] = EVENTS.map(
  ([event, typename, name, handler, change, what, since]): EventDefinition => {
    const kind: Kind = KINDS[name];
    const { entity, consumer, payload, schema, identity, roots, list, permission, about } = kind;
    return {
      source: 'saleor',
      entity,
      ...(consumer === undefined ? {} : { consumer }),
      type: `saleor.${event.toLowerCase()}`,
      handler,
      change,
      // What the back office was sent last is in the ledger: sent behind its back, that would no
      // longer be true.
      requiresLedger: ['backoffice'],
      payload,
      label: `Saleor: ${event.toLowerCase().replaceAll('_', ' ')}`,
      description: `${what} in Saleor.`,
      schema,
      identity: change === 'deleted' ? { keys: identity.keys, carries: {} } : identity,
      sample: SAMPLES[about],
      saleor: {
        event,
        typename,
        roots,
        ...(list === undefined ? {} : { list }),
        permission,
        selection: SELECTIONS[about],
        ...(since === undefined ? {} : { since }),
      },
    };
  },
);
