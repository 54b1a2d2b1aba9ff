import type { EventDefinition, PayloadSchema, RecordIdentity } from '../types';
import { commerceCustomerEvents } from './commerce-customers';
import { common, dates, flag, gone, number, optionalNumber, optionalText } from './commerce-fields';
import { BACKOFFICE_AND_CMS, object, text } from './fields';

const product: RecordIdentity = {
  keys: { sku: ['sku'] },
  lettersAlike: { fields: ['sku'], in: ['commerce'] },
  // By the names under which `carriedInCommerce` says what the store has.
  carries: {
    ...{ name: ['name', 'text'], price: ['price', 'number'], description: ['description', 'text'] },
    ...{ status: ['status', 'number'], visibility: ['visibility', 'number'], weight: ['weight', 'number'] },
    ...{ type: ['type_id', 'text'], shortDescription: ['short_description', 'text'], urlKey: ['url_key', 'text'] },
    ...{ taxClass: ['tax_class_id', 'number'], categories: ['category_ids', 'ids'] },
    ...{ specialPrice: ['special_price', 'number'], specialFrom: ['special_from_date', 'text'] },
    ...{ specialTo: ['special_to_date', 'text'], seoTitle: ['meta_title', 'text'] },
    ...{ seoDescription: ['meta_description', 'text'], seoKeywords: ['meta_keyword', 'text'] },
  },
};
const group: RecordIdentity = {
  keys: { id: ['customer_group_id'], code: ['customer_group_code'] },
  lettersAlike: { fields: ['customer_group_code'], in: ['commerce'] },
  carries: { code: ['customer_group_code', 'text'], taxClass: ['tax_class_id', 'number'] },
};

/** `false` is what the store says of a text that a store view does not set. */
const viewText: PayloadSchema = { type: ['string', 'boolean', 'null'] };
const storeView: PayloadSchema = {
  ...optionalNumber,
  description: 'The store view it was saved in; 0 is all of them.',
};
const productFields = {
  ...{ name: viewText, price: optionalNumber, description: viewText, type_id: viewText, ...dates },
  ...{ status: optionalNumber, visibility: optionalNumber, weight: optionalNumber },
  ...{ short_description: viewText, url_key: viewText, tax_class_id: optionalNumber },
  ...{ special_price: optionalNumber, special_from_date: viewText, special_to_date: viewText },
  ...{ meta_title: viewText, meta_description: viewText, meta_keyword: viewText },
  category_ids: { type: ['array', 'null'], items: number, description: 'Where the save has set them.' },
} as const satisfies Readonly<Record<string, PayloadSchema>>;
const PRODUCT_FIELDS = ['id', 'sku', 'store_id', ...Object.keys(productFields)];
const groupFields = { customer_group_code: optionalText, tax_class_id: optionalNumber };

/** Adobe Commerce as a Cloud Service lists the events that it offers. */
const shipments = { ...common, entity: 'shipment', consumer: 'order', optional: true } as const;
const TRACK_FIELDS = ['entity_id', 'parent_id', 'order_id'];
const track = object({ parent_id: number }, { entity_id: optionalNumber, order_id: optionalNumber });

export const commerceEvents: readonly EventDefinition[] = [
  {
    ...common,
    entity: 'product',
    targets: BACKOFFICE_AND_CMS,
    type: 'com.adobe.commerce.observer.catalog_product_save_commit_after',
    handler: 'updated',
    createdHandler: 'created',
    fields: PRODUCT_FIELDS,
    payload: 'CommerceProductSaved',
    label: 'Product saved in Adobe Commerce',
    description: 'A product was created or changed in Adobe Commerce.',
    schema: object({ sku: text }, { id: optionalNumber, ...productFields, store_id: storeView, _isNew: flag }),
    identity: product,
    sample: {
      id: 2,
      sku: 'TENT-2P',
      name: 'Two-person tent',
      price: '189.9000',
      description: 'Light and dry.',
      type_id: 'simple',
      status: '1',
      visibility: '4',
      weight: '2.1000',
      url_key: 'two-person-tent-tent-2p',
      tax_class_id: '2',
      category_ids: ['3'],
      store_id: '0',
      created_at: '2026-01-31 09:30:00',
      updated_at: '2026-01-31 09:45:00',
      _isNew: false,
    },
  },
  {
    ...common,
    entity: 'product',
    type: 'com.adobe.commerce.observer.catalog_product_delete_commit_after',
    handler: 'deleted',
    change: 'deleted',
    fields: ['id', 'sku'],
    payload: 'CommerceProductDeleted',
    label: 'Product deleted in Adobe Commerce',
    description: 'A product was removed from Adobe Commerce.',
    schema: object({ sku: text }, { id: optionalNumber }),
    identity: gone(product),
    sample: { id: 2, sku: 'TENT-2P' },
  },
  ...commerceCustomerEvents,
  {
    ...common,
    entity: 'customer-group',
    consumer: 'customer',
    type: 'com.adobe.commerce.observer.customer_group_save_commit_after',
    handler: 'group-updated',
    fields: ['customer_group_id', 'customer_group_code', 'tax_class_id'],
    payload: 'CommerceGroupSaved',
    label: 'Customer group saved in Adobe Commerce',
    description: 'A customer group was created or changed in Adobe Commerce.',
    schema: object({ customer_group_code: text }, { customer_group_id: optionalNumber, tax_class_id: optionalNumber }),
    identity: group,
    sample: { customer_group_id: '18', customer_group_code: 'Climbers', tax_class_id: 3 },
  },
  {
    ...common,
    entity: 'customer-group',
    consumer: 'customer',
    type: 'com.adobe.commerce.observer.customer_group_delete_commit_after',
    handler: 'group-deleted',
    change: 'deleted',
    fields: ['customer_group_id', 'customer_group_code'],
    payload: 'CommerceGroupDeleted',
    label: 'Customer group deleted in Adobe Commerce',
    description: 'A customer group was removed from Adobe Commerce.',
    schema: object({ customer_group_id: number }, groupFields),
    identity: gone(group),
    sample: { customer_group_id: '18', customer_group_code: 'Climbers' },
  },
  {
    ...common,
    entity: 'order',
    type: 'com.adobe.commerce.observer.sales_order_save_commit_after',
    handler: 'updated',
    createdHandler: 'created',
    fields: ['id', 'increment_id', 'status', 'created_at', 'updated_at'],
    payload: 'CommerceOrderSaved',
    label: 'Order saved in Adobe Commerce',
    description: 'An order was placed or changed in Adobe Commerce.',
    schema: object({ id: number }, { increment_id: optionalText, status: optionalText, ...dates, _isNew: flag }),
    identity: { keys: { id: ['id'] }, carries: { status: ['status', 'text'] } },
    sample: {
      id: '12',
      increment_id: '000000012',
      status: 'pending',
      created_at: '2026-01-31 09:30:00',
      updated_at: '2026-01-31 09:30:00',
    },
  },
  {
    ...shipments,
    type: 'com.adobe.commerce.observer.sales_order_shipment_save_commit_after',
    handler: 'shipment-updated',
    createdHandler: 'shipment-created',
    fields: ['entity_id', 'order_id', 'created_at', 'updated_at'],
    payload: 'CommerceShipmentSaved',
    label: 'Shipment saved in Adobe Commerce',
    description: 'Goods of an order left, or their shipment changed, in Adobe Commerce; the rest of it is read.',
    schema: object({ entity_id: number }, { order_id: optionalNumber, ...dates, _isNew: flag }),
    identity: { keys: { id: ['entity_id'] }, carries: {} },
    sample: {
      entity_id: '3',
      order_id: '12',
      created_at: '2026-01-31 09:30:00',
      updated_at: '2026-01-31 09:30:00',
    },
  },
  {
    ...shipments,
    type: 'com.adobe.commerce.observer.sales_order_shipment_track_save_commit_after',
    handler: 'track-changed',
    fields: TRACK_FIELDS,
    payload: 'CommerceTrackChanged',
    label: 'Track saved in Adobe Commerce',
    description: 'A shipment got a tracking number in Adobe Commerce, or another one.',
    schema: track,
    identity: { keys: { id: ['parent_id'] }, carries: {} },
    sample: { entity_id: '7', parent_id: '3', order_id: '12' },
  },
  {
    ...shipments,
    type: 'com.adobe.commerce.observer.sales_order_shipment_track_delete_commit_after',
    handler: 'track-changed',
    fields: TRACK_FIELDS,
    payload: 'CommerceTrackChanged',
    label: 'Track deleted in Adobe Commerce',
    description: 'A tracking number was taken from a shipment in Adobe Commerce.',
    schema: track,
    identity: { keys: { id: ['parent_id'] }, carries: {} },
    sample: { entity_id: '7', parent_id: '3', order_id: '12' },
  },
  {
    ...common,
    entity: 'stock',
    type: 'com.adobe.commerce.observer.cataloginventory_stock_item_save_commit_after',
    handler: 'updated',
    fields: ['item_id', 'product_id', 'stock_id', 'qty', 'is_in_stock'],
    payload: 'CommerceStockSaved',
    label: 'Stock item saved in Adobe Commerce',
    description: "A product's stock item changed in Adobe Commerce.",
    schema: object(
      { product_id: number },
      { item_id: optionalNumber, stock_id: optionalNumber, qty: optionalNumber, is_in_stock: flag },
    ),
    // It names the product by its number, the back office by its SKU: what one sends is never the
    // other's echo.
    identity: { keys: { product: ['product_id', 'stock_id'] }, carries: {} },
    sample: { item_id: '7', product_id: '2', stock_id: '1', qty: '12', is_in_stock: '1' },
  },
];
