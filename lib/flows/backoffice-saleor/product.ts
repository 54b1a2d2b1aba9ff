import type { ProductCreate, ProductUpdate, SaleorProduct, SaleorVariant } from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { omitNullish } from '#lib/core/omit-nullish';
import { SALEOR_CHANNELS } from '#lib/settings/generated';
import type { SaleorProductInput } from '#lib/systems/saleor/inputs';
import { fromEditorJs } from '#lib/systems/saleor/rich-text';
import { titleOf } from '#lib/systems/saleor/variant-title';
import { time } from './time';

/** A product that was created or updated in the back office: a variant in Saleor. */
export function productToSaleor(product: ProductCreate | ProductUpdate): SaleorProductInput {
  const { sku, name, price, description, parentId } = product;
  return {
    sku,
    name,
    price,
    ...(description === undefined ? {} : { description }),
    ...(parentId === undefined ? {} : { parentId }),
  };
}

/**
 * A variant that was created or updated in Saleor: a product in the back office. One without a SKU
 * is named by its id. The `price` is that of the first channel in `SALEOR_CHANNELS` which has one.
 */
export function productFromSaleor(variant: SaleorVariant, config: Config) {
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
    ...pricesFromSaleor(channelListings, config.read(SALEOR_CHANNELS)),
  };
}

/** A variant that was deleted in Saleor. */
export function deletedProductFromSaleor({ id, sku }: Pick<SaleorVariant, 'id' | 'sku'>) {
  return { sku: sku || id, id };
}

/**
 * A product that was deleted in Saleor with all of its variants: those products of the back office
 * have its id as `parentId`.
 */
export function deletedParentFromSaleor({ id }: SaleorProduct) {
  return { parentId: id };
}

/** The price in each channel, and as `price` that of the first channel in use. */
function pricesFromSaleor(listings: SaleorVariant['channelListings'], channels: readonly string[]) {
  const prices = (listings ?? []).flatMap(({ channel, price }) => {
    const { amount, currency } = price ?? {};
    return typeof amount === 'number' ? [omitNullish({ channel: channel?.slug, amount, currency })] : [];
  });
  const first = channels.flatMap((slug) => prices.filter(({ channel }) => channel === slug))[0] ?? prices[0];
  return first === undefined ? {} : { price: first.amount, prices };
}

/** The later of the times: a variant changes with its product. */
function latest(...values: (string | null | undefined)[]): string | undefined {
  return values
    .map(time)
    .filter((value) => value !== undefined)
    .sort()
    .at(-1);
}
