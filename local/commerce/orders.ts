import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError, noEntity } from './errors';
import { commerceTime, number, objectIn, optionalText } from './input';
import { answerSaved, cancelOrder, holdOrder, unholdOrder } from './order-states';
import { search } from './search';

const PATH = '/V1/orders';

/** Orders, their status and their history. */
export function orderRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  const save = (order: Document) => {
    saveOrder(documents, { ...order, updated_at: commerceTime(now()) });
    const record = findOrder(documents, Number(order.entity_id));
    tell({ kind: 'order', record, change: 'updated' });
    return record;
  };
  const actions = { cancel: cancelOrder, hold: holdOrder, unhold: unholdOrder };

  app.get(PATH, (c) => c.json(search(documents.all('order'), new URL(c.req.url).searchParams)));
  app.get(`${PATH}/:id{[0-9]+}`, (c) => c.json(findOrder(documents, Number(c.req.param('id')))));
  // An order that there is not has no comments either.
  app.get(`${PATH}/:id{[0-9]+}/comments`, (c) => {
    const parent = c.req.param('id');
    const entries = itemsOf(documents.byId('order', Number(parent)) ?? {}, 'status_histories');
    return c.json(children(entries.toReversed(), parent));
  });
  app.post(`${PATH}/:id{[0-9]+}/comments`, async (c) => {
    const entry = objectIn(await jsonBody(c), 'statusHistory');
    save(documents.transaction(() => withComment(documents, Number(c.req.param('id')), entry, now())));
    return c.json(true);
  });
  for (const [name, act] of Object.entries(actions)) {
    app.post(`${PATH}/:id{[0-9]+}/${name}`, (c) => {
      const next = act(findOrder(documents, Number(c.req.param('id'))));
      if (next !== undefined) {
        save(next);
      }
      return c.json(next !== undefined);
    });
  }
  // The order's model saves what it is given and keeps the rest; any text is taken for a status.
  app.post(PATH, async (c) => {
    const given = objectIn(await jsonBody(c), 'entity');
    const old = documents.byId('order', Number(given.entity_id));
    if (old === undefined) {
      throw new CommerceError(400, 'Please provide payment for the order.');
    }
    const [state, status] = [optionalText(given, 'state'), optionalText(given, 'status')];
    const record = save({ ...old, state: state ?? old.state, status: status ?? old.status });
    return c.json(answerSaved(record, { state, status }));
  });
}

/** What the store answers of a record's children: all of them, under the filter that it used. */
export function children(items: readonly Document[], parent: string) {
  const filters = [{ field: 'parent_id', value: parent, condition_type: 'eq' }];
  return { items, search_criteria: { filter_groups: [{ filters }] }, total_count: items.length };
}

/** The order. @throws CommerceError 404 */
export function findOrder(documents: Documents, id: number): Document {
  const order = documents.byId('order', id);
  if (order === undefined) {
    throw noEntity();
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

/** The order with one more comment; since 2.4.7 one of another status is refused. */
function withComment(documents: Documents, id: number, entry: Document, now: number): Document {
  const order = findOrder(documents, id);
  const status = optionalText(entry, 'status') ?? order.status;
  if (status !== order.status) {
    throw new CommerceError(
      400,
      'Unable to add comment: The status "%1" is not part of the order\n                 status history.',
      [String(status)],
    );
  }
  const history = {
    comment: optionalText(entry, 'comment') ?? null,
    created_at: commerceTime(now),
    entity_id: documents.nextId('history'),
    is_customer_notified: number(entry, 'is_customer_notified', 'integer'),
    is_visible_on_front: number(entry, 'is_visible_on_front', 'integer'),
    // Whatever parent the entry names: the address decides.
    parent_id: id,
    status,
  };
  return { ...order, status_histories: [history, ...itemsOf(order, 'status_histories')] };
}
