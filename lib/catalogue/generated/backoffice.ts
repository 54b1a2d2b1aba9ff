// Written by `npm run generate` from lib/catalogue. Do not edit.
import type { Schema } from '../schema';
import { productCreate, productUpdate, productDelete, customerCreate, customerUpdate, customerDelete, customerGroupCreate, customerGroupUpdate, customerGroupDelete, orderStatusUpdate, shipmentCreate, shipmentUpdate, invoiceCreate, refundCreate, stockUpdate } from './schemas';

interface IncomingEvent {
  entities: readonly string[];
  schema: Schema<unknown>;
  /** Of a list: the fields that name the record which a row is about. */
  rowKeys?: readonly string[];
  /** Whether nothing but its id tells it from another one. */
  needsId?: true;
}

/** The events of the backoffice, by type. */
export const backofficeEvents: Readonly<Record<string, IncomingEvent>> = {
  'be-observer.catalog_product_create': { entities: ['product'], schema: productCreate },
  'be-observer.catalog_product_update': { entities: ['product'], schema: productUpdate },
  'be-observer.catalog_product_delete': { entities: ['product'], schema: productDelete },
  'be-observer.customer_create': { entities: ['customer'], schema: customerCreate },
  'be-observer.customer_update': { entities: ['customer'], schema: customerUpdate },
  'be-observer.customer_delete': { entities: ['customer'], schema: customerDelete },
  'be-observer.customer_group_create': { entities: ['customer-group', 'customer'], schema: customerGroupCreate },
  'be-observer.customer_group_update': { entities: ['customer-group', 'customer'], schema: customerGroupUpdate },
  'be-observer.customer_group_delete': { entities: ['customer-group', 'customer'], schema: customerGroupDelete },
  'be-observer.sales_order_status_update': { entities: ['order'], schema: orderStatusUpdate },
  'be-observer.sales_order_shipment_create': { entities: ['shipment', 'order'], schema: shipmentCreate, needsId: true },
  'be-observer.sales_order_shipment_update': { entities: ['shipment', 'order'], schema: shipmentUpdate },
  'be-observer.sales_order_invoice_create': { entities: ['invoice', 'order'], schema: invoiceCreate, needsId: true },
  'be-observer.sales_order_refund_create': { entities: ['refund', 'order'], schema: refundCreate, needsId: true },
  'be-observer.catalog_stock_update': { entities: ['stock'], schema: stockUpdate, rowKeys: ["sku"] },
};
