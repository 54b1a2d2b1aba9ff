import type { Config } from '#lib/core/config';
import { SALEOR_CATEGORY } from '#lib/settings/generated';
import { type SaleorApi, throwOnErrors } from './api';
import type { SaleorProductInput } from './inputs';
import { type FoundVariant, LIST_PRODUCT, UPDATE_PRODUCT } from './operations/products';
import type { ChannelPrice } from './prices';
import { listing } from './product-create';
import { changedEditorJs } from './rich-text/index';
import { isNamedById, renamed } from './variant-title';

/**
 * Brings an existing variant and its product up to date. Only differences are written, since each
 * write is an event.
 * @returns the variant as it then is.
 */
export async function updateProduct(
  api: SaleorApi,
  variant: FoundVariant,
  wanted: { product: SaleorProductInput; prices: readonly ChannelPrice[]; config: Config; takesTables: boolean },
): Promise<FoundVariant> {
  const { product } = variant;
  const repriced = wanted.prices.filter(
    ({ channelId, price }) => price !== priceIn(variant.channelListings, channelId),
  );
  const { productInput, variantInput } = differences(variant, wanted.product, wanted.takesTables);
  const listed = await listProduct(api, product, repriced, wanted.config);
  const [changesProduct, changesVariant] = [Object.keys(productInput).length > 0, Object.keys(variantInput).length > 0];
  const changesPrices = repriced.length > 0;
  if (!changesProduct && !changesVariant && !changesPrices) {
    return variant;
  }
  const answer = await api.execute(UPDATE_PRODUCT, {
    product: product.id,
    changesProduct,
    productInput,
    variant: variant.id,
    changesVariant,
    variantInput,
    changesPrices,
    prices: repriced,
  });
  throwOnErrors(answer.productUpdate, answer.productVariantUpdate, answer.productVariantChannelListingUpdate);
  return {
    ...variant,
    ...answer.productVariantUpdate?.productVariant,
    ...answer.productVariantChannelListingUpdate?.variant,
    product: { ...product, ...listed, ...answer.productUpdate?.product },
  };
}

/**
 * A variant can have a price only in channels in which its product is listed. It is published there
 * where it is published elsewhere; one that is listed nowhere, as a new one is.
 * @returns its listings, where they were changed.
 */
async function listProduct(
  api: SaleorApi,
  { id, category, channelListings }: FoundVariant['product'],
  prices: readonly { channelId: string }[],
  config: Config,
): Promise<Pick<FoundVariant['product'], 'channelListings'> | undefined> {
  const known = channelListings ?? [];
  const unlisted = prices.filter(({ channelId }) => !known.some(({ channel }) => channel.id === channelId));
  if (unlisted.length === 0) {
    return undefined;
  }
  const wanted =
    known.length === 0 ? config.read(SALEOR_CATEGORY) !== undefined : known.some(({ isPublished }) => isPublished);
  const published = wanted && category !== null;
  const listings = { updateChannels: unlisted.map(({ channelId }) => listing(channelId, published)) };
  const { productChannelListingUpdate: answer } = await api.execute(LIST_PRODUCT, { product: id, listings });
  throwOnErrors(answer);
  return answer?.product ?? undefined;
}

function differences(variant: FoundVariant, { sku, name, description }: SaleorProductInput, takesTables: boolean) {
  const { product } = variant;
  const names = { sku: variant.sku, id: variant.id, name: variant.name, product: product.name };
  const titles = renamed(names, name, (product.variants ?? []).length < 2);
  const variantName = titles.variant ?? (variant.sku && isNamedById(variant) ? variant.sku : undefined);
  const document =
    description === undefined ? undefined : changedEditorJs(product.description, description, takesTables);
  return {
    productInput: {
      ...(titles.product === undefined ? {} : { name: titles.product }),
      ...(document === undefined ? {} : { description: document }),
    },
    variantInput: {
      ...(variantName === undefined ? {} : { name: variantName }),
      ...(variant.externalReference === null && variant.id !== sku ? { externalReference: sku } : {}),
    },
  };
}

function priceIn(listings: FoundVariant['channelListings'], channelId: string): number | undefined {
  return listings?.find(({ channel }) => channel.id === channelId)?.price?.amount;
}
