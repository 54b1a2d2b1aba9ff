import type {
  SaleorCustomer,
  SaleorFulfillment,
  SaleorOrder,
  SaleorProduct,
  SaleorStock,
  SaleorVariant,
} from '#lib/catalogue/generated/types';
import { omitNullish } from '#lib/core/omit-nullish';
import { fromEditorJs } from '#lib/systems/saleor/rich-text';
import { titleOf } from '#lib/systems/saleor/variant-title';

type Listings = SaleorVariant['channelListings'];

/**
 * A variant is what the back office calls a product; one without a SKU goes by its id. `channels`: the slugs of the channels
 * in use, of which the first one that has a price gives the `price`.
 */
export function toVariant(variant: SaleorVariant, channels: readonly string[] = []) {
  const { id, sku, name, channelListings, product, updatedAt } = variant;
  const description = product?.description;
  return {
    sku: sku || id,
    ...omitNullish({
      id,
      parentId: product?.id,
      name: titleOf({ id, sku, name, product: product?.name }),
      description: description === undefined || description === null ? undefined : fromEditorJs(description),
      updatedAt: latest(updatedAt, product?.updatedAt),
    }),
    ...priced(channelListings, channels),
  };
}

export function toDeletedVariant({ id, sku }: Pick<SaleorVariant, 'id' | 'sku'>) {
  return { sku: sku || id, id };
}

/** A product that is gone takes its variants with it: the back office knows them by their `parentId`. */
export function toDeletedProduct({ id }: SaleorProduct) {
  return { parentId: id };
}

export function toSaleorCustomer({ id, email, firstName, lastName, updatedAt }: SaleorCustomer) {
  return { id, ...omitNullish({ email, firstName, lastName, updatedAt: time(updatedAt) }) };
}

export function toDeletedSaleorCustomer({ id, email }: SaleorCustomer) {
  return { id, ...omitNullish({ email }) };
}

export function toSaleorOrder({ id, number, status, isPaid, created, updatedAt, lines }: SaleorOrder) {
  const dates = { createdAt: time(created), updatedAt: time(updatedAt) };
  return {
    id,
    ...omitNullish({ number, status: status?.toLowerCase(), paid: isPaid, ...dates }),
    lines: (lines ?? []).map((line) => omitNullish({ id: line.id, sku: line.productSku, quantity: line.quantity })),
  };
}

export function toShipment({ fulfillment, order }: SaleorFulfillment) {
  const { id, status, trackingNumber, lines } = fulfillment;
  return {
    id,
    ...omitNullish({ orderId: order?.id, status: status?.toLowerCase(), trackingNumber: trackingNumber || undefined }),
    lines: (lines ?? []).map(({ quantity, orderLine }) => omitNullish({ sku: orderLine?.productSku, quantity })),
  };
}

export function toDeletedShipment({ fulfillment, order }: SaleorFulfillment) {
  return { id: fulfillment.id, ...omitNullish({ orderId: order?.id }) };
}

/** How the back office names warehouses and counts what is in them. */
interface Counting {
  sourceOf: (slug: string) => string;
  /** What can still be sold, instead of what is on hand. */
  available: boolean;
}

/** What is in the warehouse that the event is about; what orders have taken of it stands beside it. */
export function toSaleorStock({ productVariant, warehouse }: SaleorStock, { sourceOf, available }: Counting) {
  const { id, sku, stocks } = productVariant;
  const own = (stocks ?? []).find((stock) => stock.warehouse.id === warehouse.id);
  const [onHand, reserved] = [own?.quantity, own?.quantityAllocated ?? undefined];
  const free = typeof onHand === 'number' ? onHand - (reserved ?? 0) : undefined;
  return {
    productId: id,
    stockId: warehouse.slug ? sourceOf(warehouse.slug) : warehouse.id,
    ...omitNullish({
      sku: sku || id,
      quantity: available ? free : onHand,
      reserved,
      inStock: free === undefined ? undefined : free > 0,
    }),
  };
}

/** The price of each channel, and that of the first one in use. */
function priced(listings: Listings, channels: readonly string[]) {
  const prices = (listings ?? []).flatMap(({ channel, price }) => {
    const { amount, currency } = price ?? {};
    return typeof amount === 'number' ? [omitNullish({ channel: channel?.slug, amount, currency })] : [];
  });
  const first = channels.flatMap((slug) => prices.filter(({ channel }) => channel === slug))[0] ?? prices[0];
  return first === undefined ? {} : { price: first.amount, prices };
}

function latest(...values: (string | null | undefined)[]): string | undefined {
  return values
    .map(time)
    .filter((value) => value !== undefined)
    .sort()
    .at(-1);
}

/** Saleor's times have microseconds. */
function time(value: string | null | undefined): string | undefined {
  const parsed = Date.parse(value ?? '');
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString();
}
