import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { SALEOR_CATEGORY, SALEOR_CHANNELS, SALEOR_PRODUCT_TYPE } from '#lib/settings/generated';
import { isRefusal, type SaleorApi, throwOnErrors } from './api';
import { isGlobalId } from './ids';
import {
  CHANGE_PRODUCT,
  CREATE_PRODUCT,
  CREATE_VARIANT,
  DELETE_PRODUCT,
  DELETE_VARIANT,
  FIND_KIND,
  FIND_VARIANT,
  type FoundVariant,
  LIST_PRODUCT,
} from './operations/products';
import { fromEditorJs, keptText, toEditorJs } from './rich-text';
import { renamed } from './variant-title';

/** A variant to create or to update; its SKU is its external reference as well. */
export interface SaleorProductInput {
  sku: string;
  /** What the back office calls it: the product's name, and the variant's own behind it. */
  name: string;
  /** In the currency of each of the channels in use. */
  price: number;
  /** Text or HTML. */
  description?: string;
  /**
   * Saleor's id of the product that a new variant belongs to; without it the variant gets a product
   * of its own.
   */
  parentId?: string;
}

interface Known {
  variant: FoundVariant | undefined;
  /** Ids of the channels in use. */
  channels: string[];
}

/**
 * Brings the variant to what the back office says; where Saleor does not know it, it is made: a
 * product of its own, or a variant of the product that is named. Only what differs is written. Two
 * who create it at once end with one: the second one updates.
 */
export async function saveProduct(api: SaleorApi, product: SaleorProductInput, config: Config): Promise<void> {
  const known = await find(api, product.sku, config);
  if (known.variant !== undefined) {
    await change(api, known.variant, known.channels, product);
    return;
  }
  let taken: unknown;
  try {
    if (product.parentId === undefined) {
      await create(api, product, known.channels, config);
      return;
    }
    await createVariant(api, product, product.parentId);
  } catch (error) {
    if (!isRefusal(error, 'UNIQUE')) {
      throw error;
    }
    taken = error;
  }
  // A new variant has no name and no price yet; one that another made meanwhile has theirs.
  const { variant, channels } = await find(api, product.sku, config);
  if (variant === undefined) {
    throw taken ?? new RelayError('unavailable', 'Saleor does not show yet what it has made.');
  }
  await change(api, variant, channels, product);
}

async function createVariant(api: SaleorApi, { sku }: SaleorProductInput, parentId: string): Promise<void> {
  if (!isGlobalId(parentId, 'Product')) {
    throw new RelayError('rejected', 'parentId is no product of Saleor.', { status: 422 });
  }
  const input = { product: parentId, sku, externalReference: sku, attributes: [] };
  throwOnErrors((await api.execute(CREATE_VARIANT, { input })).productVariantCreate);
}

/**
 * Deletes the variant, and with the last one its product; one that is gone already counts as
 * deleted.
 */
export async function deleteProduct(api: SaleorApi, { sku }: { sku: string }): Promise<void> {
  const { variant } = await look(api, sku);
  if (variant === undefined) {
    return;
  }
  const { id, product } = variant;
  const last = (product.variants ?? []).length < 2;
  const result = last
    ? (await api.execute(DELETE_PRODUCT, { id: product.id })).productDelete
    : (await api.execute(DELETE_VARIANT, { id })).productVariantDelete;
  try {
    throwOnErrors(result);
  } catch (error) {
    if (!isRefusal(error, 'NOT_FOUND')) {
      throw error;
    }
  }
}

async function find(api: SaleorApi, sku: string, config: Config): Promise<Known> {
  const { variant, channels } = await look(api, sku);
  return { variant, channels: chosen(channels, config.read(SALEOR_CHANNELS)) };
}

/**
 * By its external reference, by its SKU, or, where it has none, by its own id: that is what the
 * back office was told then.
 */
async function look(api: SaleorApi, sku: string) {
  const isId = isGlobalId(sku, 'ProductVariant');
  const { byReference, bySku, byId, channels } = await api.execute(FIND_VARIANT, { sku, id: isId ? sku : null, isId });
  return { variant: byReference ?? bySku ?? byId ?? undefined, channels: channels ?? [] };
}

/**
 * The channels that are set; where none is, the only one. @throws RelayError `setup` where that
 * leaves a choice.
 */
function chosen(channels: readonly { id: string; slug: string }[], slugs: readonly string[]): string[] {
  const known = channels.map(({ slug }) => slug).join(', ') || 'none';
  const missing = slugs.filter((slug) => !channels.some((channel) => channel.slug === slug));
  if (missing.length > 0) {
    throw new RelayError('setup', `SALEOR_CHANNELS names ${missing.join(', ')}; Saleor has ${known}.`);
  }
  if (slugs.length === 0 && channels.length !== 1) {
    throw new RelayError('setup', `Set SALEOR_CHANNELS to those that products are sold in; Saleor has ${known}.`);
  }
  const wanted = slugs.length === 0 ? channels : channels.filter(({ slug }) => slugs.includes(slug));
  return wanted.map(({ id }) => id);
}

/**
 * Saleor publishes nothing without a category: with one that is set the product can be bought at
 * once.
 */
async function create(
  api: SaleorApi,
  { sku, name, price, description }: SaleorProductInput,
  channels: readonly string[],
  config: Config,
): Promise<void> {
  const { productType, category } = await findKind(api, config);
  const published = category !== undefined;
  const { productBulkCreate: result } = await api.execute(CREATE_PRODUCT, {
    product: {
      externalReference: sku,
      name,
      ...(description === undefined ? {} : { description: toEditorJs(description) }),
      productType,
      ...(category === undefined ? {} : { category }),
      channelListings: channels.map((channelId) => ({
        channelId,
        isPublished: published,
        isAvailableForPurchase: published,
      })),
      variants: [
        {
          sku,
          externalReference: sku,
          attributes: [],
          channelListings: channels.map((channelId) => ({ channelId, price })),
        },
      ],
    },
  });
  throwOnErrors(...(result?.results ?? []), result);
}

/**
 * The type of new products: `SALEOR_PRODUCT_TYPE`, or the only one; their category:
 * `SALEOR_CATEGORY`, if any.
 */
async function findKind(api: SaleorApi, config: Config): Promise<{ productType: string; category?: string }> {
  const [type, slug] = [config.read(SALEOR_PRODUCT_TYPE), config.read(SALEOR_CATEGORY)];
  const types = type === undefined ? null : [type];
  const answer = await api.execute(FIND_KIND, { types, category: slug ?? '', categorised: slug !== undefined });
  const found = answer.productTypes?.edges.map(({ node }) => node) ?? [];
  const [first, ...more] = found;
  if (first === undefined || more.length > 0) {
    const known = found.map((node) => node.slug).join(', ');
    throw new RelayError(
      'setup',
      first === undefined
        ? `Saleor has no product type ${type ?? ''}. Make one, and set SALEOR_PRODUCT_TYPE to its slug.`
        : `Set SALEOR_PRODUCT_TYPE to the type of new products, one of ${known}.`,
    );
  }
  if (slug === undefined) {
    return { productType: first.id };
  }
  if (!answer.category) {
    throw new RelayError('setup', `SALEOR_CATEGORY names ${slug}, which Saleor does not have.`);
  }
  return { productType: first.id, category: answer.category.id };
}

async function change(
  api: SaleorApi,
  variant: FoundVariant,
  channels: readonly string[],
  { sku, name, price, description }: SaleorProductInput,
): Promise<void> {
  const { product, channelListings } = variant;
  const names = { sku: variant.sku, id: variant.id, name: variant.name, product: product.name };
  const titles = renamed(names, name, (product.variants ?? []).length < 2);
  const prices = channels.filter(
    (channel) => channelListings?.find((listing) => listing.channel.id === channel)?.price?.amount !== price,
  );
  const described = description !== undefined && keptText(description) !== fromEditorJs(product.description ?? '');
  const productInput = {
    ...(titles.product === undefined ? {} : { name: titles.product }),
    ...(described ? { description: toEditorJs(description) } : {}),
  };
  const variantInput = {
    ...(titles.variant === undefined ? {} : { name: titles.variant }),
    ...(variant.externalReference === null && variant.id !== sku ? { externalReference: sku } : {}),
  };
  const unlisted = prices.filter(
    (channel) => !product.channelListings?.some((listing) => listing.channel.id === channel),
  );
  if (unlisted.length > 0) {
    const listings = { updateChannels: unlisted.map((channelId) => ({ channelId })) };
    const { productChannelListingUpdate } = await api.execute(LIST_PRODUCT, { product: product.id, listings });
    throwOnErrors(productChannelListingUpdate);
  }
  const changes = [productInput, variantInput, prices].map((input) => Object.keys(input).length > 0);
  if (changes.includes(true)) {
    const [changesProduct = false, changesVariant = false, changesPrices = false] = changes;
    const answer = await api.execute(CHANGE_PRODUCT, {
      product: product.id,
      changesProduct,
      productInput,
      variant: variant.id,
      changesVariant,
      variantInput,
      changesPrices,
      prices: prices.map((channelId) => ({ channelId, price })),
    });
    throwOnErrors(answer.productUpdate, answer.productVariantUpdate, answer.productVariantChannelListingUpdate);
  }
}
