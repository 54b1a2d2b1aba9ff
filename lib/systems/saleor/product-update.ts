import { type SaleorApi, throwOnErrors } from './api';
import type { SaleorProductInput } from './inputs';
import { type FoundVariant, LIST_PRODUCT, UPDATE_PRODUCT } from './operations/products';
import { fromEditorJs, normalizedText, toEditorJs } from './rich-text';
import { isNamedById, renamed } from './variant-title';

/**
 * Brings an existing variant and its product up to date. Only differences are written, since each
 * write is an event.
 */
export async function updateProduct(
  api: SaleorApi,
  variant: FoundVariant,
  channels: readonly string[],
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
      prices: repriced.map((channelId) => ({ channelId, price: input.price })),
    });
    throwOnErrors(answer.productUpdate, answer.productVariantUpdate, answer.productVariantChannelListingUpdate);
  }
}

/** A variant can have a price only in channels in which its product is listed. */
async function listProduct(
  api: SaleorApi,
  { id, channelListings }: FoundVariant['product'],
  channels: readonly string[],
): Promise<void> {
  const unlisted = channels.filter((channel) => !channelListings?.some((listing) => listing.channel.id === channel));
  if (unlisted.length > 0) {
    const listings = { updateChannels: unlisted.map((channelId) => ({ channelId })) };
    throwOnErrors((await api.execute(LIST_PRODUCT, { product: id, listings })).productChannelListingUpdate);
  }
}

function differences(
  variant: FoundVariant,
  channels: readonly string[],
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
    repriced: channels.filter(
      (channel) => channelListings?.find((listing) => listing.channel.id === channel)?.price?.amount !== price,
    ),
  };
}
