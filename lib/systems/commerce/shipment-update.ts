import { RelayError } from '#lib/core/errors';
import { isRecord, recordsIn } from '#lib/core/json';
import type { CommerceApi } from './client';
import type { Effect } from './orders';
import { addComment, type CommerceTrack, readShipment, type ShipmentComment } from './shipments';

/** What a shipment's track and comments are to be. Without an `entity_id` they are new. */
export interface ShipmentChange {
  entity_id: number;
  order_id: number;
  items: readonly { entity_id: number; qty: number }[];
  tracks: readonly (CommerceTrack & { entity_id?: number })[];
  /** Numbers of tracks to take away. */
  removedTracks: readonly number[];
  comments: readonly (ShipmentComment & { entity_id?: number })[];
  sourceCode?: string;
}

type Existing = Record<string, unknown>;

/**
 * Changes a shipment's tracks and comments, each by its own call: to save the whole shipment would
 * take its goods from the stock once more. Repeating it changes nothing. What the store would move,
 * lose or leave as it is, is refused before anything is sent.
 * @throws RelayError `rejected`: 404 for another order's shipment and for a number that is not of
 * this shipment, 409 for items or a source that differ from what left.
 */
export async function updateShipment(api: CommerceApi, change: ShipmentChange): Promise<Effect> {
  const id = change.entity_id;
  const shipment = await readShipment(api, id);
  requireSame(shipment, change);
  const tracks = recordsIn(shipment.tracks);
  const comments = recordsIn(shipment.comments);
  const trackWork = workFor(change.tracks, tracks, ['track_number', 'carrier_code', 'title'], 'track');
  const commentWork = workFor(change.comments, comments, ['comment', 'is_visible_on_front'], 'comment');
  const removed = change.removedTracks.filter((number) => tracks.some(({ entity_id }) => entity_id === number));
  for (const { wanted, existing } of trackWork) {
    await api.request('POST', 'shipment/track', { entity: trackEntity(shipment, wanted, existing) });
  }
  for (const { wanted } of commentWork) {
    await addComment(api, id, wanted);
  }
  for (const number of removed) {
    await api.request('DELETE', `shipment/track/${number}`);
  }
  return trackWork.length + commentWork.length + removed.length > 0 ? 'applied' : 'already there';
}

/** What has left cannot be changed: an event that says otherwise is wrong about the shipment. */
function requireSame(shipment: Existing, { entity_id: id, order_id, items, sourceCode }: ShipmentChange): void {
  if (shipment.order_id !== order_id) {
    throw refused(404, `The order ${order_id} has no shipment ${id} in Adobe Commerce.`);
  }
  const shipped = recordsIn(shipment.items);
  for (const { entity_id, qty } of items) {
    const item = shipped.find((other) => other.entity_id === entity_id);
    if (item === undefined) {
      throw refused(404, `The shipment ${id} in Adobe Commerce has no item ${entity_id}.`);
    }
    if (item.qty !== qty) {
      throw refused(
        409,
        `The shipment ${id} in Adobe Commerce has left with other quantities, which cannot be changed.`,
      );
    }
  }
  const own = isRecord(shipment.extension_attributes) ? shipment.extension_attributes.source_code : undefined;
  if (sourceCode !== undefined && own !== undefined && own !== sourceCode) {
    throw refused(409, `The shipment ${id} in Adobe Commerce left the source ${String(own)}, which cannot be changed.`);
  }
}

/**
 * Of what is wanted that which is not there yet. One without a number is there where one of its
 * kind is there that nothing else stands for.
 */
function workFor<T extends object & { entity_id?: number }>(
  wanted: readonly T[],
  existing: readonly Existing[],
  fields: readonly (keyof T & string)[],
  what: string,
): { wanted: T; existing: Existing | undefined }[] {
  const isSame = (item: T, other: Existing | undefined) => fields.every((field) => other?.[field] === item[field]);
  const free = new Set(existing.filter(({ entity_id }) => !wanted.some((item) => item.entity_id === entity_id)));
  return wanted.flatMap((item) => {
    const other =
      item.entity_id === undefined
        ? [...free].find((candidate) => isSame(item, candidate))
        : existing.find(({ entity_id }) => entity_id === item.entity_id);
    if (other === undefined && item.entity_id !== undefined) {
      throw refused(404, `The shipment in Adobe Commerce has no ${what} ${item.entity_id}.`);
    }
    if (other !== undefined) {
      free.delete(other);
    }
    return isSame(item, other) ? [] : [{ wanted: item, existing: other }];
  });
}

/** The store requires weight, quantity and description; a track that is there keeps its own. */
function trackEntity(shipment: Existing, track: CommerceTrack, existing: Existing | undefined) {
  return {
    ...track,
    order_id: shipment.order_id,
    parent_id: shipment.entity_id,
    weight: existing?.weight ?? 0,
    qty: existing?.qty ?? shipment.total_qty ?? 0,
    description: existing?.description ?? track.title,
  };
}

function refused(status: number, text: string): RelayError {
  return new RelayError('rejected', text, { status });
}
