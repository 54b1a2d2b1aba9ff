import { roundAmount } from './amount';
import { type SaleorApi, throwOnErrors } from './api';
import type { SaleorProductInput } from './inputs';
import { type Channel, type FoundVariant, LIST_PRODUCT, UPDATE_PRODUCT } from './operations/products';
import { fromEditorJs, normalizedText, toEditorJs } from './rich-text';
import { isNamedById, renamed } from './variant-title';

/**
 * Brings an existing variant and its product up to date. Only differences are written, since each
 * write is an event.
 */
export async function updateProduct(
  api: SaleorApi,
  variant: FoundVariant,
  channels: readonly Channel[],
  input: SaleorProductInput,
): Promise<void> {
  const { product } = variant;
  const { productInput, variantInput, repriced } = differences(variant, channels, input);
  await listProduct(api, product, repriced);
  const [changesProduct, changesVariant] = [Object.keys(productInput).length > 0, Object.keys(variantInput).length > 0];
  const changesPrices = repriced.length > 0;
  if (changesProduct || changesVariant || changesPrices) {
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
  }
}

/** A variant can have a price only in channels in which its product is listed. */
async function listProduct(
  api: SaleorApi,
  { id, channelListings }: FoundVariant['product'],
  prices: readonly { channelId: string }[],
): Promise<void> {
  const unlisted = prices.filter(
    ({ channelId }) => !channelListings?.some((listing) => listing.channel.id === channelId),
  );
  if (unlisted.length > 0) {
    const listings = { updateChannels: unlisted.map(({ channelId }) => ({ channelId })) };
    throwOnErrors((await api.execute(LIST_PRODUCT, { product: id, listings })).productChannelListingUpdate);
  }
}

function differences(
  variant: FoundVariant,
  channels: readonly Channel[],
  { sku, name, price, description }: SaleorProductInput,
) {
  const { product, channelListings } = variant;
  const names = { sku: variant.sku, id: variant.id, name: variant.name, product: product.name };
  const titles = renamed(names, name, (product.variants ?? []).length < 2);
  const variantName = titles.variant ?? (variant.sku && isNamedById(variant) ? variant.sku : undefined);
  const described =
    description !== undefined && normalizedText(description) !== fromEditorJs(product.description ?? '');
  return {
    productInput: {
      ...(titles.product === undefined ? {} : { name: titles.product }),
      ...(described ? { description: toEditorJs(description) } : {}),
    },
    variantInput: {
      ...(variantName === undefined ? {} : { name: variantName }),
      ...(variant.externalReference === null && variant.id !== sku ? { externalReference: sku } : {}),
    },
    repriced: channels
      .map(({ id, currencyCode }) => ({ channelId: id, price: roundAmount(price, currencyCode) }))
      .filter((wanted) => wanted.price !== priceIn(channelListings, wanted.channelId)),
  };
}

function priceIn(listings: FoundVariant['channelListings'], channelId: string): number | undefined {
  return listings?.find(({ channel }) => channel.id === channelId)?.price?.amount;
}
