import type {
  SaleorCustomer,
  SaleorFulfillment,
  SaleorOrder,
  SaleorProduct,
  SaleorStock,
  SaleorVariant,
} from '../catalogue/generated/types';
import { known } from './known';

type Listings = SaleorVariant['channelListings'];

/** A variant is what the back office calls a product; one without a SKU goes by its id. */
export function toVariant({ id, sku, name, channelListings, product, updatedAt }: SaleorVariant) {
  const parent = product ?? {};
  return {
    sku: sku || id,
    ...known({
      id,
      parentId: product?.id,
      name: fullName(parent.name, name),
      description: parent.description,
      updatedAt: time(updatedAt),
    }),
    ...priced(channelListings),
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
  return { id, ...known({ email, firstName, lastName, updatedAt: time(updatedAt) }) };
}

export function toDeletedSaleorCustomer({ id, email }: SaleorCustomer) {
  return { id, ...known({ email }) };
}

export function toSaleorOrder({ id, number, status, isPaid, created, updatedAt, lines }: SaleorOrder) {
  const dates = { createdAt: time(created), updatedAt: time(updatedAt) };
  return {
    id,
    ...known({ number, status: status?.toLowerCase(), paid: isPaid, ...dates }),
    lines: (lines ?? []).map(({ productSku, quantity }) => known({ sku: productSku, quantity })),
  };
}

export function toShipment({ fulfillment, order }: SaleorFulfillment) {
  const { id, status, trackingNumber, lines } = fulfillment;
  return {
    id,
    ...known({ orderId: order?.id, status: status?.toLowerCase(), trackingNumber: trackingNumber || undefined }),
    lines: (lines ?? []).map(({ quantity, orderLine }) => known({ sku: orderLine?.productSku, quantity })),
  };
}

export function toDeletedShipment({ fulfillment, order }: SaleorFulfillment) {
  return { id: fulfillment.id, ...known({ orderId: order?.id }) };
}

/** What is on hand in the warehouse that the event is about; what is reserved of it stands beside it. */
export function toSaleorStock({ productVariant, warehouse }: SaleorStock) {
  const { id, sku, stocks } = productVariant;
  const own = (stocks ?? []).find((stock) => stock.warehouse.id === warehouse.id);
  const { quantity, quantityAllocated } = own ?? {};
  const inStock = typeof quantity === 'number' ? quantity - (quantityAllocated ?? 0) > 0 : undefined;
  return {
    productId: id,
    stockId: warehouse.slug || warehouse.id,
    ...known({ sku, quantity, reserved: quantityAllocated, inStock }),
  };
}

function fullName(product: string | null | undefined, variant: string | null | undefined): string | undefined {
  const names = [product, variant].filter((name) => name !== undefined && name !== null && name !== '');
  return names.length === 0 ? undefined : names.join(', ');
}

/** The price of each channel; `price` is that of the first. */
function priced(listings: Listings) {
  const prices = (listings ?? []).flatMap(({ channel, price }) => {
    const { amount, currency } = price ?? {};
    return typeof amount === 'number' ? [known({ channel: channel?.slug, amount, currency })] : [];
  });
  return prices.length === 0 ? {} : { price: prices[0]?.amount, prices };
}

/** Saleor's times have microseconds. */
function time(value: string | null | undefined): string | undefined {
  const parsed = Date.parse(value ?? '');
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString();
}
