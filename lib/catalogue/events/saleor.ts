import type {
  ChangeKind,
  EventDefinition,
  PayloadSchema,
  RecordIdentity,
  SaleorEventName,
  SaleorSource,
} from '../types';
import { BACKOFFICE_AND_CMS, object, text } from './fields';
import { SAMPLES } from './saleor-samples';
import { fulfillment, nullable, optionalText, order, product, stock, user, variant } from './saleor-schemas';
import { SELECTIONS } from './saleor-selections';

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
  /** What an edited query must not leave out, of a change and of a removal. */
  needs?: readonly string[];
  needsGone?: readonly string[];
  /** The handler for each change; with `created` the ledger decides between that and `updated`. */
  handlers: Partial<Record<ChangeKind, string>>;
}

const OWN_HANDLERS = { created: 'created', updated: 'updated', deleted: 'deleted' } as const;

/** In the words in which the back office is told of it, which are those of its own events. */
const VARIANT_CARRIES: RecordIdentity['carries'] = {
  name: ['name', 'text'],
  price: ['price', 'number'],
  description: ['description', 'text'],
};
const VARIANT_NEEDS = ['id', 'sku', 'channelListings', 'product.id', 'product.name'];
const ORDER_NEEDS = ['id', 'status', 'lines.quantity', 'lines.productSku'];
const VARIANT_KIND = {
  entity: 'product',
  payload: 'SaleorVariant',
  schema: variant,
  identity: {
    keys: { sku: ['sku|id'], variant: ['id'] },
    renamed: { name: 'sku', keeps: 'variant' },
    parent: { product: ['product.id'] },
    carries: VARIANT_CARRIES,
    createdAt: 'created',
  },
  roots: ['productVariant'],
  permission: 'MANAGE_PRODUCTS',
  about: 'variant',
  needs: VARIANT_NEEDS,
  needsGone: ['id', 'sku'],
  handlers: OWN_HANDLERS,
} as const satisfies Kind;

/**
 * What variants have in warehouses: the same records as in the events of the back office, which
 * names them by SKU and source.
 */
const STOCK = {
  entity: 'stock',
  payload: 'SaleorStocks',
  schema: { type: 'array', items: stock },
  identity: {
    keys: { item: ['sku', 'stockId'] },
    keysInView: true,
    carries: { quantity: ['quantity', 'number'], reserved: ['reserved', 'count'] },
    each: true,
    onlyIfTold: 'gone',
  },
  permission: 'MANAGE_PRODUCTS',
  handlers: { updated: 'updated' },
} as const satisfies Partial<Kind>;
const KINDS = {
  // A product is its variants, each a record of its own that the variants' events are about as
  // well.
  product: {
    entity: 'product',
    payload: 'SaleorVariants',
    schema: { type: 'array', items: variant },
    identity: {
      keys: { sku: ['sku|id'], variant: ['id'] },
      renamed: { name: 'sku', keeps: 'variant' },
      parent: { product: ['product.id'] },
      carries: VARIANT_CARRIES,
      each: true,
      createdAt: 'created',
    },
    roots: ['product'],
    list: 'variants',
    permission: 'MANAGE_PRODUCTS',
    about: 'variants',
    needs: VARIANT_NEEDS,
    handlers: { updated: 'product-updated' },
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
    needs: ['id'],
    handlers: { deleted: 'product-deleted' },
  },
  variant: VARIANT_KIND,
  // Its stock is gone with it.
  'variant-gone': { ...VARIANT_KIND, about: 'goneVariant' },
  customer: {
    entity: 'customer',
    payload: 'SaleorCustomer',
    schema: user,
    identity: {
      keys: { id: ['id'], email: ['email'] },
      carries: { firstname: ['firstName', 'text'], lastname: ['lastName', 'text'], email: ['email', 'email'] },
      createdAt: 'dateJoined',
    },
    roots: ['user'],
    permission: 'MANAGE_USERS',
    about: 'user',
    needs: ['id', 'email', 'firstName', 'lastName'],
    needsGone: ['id', 'email'],
    handlers: OWN_HANDLERS,
  },
  order: {
    entity: 'order',
    payload: 'SaleorOrder',
    schema: order,
    identity: { keys: { id: ['id'] }, carries: {}, createdAt: 'created' },
    roots: ['order'],
    permission: 'MANAGE_ORDERS',
    about: 'order',
    needs: ORDER_NEEDS,
    handlers: OWN_HANDLERS,
  },
  // Made in bulk: each is told by an event of its own.
  orders: {
    entity: 'order',
    payload: 'SaleorOrder',
    schema: order,
    identity: { keys: { id: ['id'] }, carries: {}, createdAt: 'created' },
    roots: ['orders'],
    permission: 'MANAGE_ORDERS',
    about: 'orders',
    needs: ORDER_NEEDS,
    handlers: OWN_HANDLERS,
  },
  fulfillment: {
    entity: 'shipment',
    consumer: 'order',
    payload: 'SaleorFulfillment',
    schema: object({ fulfillment }, { order: nullable(object({ id: text }, { number: optionalText })) }),
    identity: {
      keys: { id: ['fulfillment.id'] },
      carries: {},
      createdAt: 'fulfillment.created',
      onlyIfTold: 'removals',
    },
    roots: ['fulfillment', 'order'],
    permission: 'MANAGE_ORDERS',
    about: 'fulfillment',
    needs: ['fulfillment.id', 'fulfillment.status', 'fulfillment.lines.quantity', 'order.id'],
    needsGone: ['fulfillment.id', 'order.id'],
    handlers: { created: 'shipment-created', updated: 'shipment-updated', deleted: 'shipment-deleted' },
  },
  stock: {
    ...STOCK,
    roots: ['productVariant', 'warehouse'],
    about: 'stock',
  },
  // Saleor tells of each stock that goes with it; this one says which warehouse it was.
  warehouse: {
    ...STOCK,
    roots: ['warehouse'],
    about: 'warehouse',
  },
} as const satisfies Record<string, Kind>;

/**
 * Saleor's event, its type in a subscription, the kind, the change, what happened, and the first
 * version that has it.
 */
const EVENTS: readonly [SaleorEventName, string, keyof typeof KINDS, ChangeKind, string, since?: string][] = [
  ['PRODUCT_CREATED', 'ProductCreated', 'product', 'created', 'A product was created'],
  ['PRODUCT_UPDATED', 'ProductUpdated', 'product', 'updated', 'A product changed'],
  ['PRODUCT_DELETED', 'ProductDeleted', 'product-gone', 'deleted', 'A product was removed'],
  ['PRODUCT_VARIANT_CREATED', 'ProductVariantCreated', 'variant', 'created', 'A variant was created'],
  ['PRODUCT_VARIANT_UPDATED', 'ProductVariantUpdated', 'variant', 'updated', 'A variant changed'],
  ['PRODUCT_VARIANT_DELETED', 'ProductVariantDeleted', 'variant-gone', 'deleted', 'A variant was removed'],
  ['PRODUCT_VARIANT_STOCK_UPDATED', 'ProductVariantStockUpdated', 'stock', 'updated', 'The stock of a variant changed'],
  ['PRODUCT_VARIANT_BACK_IN_STOCK', 'ProductVariantBackInStock', 'stock', 'updated', 'A variant has stock again'],
  ['PRODUCT_VARIANT_OUT_OF_STOCK', 'ProductVariantOutOfStock', 'stock', 'updated', 'A variant has no stock left'],
  ['WAREHOUSE_DELETED', 'WarehouseDeleted', 'warehouse', 'updated', 'A warehouse was removed'],
  ['CUSTOMER_CREATED', 'CustomerCreated', 'customer', 'created', 'A customer was created'],
  ['CUSTOMER_UPDATED', 'CustomerUpdated', 'customer', 'updated', 'A customer changed'],
  ['CUSTOMER_DELETED', 'CustomerDeleted', 'customer', 'deleted', 'A customer was removed', '3.23'],
  ['ORDER_CREATED', 'OrderCreated', 'order', 'created', 'An order was placed'],
  ['ORDER_BULK_CREATED', 'OrderBulkCreated', 'orders', 'created', 'Orders were made in bulk'],
  ['ORDER_CONFIRMED', 'OrderConfirmed', 'order', 'updated', 'An order was confirmed'],
  ['ORDER_PAID', 'OrderPaid', 'order', 'updated', 'An order was paid'],
  ['ORDER_FULLY_PAID', 'OrderFullyPaid', 'order', 'updated', 'An order was paid in full'],
  ['ORDER_REFUNDED', 'OrderRefunded', 'order', 'updated', 'Money of an order was paid back'],
  ['ORDER_FULLY_REFUNDED', 'OrderFullyRefunded', 'order', 'updated', 'All money of an order was paid back'],
  ['ORDER_EXPIRED', 'OrderExpired', 'order', 'updated', 'An order was not paid in time'],
  ['ORDER_UPDATED', 'OrderUpdated', 'order', 'updated', 'An order changed'],
  ['ORDER_CANCELLED', 'OrderCancelled', 'order', 'updated', 'An order was cancelled'],
  ['ORDER_FULFILLED', 'OrderFulfilled', 'order', 'updated', 'An order was fulfilled'],
  ['FULFILLMENT_CREATED', 'FulfillmentCreated', 'fulfillment', 'created', 'Goods of an order were sent'],
  ['FULFILLMENT_APPROVED', 'FulfillmentApproved', 'fulfillment', 'updated', 'A fulfillment that waited was approved'],
  ['FULFILLMENT_CANCELED', 'FulfillmentCanceled', 'fulfillment', 'deleted', 'A fulfillment was cancelled'],
  [
    'FULFILLMENT_TRACKING_NUMBER_UPDATED',
    'FulfillmentTrackingNumberUpdated',
    'fulfillment',
    'updated',
    'A fulfillment got a tracking number',
  ],
];

export const saleorEvents: readonly EventDefinition[] = EVENTS.map(
  ([event, typename, name, change, what, since]): EventDefinition => {
    const kind: Kind = KINDS[name];
    const { entity, consumer, payload, schema, identity, roots, list, permission, about, handlers } = kind;
    const { needs, needsGone = needs } = kind;
    const { created, updated, deleted } = handlers;
    const handler = (change === 'deleted' ? deleted : updated) ?? '';
    return {
      source: 'saleor',
      entity,
      ...(consumer === undefined ? {} : { consumer }),
      type: `saleor.${event.toLowerCase()}`,
      handler,
      ...(entity === 'product' && change !== 'deleted' ? { targets: BACKOFFICE_AND_CMS } : {}),
      ...(change === 'deleted' || created === undefined ? {} : { createdHandler: created }),
      change,
      // What the back office was sent last is in the ledger: sent behind its back, that would no
      // longer be true.
      requiresLedger: ['backoffice'],
      ...needing(change === 'deleted' ? needsGone : needs),
      payload,
      label: `Saleor: ${event.toLowerCase().replaceAll('_', ' ')}`,
      description: `${what} in Saleor.`,
      schema,
      identity:
        change === 'deleted' && identity.onlyIfTold === undefined
          ? { keys: identity.keys, ...(identity.renamed && { renamed: identity.renamed }), carries: {} }
          : identity,
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

function needing(needs: readonly string[] | undefined): Pick<EventDefinition, 'needs'> {
  return needs === undefined ? {} : { needs };
}

const PART = { ...KINDS.fulfillment, source: 'saleor', requiresLedger: ['backoffice'] } as const;

/** What the relay finds in other events of Saleor, which sends no event of its own for it. */
export const saleorParts: readonly EventDefinition[] = [
  {
    ...partOf('fulfillment_changed', 'shipment-updated', 'A fulfillment is part of an order that changed in Saleor.'),
    // What the back office has sent itself is among them, and it is not told of that.
    identity: { ...PART.identity, onlyIfTold: 'all' },
  },
  {
    ...{ source: 'saleor', entity: 'stock', payload: 'SaleorStocks', schema: STOCK.schema, identity: STOCK.identity },
    ...{ requiresLedger: ['backoffice'], handler: 'updated', type: 'saleor.stock_changed' },
    label: 'Saleor: stock changed',
    description: 'The stock of variants, as an event about them or about an order carried it.',
    sample: SAMPLES.stock,
  },
  partOf('fulfillment_returned', 'returned', 'Goods of an order came back, or were refunded or replaced, in Saleor.'),
];

function partOf(name: string, handler: string, description: string): EventDefinition {
  const { source, entity, consumer, payload, schema, identity, requiresLedger, needs } = PART;
  return {
    ...{ source, entity, consumer, payload, schema, identity, requiresLedger, needs, handler, description },
    type: `saleor.${name}`,
    label: `Saleor: ${name.replaceAll('_', ' ')}`,
    sample: SAMPLES.fulfillment,
  };
}
