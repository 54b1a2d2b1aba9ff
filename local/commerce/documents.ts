import type { Documents as Kept } from '../kernel/documents';

export type { Document } from '../kernel/documents';

/** What the store has records of. */
export type Kind =
  | 'product'
  | 'category'
  | 'customer'
  | 'group'
  | 'order'
  | 'shipment'
  | 'invoice'
  | 'creditmemo'
  | 'source'
  | 'source_item'
  | 'stock_out'
  | 'eventing'
  | 'event_provider'
  | 'event_subscription'
  | 'webhook'
  | 'webhook_key'
  | 'tax_integration'
  | 'shipping_carrier';

export type Documents = Kept<Kind>;
