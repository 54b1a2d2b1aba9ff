import { randomUUID } from 'node:crypto';
import { objectOf } from '#lib/core/json';
import type { QueuedEvent } from '../events/queue';
import type { Document, Documents } from './documents';
import { listIn } from './input';

/** The records whose changes the store tells of. */
export type Emitted =
  | 'product'
  | 'category'
  | 'customer'
  | 'customer_address'
  | 'subscriber'
  | 'group'
  | 'order'
  | 'shipment'
  | 'invoice'
  | 'creditmemo'
  | 'track';

/** What happened to a record. */
export interface Happened {
  kind: Emitted;
  record: Document;
  change: 'created' | 'updated' | 'deleted';
  /** The number of the store view that a product was saved in; 0 is all of them. */
  view?: number | undefined;
}

/** The observer's event for a change; an order and a shipment are never deleted. */
const EVENTS: Readonly<Record<Emitted, { saved: string; deleted: string }>> = {
  product: { saved: 'catalog_product_save_commit_after', deleted: 'catalog_product_delete_commit_after' },
  category: { saved: 'catalog_category_save_commit_after', deleted: 'catalog_category_delete_commit_after' },
  customer: { saved: 'customer_save_commit_after', deleted: 'customer_delete_commit_after' },
  customer_address: { saved: 'customer_address_save_commit_after', deleted: 'customer_address_delete_commit_after' },
  subscriber: { saved: 'newsletter_subscriber_save_commit_after', deleted: '' },
  group: { saved: 'customer_group_save_commit_after', deleted: 'customer_group_delete_commit_after' },
  order: { saved: 'sales_order_save_commit_after', deleted: '' },
  invoice: { saved: 'sales_order_invoice_save_commit_after', deleted: '' },
  creditmemo: { saved: 'sales_order_creditmemo_save_commit_after', deleted: '' },
  shipment: { saved: 'sales_order_shipment_save_commit_after', deleted: '' },
  track: {
    saved: 'sales_order_shipment_track_save_commit_after',
    deleted: 'sales_order_shipment_track_delete_commit_after',
  },
};

function withTextId({ entity_id, ...record }: Document): Document {
  return { ...record, entity_id: String(entity_id) };
}

/** The record as the store's models write it into an event: numbers are often texts there. */
const VALUES: Readonly<Record<Emitted, (record: Document) => Document>> = {
  product: (record) => ({
    ...Object.fromEntries(listIn(record, 'custom_attributes').map((one) => [one.attribute_code, one.value] as const)),
    ...record,
    ...Object.fromEntries(['status', 'visibility'].map((name) => [name, String(record[name])] as const)),
    price: Number(record.price).toFixed(4),
  }),
  category: ({ id, ...record }) => ({ ...record, entity_id: String(id) }),
  customer: (record) => record,
  customer_address: ({ id, customer_id, region, street, default_billing, default_shipping, ...record }) => ({
    ...{ ...record, entity_id: String(id), parent_id: String(customer_id) },
    region: objectOf(region).region,
    street: Array.isArray(street) ? street.join('\n') : street,
    is_default_billing: default_billing === true,
    is_default_shipping: default_shipping === true,
  }),
  subscriber: ({ id, email, extension_attributes }) => ({
    ...{ customer_id: String(id), subscriber_email: email },
    subscriber_status: objectOf(extension_attributes).is_subscribed === true ? 1 : 3,
  }),
  group: ({ id, code, tax_class_id }) => ({ customer_group_id: String(id), customer_group_code: code, tax_class_id }),
  order: ({ entity_id, ...record }) => ({ ...record, id: String(entity_id), entity_id: String(entity_id) }),
  shipment: withTextId,
  invoice: withTextId,
  creditmemo: withTextId,
  track: ({ entity_id, parent_id, ...record }) => ({
    ...record,
    entity_id: String(entity_id),
    parent_id: String(parent_id),
  }),
};

/**
 * Sends the events that are subscribed, as the store does: the fields that were asked for, wrapped,
 * from the provider of the subscription or of the configuration.
 */
export function createEmitter(documents: Documents, publish: (event: QueuedEvent) => void) {
  return (happened: Happened): void => {
    const configuration = documents.byId('eventing', 1);
    if (configuration?.enabled === true) {
      const { kind, change } = happened;
      const event = `observer.${change === 'deleted' ? EVENTS[kind].deleted : EVENTS[kind].saved}`;
      for (const subscription of documents.all('event_subscription')) {
        if ((subscription.parent || subscription.name) === event) {
          publish(build(happened, subscription, configuration));
        }
      }
    }
  };
}

function build({ kind, record, change, view }: Happened, subscription: Document, configuration: Document): QueuedEvent {
  const isNew = change === 'deleted' ? {} : { _isNew: change === 'created' };
  const inView = view === undefined ? {} : { store_id: String(view) };
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: `urn:uuid:${subscription.provider_id || configuration.provider_id}`,
    type: `com.adobe.commerce.${subscription.name}`,
    datacontenttype: 'application/json',
    time: new Date().toISOString(),
    data: {
      key: randomUUID(),
      source: `${configuration.merchant_id}.${configuration.environment_id}`,
      value: { ...only({ ...VALUES[kind](record), ...inView }, subscription), ...isNew },
      _metadata: { commerceEdition: 'Stand-in', commerceVersion: '2.4.9', storeId: '1', websiteId: '1' },
    },
  };
}

function only(value: Document, subscription: Document): Document {
  const names = listIn(subscription, 'fields').map(({ name }) => String(name));
  return names.includes('*') ? value : Object.fromEntries(names.map((name) => [name, value[name] ?? null] as const));
}
