import type { Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { HttpError, jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError, noEntity } from './errors';
import { commerceTime, listIn, number, objectIn, optionalText, text } from './input';
import { children, findOrder, itemsOf } from './orders';
import { search } from './search';
import { ship, trackFields } from './ship';
import { takeStock } from './sources';

/** Shipments of orders, their tracks and comments. */
export function shipmentRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  const time = () => commerceTime(now());
  app.get('/V1/shipments', (c) => c.json(search(documents.all('shipment'), new URL(c.req.url).searchParams)));
  app.get('/V1/shipment/:id{[0-9]+}', (c) => c.json(find(documents, Number(c.req.param('id')))));
  app.post('/V1/order/:id{[0-9]+}/ship', async (c) => {
    const body = await jsonBody(c);
    const id = Number(c.req.param('id'));
    const shipment = documents.transaction(() => ship(documents, id, isRecord(body) ? body : {}, time()));
    const made = find(documents, shipment);
    tell({ kind: 'shipment', record: made, change: 'created' });
    for (const track of itemsOf(made, 'tracks')) {
      tell({ kind: 'track', record: track, change: 'created' });
    }
    tell({ kind: 'order', record: findOrder(documents, id), change: 'updated' });
    return c.json(String(shipment));
  });
  for (const path of ['/V1/shipment/', '/V1/shipment']) {
    app.post(path, async (c) => {
      const entity = objectIn(await jsonBody(c), 'entity');
      const saved = documents.transaction(() => overwrite(documents, entity, time()));
      tell({ kind: 'shipment', record: find(documents, Number(saved.entity_id)), change: 'updated' });
      return c.json(saved);
    });
  }
  app.post('/V1/shipment/track', async (c) => {
    const entity = objectIn(await jsonBody(c), 'entity');
    const track = documents.transaction(() => saveTrack(documents, entity, time()));
    tell({ kind: 'track', record: track, change: entity.entity_id === undefined ? 'created' : 'updated' });
    return c.json(track);
  });
  app.delete('/V1/shipment/track/:id{[0-9]+}', (c) => {
    const id = Number(c.req.param('id'));
    const owner = ownerOf(documents, id);
    if (owner === undefined) {
      throw noEntity();
    }
    const [track = {}] = itemsOf(owner, 'tracks').filter(({ entity_id }) => entity_id === id);
    put(documents, { ...owner, tracks: itemsOf(owner, 'tracks').filter(({ entity_id }) => entity_id !== id) });
    tell({ kind: 'track', record: track, change: 'deleted' });
    return c.json(true);
  });
  // The address names no shipment that must be there: the body's parent decides.
  app.get('/V1/shipment/:id{[0-9]+}/comments', (c) => {
    const parent = c.req.param('id');
    return c.json(children(itemsOf(documents.byId('shipment', Number(parent)) ?? {}, 'comments'), parent));
  });
  app.post('/V1/shipment/:id{[0-9]+}/comments', async (c) => {
    const entity = objectIn(await jsonBody(c), 'entity');
    return c.json(documents.transaction(() => saveComment(documents, entity, time())));
  });
}

function find(documents: Documents, id: number): Document {
  const found = documents.byId('shipment', id);
  if (found === undefined) {
    throw noEntity();
  }
  return found;
}

function put(documents: Documents, shipment: Document): void {
  documents.put('shipment', Number(shipment.entity_id), String(shipment.entity_id), shipment);
}

/** The shipment that has the track now. */
function ownerOf(documents: Documents, track: number): Document | undefined {
  return documents
    .all('shipment')
    .find((shipment) => itemsOf(shipment, 'tracks').some(({ entity_id }) => entity_id === track));
}

/**
 * Saves a shipment that there is: its stock is taken once more. A track of another shipment moves
 * here, one that nobody has is lost without a word.
 */
function overwrite(documents: Documents, entity: Document, time: string): Document {
  const id = number(entity, 'entity_id', 'integer');
  const old = documents.byId('shipment', id);
  const given = isRecord(entity.extension_attributes) ? entity.extension_attributes.source_code : undefined;
  const source = typeof given === 'string' ? given : '';
  const items = listIn(entity, 'items').map((item) => ({ ...match(old ?? {}, 'items', item), ...item }));
  if (old !== undefined && number(entity, 'order_id', 'integer') !== old.order_id) {
    throw new HttpError(500, 'An error has happened during application run. See exception log for details.');
  }
  if (old === undefined || !takeStock(documents, source, items)) {
    throw new CommerceError(400, "The shipment couldn't be saved.");
  }
  for (const track of listIn(entity, 'tracks')) {
    if (ownerOf(documents, Number(track.entity_id)) !== undefined) {
      saveTrack(documents, { ...track, order_id: old.order_id, parent_id: id }, time);
    }
  }
  for (const comment of listIn(entity, 'comments')) {
    saveComment(documents, { ...comment, parent_id: id }, time);
  }
  const saved = find(documents, id);
  put(documents, { ...saved, extension_attributes: { source_code: source } });
  return {
    created_at: saved.created_at,
    entity_id: id,
    order_id: saved.order_id,
    packages: [],
    updated_at: saved.updated_at,
    items: itemsOf(saved).map(({ entity_id, parent_id, order_item_id, qty }) => ({
      entity_id,
      parent_id,
      order_item_id,
      qty,
    })),
    tracks: listIn(entity, 'tracks').map((track) => ({ ...match(saved, 'tracks', track), ...track })),
    comments: itemsOf(saved, 'comments').map(({ created_at: _time, ...comment }) => comment),
    extension_attributes: { source_code: source },
  };
}

function match(old: Document, name: string, item: Document): Document {
  return itemsOf(old, name).find(({ entity_id }) => entity_id === item.entity_id) ?? {};
}

/** A track with a number is changed, wherever it is, and moves; without one it is new. */
function saveTrack(documents: Documents, given: Document, time: string): Document {
  const parent = find(documents, number(given, 'parent_id', 'integer'));
  const id = given.entity_id === undefined ? undefined : number(given, 'entity_id', 'integer');
  const owner = id === undefined ? undefined : ownerOf(documents, id);
  const old = itemsOf(owner ?? {}, 'tracks').find(({ entity_id }) => entity_id === id);
  const track = {
    order_id: number(given, 'order_id', 'integer'),
    created_at: old?.created_at ?? time,
    entity_id: id ?? documents.nextId('shipment_track'),
    parent_id: parent.entity_id,
    updated_at: time,
    weight: number(given, 'weight'),
    qty: number(given, 'qty'),
    description: text(given, 'description'),
    ...trackFields(given),
  };
  if (id !== undefined && owner === undefined) {
    return track;
  }
  if (owner !== undefined && owner.entity_id !== parent.entity_id) {
    put(documents, { ...owner, tracks: itemsOf(owner, 'tracks').filter(({ entity_id }) => entity_id !== id) });
  }
  const tracks = itemsOf(parent, 'tracks');
  const isHere = tracks.some(({ entity_id }) => entity_id === id);
  const next = isHere ? tracks.map((other) => (other.entity_id === id ? track : other)) : [...tracks, track];
  put(documents, { ...parent, tracks: next });
  return track;
}

/** A comment with a number is changed, without one it is new. */
function saveComment(documents: Documents, given: Document, time: string): Document {
  const parent = find(documents, number(given, 'parent_id', 'integer'));
  const id = given.entity_id === undefined ? undefined : number(given, 'entity_id', 'integer');
  const comment = {
    is_customer_notified: number(given, 'is_customer_notified', 'integer'),
    parent_id: parent.entity_id,
    comment: optionalText(given, 'comment') ?? null,
    is_visible_on_front: number(given, 'is_visible_on_front', 'integer'),
    entity_id: id ?? documents.nextId('shipment_comment'),
  };
  const { entity_id, ...fields } = comment;
  const kept = itemsOf(parent, 'comments');
  const next =
    id === undefined
      ? [...kept, { ...fields, created_at: time, entity_id }]
      : kept.map((other) => (other.entity_id === id ? { ...other, ...fields } : other));
  put(documents, { ...parent, comments: next });
  return comment;
}
