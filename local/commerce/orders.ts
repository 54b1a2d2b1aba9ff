import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError, noSuchEntity } from './errors';
import { commerceTime, number, objectIn, text } from './input';
import { search } from './search';

const PATH = '/V1/orders';

/** Orders and their history. */
export function orderRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  app.get(PATH, (c) => c.json(search(documents.all('order'), new URL(c.req.url).searchParams)));
  app.get(`${PATH}/:id{[0-9]+}`, (c) => c.json(findOrder(documents, Number(c.req.param('id')))));
  app.get(`${PATH}/:id{[0-9]+}/comments`, (c) => {
    const order = findOrder(documents, Number(c.req.param('id')));
    return c.json(search(histories(order), new URLSearchParams()));
  });
  app.post(`${PATH}/:id{[0-9]+}/comments`, async (c) => {
    const entry = objectIn(await jsonBody(c), 'statusHistory');
    const id = Number(c.req.param('id'));
    documents.transaction(() => addHistory(documents, id, entry, now()));
    tell({ kind: 'order', record: findOrder(documents, id), change: 'updated' });
    return c.json(true);
  });
}

/** The order. @throws CommerceError 404 */
export function findOrder(documents: Documents, id: number): Document {
  const order = documents.byId('order', id);
  if (order === undefined) {
    throw new CommerceError(404, "The entity that was requested doesn't exist. Verify the entity and try again.");
  }
  return order;
}

/** Keeps a changed order. */
export function saveOrder(documents: Documents, order: Document): void {
  documents.put('order', Number(order.entity_id), String(order.increment_id), order);
}

/** The order's items, as objects. */
export function itemsOf(document: Document, name = 'items'): Document[] {
  const value = document[name];
  return Array.isArray(value) ? value : [];
}

function histories(order: Document): Document[] {
  return itemsOf(order, 'status_histories');
}

/** A comment; its status becomes the order's, as in the store. */
function addHistory(documents: Documents, id: number, entry: Document, now: number): void {
  const order = findOrder(documents, id);
  if (number(entry, 'parent_id', 'integer') !== id) {
    throw noSuchEntity('parent_id', Number(entry.parent_id));
  }
  const status = entry.status === undefined ? String(order.status) : text(entry, 'status');
  if (!/^[a-z_]+$/.test(status)) {
    throw new CommerceError(
      400,
      `Unable to add comment: The status "${status}" is not part of the order status history.`,
    );
  }
  const history = {
    entity_id: documents.nextId('history'),
    parent_id: id,
    comment: text(entry, 'comment'),
    created_at: commerceTime(now),
    entity_name: 'order',
    is_customer_notified: number(entry, 'is_customer_notified', 'integer'),
    is_visible_on_front: number(entry, 'is_visible_on_front', 'integer'),
    status,
  };
  saveOrder(documents, {
    ...order,
    status,
    updated_at: commerceTime(now),
    status_histories: [history, ...histories(order)],
  });
}
