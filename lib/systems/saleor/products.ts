import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { SALEOR_CHANNELS } from '#lib/settings/generated';
import { isRefusedWith, type SaleorApi, throwOnErrors } from './api';
import { isGlobalId } from './ids';
import type { SaleorProductInput } from './inputs';
import { type Channel, DELETE_PRODUCT, DELETE_VARIANT, FIND_VARIANT, type FoundVariant } from './operations/products';
import { channelPrices } from './prices';
import { createProduct, createVariant, findParent } from './product-create';
import { updateProduct } from './product-update';
import { isAtLeast } from './version';
import { mayBeOnItsWay, type Timed } from './wait';

interface ProductContext {
  config: Config;
  event: Timed;
}

/** Saleor's limit for the name of a product, which a part of a variant's title keeps too. */
const MOST_LETTERS = 250;
/** Before it Saleor refuses a description with a table (seen in its code: 3.20.108 to 3.23.8). */
const TABLES_SINCE = [3, 23, 9];

/**
 * Creates or updates the variant. It is found by its external reference, its SKU or its id. Only
 * differences are written. Where another call creates the same variant meanwhile, this one updates
 * it. What Saleor would refuse of the values is refused before anything is written.
 * @returns the variant as it then is, where Saleor has said it.
 * @throws RelayError `setup` where the settings do not fit to Saleor, `rejected` for a value that
 * Saleor does not take, `unavailable` for a parent whose own event may be queued, and as
 * `SaleorApi` does.
 */
export async function saveProduct(
  api: SaleorApi,
  product: SaleorProductInput,
  { config, event }: ProductContext,
  now: number = Date.now(),
): Promise<FoundVariant | undefined> {
  if (product.name.length > MOST_LETTERS) {
    throw new RelayError('rejected', `Saleor takes names of up to ${MOST_LETTERS} letters.`, { status: 422 });
  }
  const before = await findVariant(api, product.sku, config);
  const prices = channelPrices(product, before.channels, config);
  if (before.variant !== undefined) {
    return updateProduct(api, before.variant, { product, prices, config, ...before });
  }
  let conflict: unknown;
  try {
    if (product.parentId === undefined) {
      return await createProduct(api, { product, prices, config, ...before });
    }
    const parent = await findParent(api, product.parentId);
    await createVariant(api, product, parent ?? unknownParent(product.parentId, mayBeOnItsWay(event, now)));
  } catch (error) {
    if (!isRefusedWith(error, 'UNIQUE')) {
      throw error;
    }
    conflict = error;
  }
  // A new variant has no name and no price yet. One of another call has that call's.
  const { variant, ...after } = await findVariant(api, product.sku, config);
  if (variant === undefined) {
    throw conflict ?? new RelayError('unavailable', 'Saleor does not show the new variant yet.');
  }
  return updateProduct(api, variant, { product, prices, config, ...after });
}

function unknownParent(parentId: string, isExpected: boolean): never {
  const text = `Saleor has no product with the id, the external reference or the SKU ${parentId}, which parentId names`;
  throw isExpected
    ? new RelayError('unavailable', `${text}, yet. The event is retried for ten minutes.`)
    : new RelayError('rejected', `${text}.`, { status: 404 });
}

/**
 * Deletes the variant, and its product with the last variant. One that does not exist counts as
 * deleted.
 */
export async function deleteProduct(api: SaleorApi, { sku }: { sku: string }): Promise<void> {
  const { variant } = await queryVariant(api, sku);
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
    if (!isRefusedWith(error, 'NOT_FOUND')) {
      throw error;
    }
  }
}

interface Found {
  variant: FoundVariant | undefined;
  /** The channels in use. */
  channels: Channel[];
  /** Whether this Saleor takes tables in a description. */
  takesTables: boolean;
}

async function findVariant(api: SaleorApi, sku: string, config: Config): Promise<Found> {
  const { variant, channels, version } = await queryVariant(api, sku);
  return {
    variant,
    channels: channelsInUse(channels, config.read(SALEOR_CHANNELS)),
    takesTables: isAtLeast(version, TABLES_SINCE),
  };
}

/**
 * By its external reference, by its SKU, or by its id: the back office has that as the SKU of a
 * variant without one.
 */
async function queryVariant(api: SaleorApi, sku: string) {
  const isId = isGlobalId(sku, 'ProductVariant');
  const found = await api.execute(FIND_VARIANT, { sku, id: isId ? sku : null, isId });
  const variant = found.byReference ?? found.bySku ?? found.byId ?? undefined;
  return { variant, channels: found.channels ?? [], version: found.shop.version };
}

/**
 * The channels in the setting, in its order; where it is empty, Saleor's only one.
 * @throws RelayError `setup` where Saleor has others.
 */
function channelsInUse(channels: readonly Channel[], slugs: readonly string[]): Channel[] {
  const existing = channels.map(({ slug }) => slug).join(', ') || 'none';
  const missing = slugs.filter((slug) => !channels.some((channel) => channel.slug === slug));
  if (missing.length > 0) {
    throw new RelayError('setup', `SALEOR_CHANNELS names ${missing.join(', ')}; Saleor has ${existing}.`);
  }
  if (slugs.length === 0 && channels.length !== 1) {
    throw new RelayError('setup', `Set SALEOR_CHANNELS to those that products are sold in; Saleor has ${existing}.`);
  }
  const inOrder = slugs.flatMap((slug) => channels.filter((channel) => channel.slug === slug));
  return slugs.length === 0 ? [...channels] : inOrder;
}
