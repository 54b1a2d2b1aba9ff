import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { SALEOR_APPROVAL } from '#lib/settings/generated';
import { isRefusedWith, type SaleorApi, throwOnErrors } from './api';
import { madeBefore, quantitiesByLine, warehousesOf } from './fulfillment-lines';
import type { SaleorShipmentInput, SaleorShipmentUpdate } from './inputs';
import type { MutationError } from './operation';
import {
  ADD_NOTE,
  APPROVE,
  FIND_FULFILLMENTS,
  FIND_SHIPPABLE,
  FULFILL,
  SET_TRACKING,
  type ShippableOrder,
} from './operations/orders';
import { foundOrder, orderNames } from './orders';
import { unknownWarehouse } from './stock';
import { isBefore, type Timed, timeOf } from './wait';

interface ShipmentContext {
  config: Config;
  event: Timed;
}

/** Saleor's limit for a tracking number; it fails on a longer one. */
const MOST_LETTERS = 255;

/**
 * Fulfils items of an order. A repetition must not send goods twice: what an earlier attempt of the
 * event has fulfilled is not fulfilled again. Where the shop approves fulfilments by hand,
 * `SALEOR_APPROVAL` says whether the goods that have left are approved. Resolves to the ids of its
 * fulfilments, which are several where the goods leave from several warehouses.
 * @throws RelayError `rejected`: 404 for an unknown order, line or warehouse, 422 where the
 * quantities or the warehouse are not clear; `unavailable` for an order that is not paid yet, or a
 * fulfilment that waits for its approval.
 */
export async function createShipment(
  api: SaleorApi,
  shipment: SaleorShipmentInput,
  { config, event }: ShipmentContext,
): Promise<readonly string[]> {
  const { orderId, trackingNumber, notes, warehouse } = shipment;
  needTracking(trackingNumber);
  const slugs = warehouse === undefined ? null : [warehouse];
  const found = await api.execute(FIND_SHIPPABLE, { ...orderNames(orderId), slugs });
  const order = foundOrder(found, orderId);
  const since = timeOf(event);
  const before = madeBefore(order, shipment, since);
  const places = found.warehouses?.edges.map(({ node }) => node.id) ?? [];
  const made = before.length > 0 ? before : await fulfil(api, order, shipment, places);
  await addNotes(api, order, notes, since);
  await approve(
    api,
    made.filter(({ status }) => status === 'WAITING_FOR_APPROVAL'),
    config,
  );
  return made.map(({ id }) => id);
}

async function fulfil(
  api: SaleorApi,
  order: ShippableOrder,
  { items, trackingNumber, warehouse }: SaleorShipmentInput,
  [first, ...more]: readonly string[],
): Promise<readonly { id: string; status: string }[]> {
  const quantities = quantitiesByLine(order, items);
  if (warehouse !== undefined && first === undefined) {
    throw new RelayError('rejected', unknownWarehouse(warehouse), { status: 404 });
  }
  const [named, only] = [warehouse === undefined ? undefined : first, more.length === 0 ? first : undefined];
  const lines = [...quantities].map(([line, quantity]) => ({
    orderLineId: line,
    stocks: named === undefined ? warehousesOf(order, line, quantity, only) : [{ warehouse: named, quantity }],
  }));
  const variables = { order: order.id, lines, tracking: trackingNumber, notify: false };
  const { orderFulfill: result } = await api.execute(FULFILL, variables);
  throwOnUnpaid(result);
  return result?.fulfillments ?? [];
}

/** The goods have left: the shop's own stock changes only with the approval. */
async function approve(api: SaleorApi, waiting: readonly { id: string }[], config: Config): Promise<void> {
  if (waiting.length > 0 && config.read(SALEOR_APPROVAL) === 'wait') {
    const text = 'The shipment is in Saleor and waits there for a person’s approval. The event is retried until then.';
    throw new RelayError('unavailable', text);
  }
  for (const { id } of waiting) {
    throwOnUnpaid((await api.execute(APPROVE, { id, notify: false })).orderFulfillmentApprove);
  }
}

/**
 * The back office has sent the goods of an order whose payment Saleor does not know yet: the
 * payment may be on its way.
 */
function throwOnUnpaid(result: { errors: readonly MutationError[] } | null): void {
  try {
    throwOnErrors(result);
  } catch (error) {
    if (isRefusedWith(error, 'CANNOT_FULFILL_UNPAID_ORDER')) {
      const text =
        'Saleor does not fulfil the order before it is paid. The event is retried; a replay after the payment does it too. Or allow the fulfilment of unpaid orders in Saleor.';
      throw new RelayError('unavailable', text);
    }
    throw error;
  }
}

function needTracking(trackingNumber: string): void {
  if (trackingNumber.length > MOST_LETTERS) {
    const text = `Saleor takes tracking numbers of up to ${MOST_LETTERS} letters, all of a shipment together.`;
    throw new RelayError('rejected', text, { status: 422 });
  }
}

/**
 * Sets a fulfilment's tracking number, and adds notes. The fulfilment is found by Saleor's id, or
 * by its tracking number, since a caller that created it has no other name for it.
 * @throws RelayError `rejected` with 404 where the order or the fulfilment is unknown.
 */
export async function updateShipment(
  api: SaleorApi,
  shipment: SaleorShipmentUpdate,
  { event }: Pick<ShipmentContext, 'event'>,
): Promise<void> {
  const { id, orderId, trackingNumber, notes } = shipment;
  needTracking(trackingNumber ?? '');
  const order = foundOrder(await api.execute(FIND_FULFILLMENTS, orderNames(orderId)), orderId);
  const name = String(id);
  const fulfillment =
    order.fulfillments.find((one) => one.id === name) ?? order.fulfillments.find((one) => one.trackingNumber === name);
  if (fulfillment === undefined) {
    const text = `The order has no fulfilment with the id or the tracking number ${id} in Saleor.`;
    throw new RelayError('rejected', text, { status: 404 });
  }
  if (trackingNumber !== undefined && fulfillment.trackingNumber !== trackingNumber) {
    const variables = { id: fulfillment.id, tracking: trackingNumber };
    throwOnErrors((await api.execute(SET_TRACKING, variables)).orderFulfillmentUpdateTracking);
  }
  await addNotes(api, order, notes, timeOf(event));
}

/**
 * Adds the notes that an earlier attempt of the event has not added: the same words in an older
 * note are another one's.
 */
async function addNotes(
  api: SaleorApi,
  { id, events }: Pick<ShippableOrder, 'id' | 'events'>,
  notes: readonly string[],
  since: number | undefined,
): Promise<void> {
  const existing = events.filter(({ type, date }) => type === 'NOTE_ADDED' && !isBefore(date, since));
  for (const [index, message] of notes.entries()) {
    const repeated = notes.slice(0, index).filter((note) => note === message).length;
    if (existing.filter((entry) => entry.message === message).length <= repeated) {
      throwOnErrors((await api.execute(ADD_NOTE, { id, message })).orderNoteAdd);
    }
  }
}
