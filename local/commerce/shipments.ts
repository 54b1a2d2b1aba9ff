import type { Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError, noEntity } from './errors';
import { commerceTime, listIn, number, objectIn, text } from './input';
import { progressed } from './order-states';
import { findOrder, itemsOf, saveOrder } from './orders';
import { search } from './search';

/** Shipments of orders. */
export function shipmentRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  const find = (id: number) => {
    const found = documents.byId('shipment', id);
    if (found === undefined) {
      throw noEntity();
    }
    return found;
  };

  app.get('/V1/shipments', (c) => c.json(search(documents.all('shipment'), new URL(c.req.url).searchParams)));
  app.get('/V1/shipment/:id{[0-9]+}', (c) => c.json(find(Number(c.req.param('id')))));
  app.post('/V1/order/:id{[0-9]+}/ship', async (c) => {
    const body = await jsonBody(c);
    const id = Number(c.req.param('id'));
    const time = commerceTime(now());
    const number = documents.transaction(() => ship(documents, id, isRecord(body) ? body : {}, time));
    tell({ kind: 'order', record: findOrder(documents, id), change: 'updated' });
    return c.json(number);
  });
  for (const path of ['/V1/shipment/', '/V1/shipment']) {
    app.post(path, async (c) => {
      const entity = objectIn(await jsonBody(c), 'entity');
      const old = find(number(entity, 'entity_id', 'integer'));
      return c.json(documents.transaction(() => overwrite(documents, old, entity, commerceTime(now()))));
    });
  }
}

/** Ships the items, or all that is left where none is named; answers with the shipment's number. */
function ship(documents: Documents, orderId: number, body: Document, time: string): number {
  const order = findOrder(documents, orderId);
  const open = itemsOf(order);
  const left = (item: Document) => Number(item.qty_ordered) - Number(item.qty_shipped);
  const asked = listIn(body, 'items');
  const wanted = (
    asked.length > 0 ? asked : open.map((item) => ({ order_item_id: item.item_id, qty: left(item) }))
  ).map((item) => ({ order_item_id: number(item, 'order_item_id', 'integer'), qty: number(item, 'qty') }));
  for (const { order_item_id, qty } of wanted) {
    const item = open.find(({ item_id }) => item_id === order_item_id);
    if (item === undefined) {
      throw invalid('The requested item does not belong to the order.');
    }
    if (qty > left(item)) {
      throw invalid(
        `The quantity to ship must not be greater than the unshipped quantity for product SKU "${item.sku}".`,
      );
    }
  }
  const id = documents.nextId('shipment');
  const shipped = (item: Document) => wanted.find(({ order_item_id }) => order_item_id === item.item_id)?.qty ?? 0;
  const items = wanted.map(({ order_item_id, qty }) => {
    const item = open.find(({ item_id }) => item_id === order_item_id) ?? {};
    return {
      entity_id: documents.nextId('shipment_item'),
      parent_id: id,
      order_item_id,
      qty,
      sku: item.sku,
      name: item.name,
    };
  });
  const shipment = {
    entity_id: id,
    increment_id: String(id).padStart(9, '0'),
    order_id: orderId,
    store_id: 1,
    total_qty: wanted.reduce((sum, { qty }) => sum + qty, 0),
    created_at: time,
    updated_at: time,
    items,
    tracks: listIn(body, 'tracks').map((track) => ({
      ...trackFields(track),
      entity_id: documents.nextId('shipment_track'),
      order_id: orderId,
      parent_id: id,
      weight: 0,
      qty: 0,
      description: '',
      created_at: time,
      updated_at: time,
    })),
    comments: newComments(documents, id, body, time),
    extension_attributes: { source_code: sourceCode(body) },
  };
  documents.put('shipment', id, String(id), shipment);
  const nextItems = open.map((item) => ({ ...item, qty_shipped: Number(item.qty_shipped) + shipped(item) }));
  saveOrder(documents, { ...progressed({ ...order, items: nextItems }), updated_at: time });
  return id;
}

/** Replaces what the entity brings; what it does not name stays. */
function overwrite(documents: Documents, old: Document, entity: Document, time: string): Document {
  const id = Number(old.entity_id);
  const number_ = (fields: Document, name: string) => number(fields, name, 'integer');
  const next = {
    ...old,
    ...entity,
    entity_id: id,
    order_id: number_(entity, 'order_id'),
    updated_at: time,
    items: listIn(entity, 'items').map((item) => ({
      ...match(old, 'items', item),
      ...item,
      order_item_id: number_(item, 'order_item_id'),
      qty: number(item, 'qty'),
    })),
    tracks: listIn(entity, 'tracks').map((track) => ({
      ...match(old, 'tracks', track),
      ...track,
      ...trackFields(track),
      order_id: number_(track, 'order_id'),
      parent_id: number_(track, 'parent_id'),
      weight: number(track, 'weight'),
      qty: number(track, 'qty'),
      description: text(track, 'description'),
      updated_at: time,
    })),
    comments: listIn(entity, 'comments').map((comment) => ({
      created_at: time,
      ...match(old, 'comments', comment),
      ...comment,
      parent_id: number_(comment, 'parent_id'),
      comment: text(comment, 'comment'),
      is_customer_notified: number_(comment, 'is_customer_notified'),
      is_visible_on_front: number_(comment, 'is_visible_on_front'),
    })),
  };
  documents.put('shipment', id, String(id), next);
  return next;
}

function match(old: Document, name: string, item: Document): Document {
  return itemsOf(old, name).find(({ entity_id }) => entity_id === item.entity_id) ?? {};
}

function trackFields(track: Document) {
  return {
    track_number: text(track, 'track_number'),
    title: text(track, 'title'),
    carrier_code: text(track, 'carrier_code'),
  };
}

/** The store keeps the comment only where it is asked to. */
function newComments(documents: Documents, parent: number, body: Document, time: string): Document[] {
  if (!isRecord(body.comment) || body.appendComment !== true) {
    return [];
  }
  return [
    {
      entity_id: documents.nextId('shipment_comment'),
      parent_id: parent,
      comment: text(body.comment, 'comment'),
      is_customer_notified: body.notify === true ? 1 : 0,
      is_visible_on_front: number(body.comment, 'is_visible_on_front', 'integer'),
      created_at: time,
    },
  ];
}

function sourceCode(body: Document): string {
  const given = isRecord(body.arguments) ? body.arguments.extension_attributes : undefined;
  return isRecord(given) && typeof given.source_code === 'string' ? given.source_code : 'default';
}

function invalid(message: string): CommerceError {
  return new CommerceError(400, `Shipment Document Validation Error(s):\n${message}`);
}
