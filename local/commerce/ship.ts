import { isRecord } from '#lib/core/json';
import type { Document, Documents } from './documents';
import { CommerceError } from './errors';
import { listIn, number, text } from './input';
import { progressed, unshipped } from './order-states';
import { findOrder, itemsOf, saveOrder } from './orders';
import { takeStock } from './sources';

const COLUMN = 255;

/** A line of an order, and how much of it leaves. */
interface Leaving {
  line: Document;
  qty: number;
}

/**
 * Ships lines, or all that is left where none is named; answers with the shipment's number. Lines
 * of other orders, those of a configurable product's child and what is more than is left are left
 * out without a word.
 */
export function ship(documents: Documents, orderId: number, body: Document, time: string): number {
  const order = findOrder(documents, orderId);
  const lines = itemsOf(order);
  const asked = listIn(body, 'items').map((item) => ({
    id: number(item, 'order_item_id', 'integer'),
    qty: number(item, 'qty'),
  }));
  const named = asked.flatMap(({ id, qty }) =>
    lines.filter(({ item_id }) => item_id === id).map((line) => ({ line, qty })),
  );
  const wanted = asked.length === 0 ? lines.map((line) => ({ line, qty: unshipped(line) })) : named;
  const goods = wanted.flatMap((item) => leaving(documents, lines, item));
  refuse(documents, order, named, goods);
  const source = sourceCode(body);
  if (documents.byKey('source', source) === undefined || !takeStock(documents, source, stockOf(lines, goods))) {
    throw new CommerceError(400, 'Could not save a shipment, see error log for details');
  }
  const id = documents.nextId('shipment');
  const shipped = withParents(documents, lines, goods);
  documents.put('shipment', id, String(id), {
    billing_address_id: orderId * 2,
    created_at: time,
    entity_id: id,
    increment_id: String(id).padStart(9, '0'),
    order_id: orderId,
    packages: [],
    shipping_address_id: orderId * 2 - 1,
    store_id: order.store_id,
    total_qty: goods.reduce((sum, { qty }) => sum + qty, 0),
    updated_at: time,
    items: shipped.map(({ line, qty }) => ({
      entity_id: documents.nextId('shipment_item'),
      name: line.name,
      parent_id: id,
      price: line.price,
      product_id: line.product_id,
      sku: line.sku,
      weight: line.weight,
      order_item_id: line.item_id,
      qty,
    })),
    tracks: listIn(body, 'tracks').map((track) => ({
      order_id: orderId,
      created_at: time,
      entity_id: documents.nextId('shipment_track'),
      parent_id: id,
      updated_at: time,
      weight: null,
      qty: null,
      description: null,
      ...trackFields(track),
    })),
    comments: newComments(documents, id, body, time),
    extension_attributes: { source_code: source },
  });
  const of = (line: Document) => shipped.find(({ line: { item_id } }) => item_id === line.item_id)?.qty ?? 0;
  const items = lines.map((line) => ({ ...line, qty_shipped: Number(line.qty_shipped) + of(line) }));
  saveOrder(documents, { ...progressed({ ...order, items }), updated_at: time });
  return id;
}

/** The texts of a track, each cut to its column. */
export function trackFields(track: Document) {
  return {
    track_number: text(track, 'track_number'),
    title: text(track, 'title').slice(0, COLUMN),
    carrier_code: text(track, 'carrier_code'),
  };
}

/** Whether the parts of a bundle leave one by one, as its product says. */
function partsLeaveAlone(documents: Documents, bundle: Document): boolean {
  const product = documents.byId('product', Number(bundle.product_id));
  return itemsOf(product ?? {}, 'custom_attributes').some(
    ({ attribute_code, value }) => attribute_code === 'shipment_type' && String(value) === '1',
  );
}

/** The line as it leaves: whole pieces, no more than are left. Nothing for one that does not. */
function leaving(documents: Documents, lines: readonly Document[], { line, qty }: Leaving): Leaving[] {
  const parent = lines.find(({ item_id }) => item_id === line.parent_item_id);
  const isPart = parent !== undefined && !(isBundle(parent) && partsLeaveAlone(documents, parent));
  const isEmptyBundle = isBundle(line) && partsLeaveAlone(documents, line);
  const whole = Math.min(Math.floor(qty), unshipped(line));
  return isPart || isEmptyBundle || whole <= 0 ? [] : [{ line, qty: whole }];
}

/** What the store has against it, all at once. @throws CommerceError 400 */
function refuse(documents: Documents, order: Document, named: readonly Leaving[], goods: readonly Leaving[]): void {
  const lines = itemsOf(order);
  const faults: string[] = [];
  if (order.state === 'canceled' || order.state === 'holded') {
    faults.push(`A shipment cannot be created when an order has a status of ${order.status}`);
  } else if (!lines.some((line) => unshipped(line) > 0)) {
    faults.push('The order does not allow a shipment to be created.');
  }
  if (goods.length === 0) {
    faults.push("You can't create a shipment without products.");
  }
  for (const { line } of named) {
    const parent = lines.find(({ item_id }) => item_id === line.parent_item_id);
    const [bundle, type, other] =
      isBundle(line) && partsLeaveAlone(documents, line)
        ? [line, 'Separately', 'Bundle product options']
        : parent !== undefined && isBundle(parent) && !partsLeaveAlone(documents, parent)
          ? [parent, 'Together', 'Bundle product itself']
          : [];
    if (bundle !== undefined) {
      faults.push(
        `Cannot create shipment as bundle product "${bundle.sku}" has shipment type "${type}". ${other} should be shipped instead.`,
      );
    }
  }
  if (faults.length > 0) {
    throw new CommerceError(400, `Shipment Document Validation Error(s):\n${faults.join('\n')}`);
  }
}

/** What is taken from the stock: of a configurable product or a bundle its parts. */
function stockOf(lines: readonly Document[], goods: readonly Leaving[]): Document[] {
  return goods.flatMap(({ line, qty }) => {
    const parts = lines.filter(({ parent_item_id }) => parent_item_id === line.item_id);
    return parts.length === 0
      ? [{ sku: line.sku, qty }]
      : parts.map((part) => ({ sku: part.sku, qty: (qty * Number(part.qty_ordered)) / Number(line.qty_ordered) }));
  });
}

/** A bundle whose parts leave alone is on the shipment too, before its parts. */
function withParents(documents: Documents, lines: readonly Document[], goods: readonly Leaving[]): Leaving[] {
  const bundles = lines.filter((line) => isBundle(line) && partsLeaveAlone(documents, line));
  return lines.flatMap((line) => {
    const own = goods.filter((item) => item.line.item_id === line.item_id);
    const isParent = bundles.includes(line) && goods.some((item) => item.line.parent_item_id === line.item_id);
    return isParent ? [{ line, qty: 1 }] : own;
  });
}

function isBundle(line: Document): boolean {
  return line.product_type === 'bundle';
}

/** The store keeps the comment only where it is asked to. */
function newComments(documents: Documents, parent: number, body: Document, time: string): Document[] {
  if (!isRecord(body.comment) || body.appendComment !== true) {
    return [];
  }
  return [
    {
      is_customer_notified: body.notify === true ? 1 : 0,
      parent_id: parent,
      comment: text(body.comment, 'comment'),
      is_visible_on_front: number(body.comment, 'is_visible_on_front', 'integer'),
      created_at: time,
      entity_id: documents.nextId('shipment_comment'),
    },
  ];
}

function sourceCode(body: Document): string {
  const given = isRecord(body.arguments) ? body.arguments.extension_attributes : undefined;
  return isRecord(given) && typeof given.source_code === 'string' ? given.source_code : 'default';
}
