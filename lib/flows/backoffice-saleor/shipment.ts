import type { SaleorFulfillment, ShipmentCreate, ShipmentUpdate } from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { omitNullish } from '#lib/core/omit-nullish';
import type { SaleorShipmentInput, SaleorShipmentUpdate } from '#lib/systems/saleor/inputs';
import { warehouses } from '#lib/systems/saleor/settings';
import { orderedFrom } from './line';

/**
 * A shipment that was created in the back office. An inventory source that `SALEOR_WAREHOUSES` maps
 * to nothing does not say from which of Saleor's warehouses the goods left.
 */
export function shipmentToSaleor(shipment: ShipmentCreate, config: Config): SaleorShipmentInput {
  const { orderId, items, tracks, comment, comments = [], stockSourceCode } = shipment;
  const warehouse = stockSourceCode === undefined ? undefined : warehouses(config).slugOf(stockSourceCode);
  return {
    orderId,
    items: items.map(({ orderItemId, qty }) => ({ line: orderItemId, quantity: qty })),
    trackingNumber: trackingNumberOf(tracks),
    notes: [...(comment === undefined ? [] : [comment]), ...comments].map((one) => one.comment),
    ...(warehouse === undefined ? {} : { warehouse }),
  };
}

/**
 * A shipment that was updated in the back office. Without tracks its tracking number stays as it
 * is.
 */
export function updatedShipmentToSaleor({ id, orderId, tracks, comments }: ShipmentUpdate): SaleorShipmentUpdate {
  return {
    id,
    orderId,
    notes: comments.map(({ comment }) => comment),
    ...(tracks.length === 0 ? {} : { trackingNumber: trackingNumberOf(tracks) }),
  };
}

/** A fulfilment that was created in Saleor. */
export function shipmentFromSaleor({ fulfillment, order }: SaleorFulfillment) {
  const { id, status, trackingNumber, lines } = fulfillment;
  return {
    id,
    ...omitNullish({ orderId: order?.id, status: status?.toLowerCase(), trackingNumber: trackingNumber || undefined }),
    lines: (lines ?? []).map(({ quantity, orderLine }) => ({
      ...omitNullish({ orderLineId: orderLine?.id }),
      ...orderedFrom({ ...orderLine, quantity }),
    })),
  };
}

/** A fulfilment that was updated in Saleor; a tracking number that was taken away is null. */
export function updatedShipmentFromSaleor(event: SaleorFulfillment) {
  return { ...shipmentFromSaleor(event), trackingNumber: event.fulfillment.trackingNumber || null };
}

/** A fulfilment that was cancelled in Saleor. */
export function deletedShipmentFromSaleor({ fulfillment, order }: SaleorFulfillment) {
  return { id: fulfillment.id, ...omitNullish({ orderId: order?.id }) };
}

/** A fulfilment has one tracking number, a shipment may have several. */
function trackingNumberOf(tracks: readonly { trackNumber: string }[]): string {
  return tracks.map(({ trackNumber }) => trackNumber).join(', ');
}
