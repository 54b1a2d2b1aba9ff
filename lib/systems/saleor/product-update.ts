import type { Config } from '#lib/core/config';
import { SALEOR_CATEGORY } from '#lib/settings/generated';
import { type SaleorApi, throwOnErrors } from './api';
import type { SaleorProductInput } from './inputs';
import {
  type Channel,
  type FoundVariant,
  LIST_PRODUCT,
  type ProductListing,
  UPDATE_PRODUCT,
} from './operations/products';
import type { ChannelPrice } from './prices';
import { listing, wantedFlags } from './product-create';
import { namedChanges, productFields, translateProduct } from './product-fields';
import { findNames, type Names } from './product-names';
import { changedEditorJs } from './rich-text/index';
import { isNamedById, renamed } from './variant-title';

interface Wanted {
  product: SaleorProductInput;
  prices: readonly ChannelPrice[];
  /** Those in use. */
  channels: readonly Channel[];
  config: Config;
  takesTables: boolean;
}

/**
 * Brings an existing variant and its product up to date. Only differences are written, since each
 * write is an event.
 * @returns the variant as it then is.
 */
export async function updateProduct(api: SaleorApi, variant: FoundVariant, wanted: Wanted): Promise<FoundVariant> {
  const { product } = variant;
  // What Saleor does not have is refused before anything is written.
  const names = await findNames(api, namedChanges(wanted.product, variant), { product: product.id });
  const repriced = wanted.prices.filter(
    ({ channelId, price }) => price !== priceIn(variant.channelListings, channelId),
  );
  const { productInput, variantInput } = differences(variant, wanted, names);
  const listed = await listProduct(api, product, repriced, wanted);
  const [changesProduct, changesVariant] = [Object.keys(productInput).length > 0, Object.keys(variantInput).length > 0];
  const changesPrices = repriced.length > 0;
  if (!changesProduct && !changesVariant && !changesPrices) {
    await translateProduct(api, product.id, wanted.product, wanted.takesTables);
    return { ...variant, product: { ...product, ...listed } };
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
  await translateProduct(api, product.id, wanted.product, wanted.takesTables);
  return {
    ...variant,
    ...answer.productVariantUpdate?.productVariant,
    ...answer.productVariantChannelListingUpdate?.variant,
    product: { ...product, ...listed, ...answer.productUpdate?.product },
  };
}

/**
 * A variant can have a price only in channels in which its product is listed. It is published there
 * where it is published elsewhere; one that is listed nowhere, as a new one is. What the event says
 * of it holds in all channels in use.
 * @returns its listings, where they were changed.
 */
async function listProduct(
  api: SaleorApi,
  { id, category, channelListings }: FoundVariant['product'],
  prices: readonly { channelId: string }[],
  { product, channels, config }: Wanted,
): Promise<Pick<FoundVariant['product'], 'channelListings'> | undefined> {
  const known = channelListings ?? [];
  const unlisted = prices.filter(({ channelId }) => !known.some(({ channel }) => channel.id === channelId));
  const usual =
    known.length === 0 ? config.read(SALEOR_CATEGORY) !== undefined : known.some(({ isPublished }) => isPublished);
  const added = unlisted.map(({ channelId }) => listing(channelId, usual && category !== null, product));
  const changed = known
    .filter(({ channel }) => channels.some((one) => one.id === channel.id))
    .map((now) => ({ now, after: { ...flagsOf(now), ...wantedFlags(product) } }))
    .filter(({ now, after }) => JSON.stringify(flagsOf(now)) !== JSON.stringify(after))
    .map(({ now, after }) => ({ channelId: now.channel.id, ...after }));
  const updateChannels = [...added, ...changed];
  if (updateChannels.length === 0) {
    return undefined;
  }
  const { productChannelListingUpdate: answer } = await api.execute(LIST_PRODUCT, {
    product: id,
    listings: { updateChannels },
  });
  throwOnErrors(answer);
  return answer?.product ?? undefined;
}

function flagsOf({ isPublished, isAvailableForPurchase, visibleInListings }: ProductListing) {
  return { isPublished, isAvailableForPurchase: isAvailableForPurchase === true, visibleInListings };
}

function differences(variant: FoundVariant, { product: wanted, takesTables }: Wanted, names: Names) {
  const { sku, name, description, weight } = wanted;
  const { product } = variant;
  const named = { sku: variant.sku, id: variant.id, name: variant.name, product: product.name };
  const titles = renamed(named, name, (product.variants ?? []).length < 2);
  const variantName = titles.variant ?? (variant.sku && isNamedById(variant) ? variant.sku : undefined);
  const document =
    description === undefined ? undefined : changedEditorJs(product.description, description, takesTables);
  return {
    productInput: {
      ...(titles.product === undefined ? {} : { name: titles.product }),
      ...(document === undefined ? {} : { description: document }),
      ...productFields(wanted, names, product),
    },
    variantInput: {
      ...(variantName === undefined ? {} : { name: variantName }),
      ...(variant.externalReference === null && variant.id !== sku ? { externalReference: sku } : {}),
      ...(weight === undefined || weight === (variant.weight?.value ?? null) ? {} : { weight }),
      ...(names.variantAttributes.length === 0 ? {} : { attributes: names.variantAttributes }),
    },
  };
}

function priceIn(listings: FoundVariant['channelListings'], channelId: string): number | undefined {
  return listings?.find(({ channel }) => channel.id === channelId)?.price?.amount;
}
