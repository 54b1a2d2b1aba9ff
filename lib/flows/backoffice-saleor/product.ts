import type {
  ProductCreate,
  ProductDelete,
  ProductUpdate,
  SaleorProduct,
  SaleorVariant,
} from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { omitNullish } from '#lib/core/omit-nullish';
import { SALEOR_CHANNELS, SALEOR_CURRENCY } from '#lib/settings/generated';
import type { SaleorProductInput } from '#lib/systems/saleor/inputs';
import { fromEditorJs } from '#lib/systems/saleor/rich-text/index';
import { titleOf } from '#lib/systems/saleor/variant-title';
import { metadataFromSaleor } from './metadata';
import { fieldsFromSaleor, fieldsToSaleor } from './product-fields';
import { time } from './time';

/** A product that was created or updated in the back office: a variant in Saleor. */
export function productToSaleor(product: ProductCreate | ProductUpdate): SaleorProductInput {
  const { sku, name, price, prices, description, parentId } = product;
  return {
    // Saleor trims it, and not the external reference, which is to be the same.
    sku: sku.trim(),
    name,
    ...(price === undefined ? {} : { price }),
    ...(prices === undefined ? {} : { prices }),
    ...(description === undefined ? {} : { description: description ?? '' }),
    ...(parentId === undefined ? {} : { parentId }),
    ...fieldsToSaleor(product),
  };
}

/** A product that was deleted in the back office. */
export function deletedProductToSaleor({ sku }: ProductDelete): { sku: string } {
  return { sku: sku.trim() };
}

/**
 * A variant that was created or updated in Saleor: a product in the back office. One without a SKU
 * is named by its id.
 */
export function productFromSaleor(variant: SaleorVariant, config: Config) {
  const { id, sku, name, externalReference, channelListings, product, updatedAt } = variant;
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
    // What is null was taken away, and is told so; what is missing was not read.
    ...(externalReference === undefined ? {} : { externalReference }),
    ...(product?.externalReference === undefined ? {} : { parentExternalReference: product.externalReference }),
    ...pricesFromSaleor(channelListings, config),
    ...placesFromSaleor(product?.channelListings),
    ...fieldsFromSaleor(variant),
    ...metadataFromSaleor(config, product?.metadata, variant.metadata),
  };
}

/**
 * What Saleor has of a product after it was saved, in the words in which the back office would be
 * told of it: its event is then known as the echo.
 */
export function savedInSaleor({ result, context }: { result: SaleorVariant | undefined; context: { config: Config } }) {
  return result === undefined ? undefined : productFromSaleor(result, context.config);
}

/** The ids of a saved variant and its product, which `parentId` may name. */
export function idsInSaleor(saved: SaleorVariant | undefined) {
  return saved === undefined ? undefined : omitNullish({ product: saved.product?.id, variant: saved.id });
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

/**
 * The price in each channel, and as `price` that in the currency in which the back office counts:
 * the first channel in use says it, or `SALEOR_CURRENCY`. A price in another currency is never
 * told without it. Null where there is none: left out, the back office would keep the old one.
 */
function pricesFromSaleor(listings: SaleorVariant['channelListings'], config: Config) {
  if (!listings) {
    return {};
  }
  const prices = listings.flatMap(({ channel, price }) => {
    const { amount, currency } = price ?? {};
    return typeof amount === 'number' ? [omitNullish({ channel: channel?.slug, amount, currency })] : [];
  });
  const [slugs, currency] = [config.read(SALEOR_CHANNELS), config.read(SALEOR_CURRENCY)];
  const inUse = slugs.length === 0 ? prices : slugs.flatMap((slug) => prices.filter(({ channel }) => channel === slug));
  const counted = inUse.filter((one) => currency === undefined || one.currency === currency);
  const isOwn = currency !== undefined || slugs.length === 0 || counted[0]?.channel === slugs[0];
  const [first] = isOwn ? counted : [];
  return { price: first?.amount ?? null, prices };
}

/** Where the product is published, may be bought, and stands in the shop's lists. */
function placesFromSaleor(listings: NonNullable<SaleorVariant['product']>['channelListings']) {
  const channels = listings?.map(({ channel, isPublished, isAvailableForPurchase, visibleInListings }) => ({
    ...omitNullish({ channel: channel?.slug }),
    published: isPublished === true,
    available: isAvailableForPurchase === true,
    visible: visibleInListings === true,
  }));
  return channels === undefined ? {} : { channels };
}

/** The later of the times: a variant changes with its product. */
function latest(...values: (string | null | undefined)[]): string | undefined {
  return values
    .map(time)
    .filter((value) => value !== undefined)
    .sort()
    .at(-1);
}
