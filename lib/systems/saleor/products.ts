import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { SALEOR_CHANNELS } from '#lib/settings/generated';
import { isRefusedWith, type SaleorApi, throwOnErrors } from './api';
import { isGlobalId } from './ids';
import type { SaleorProductInput } from './inputs';
import { type Channel, DELETE_PRODUCT, DELETE_VARIANT, FIND_VARIANT, type FoundVariant } from './operations/products';
import { createProduct, createVariant } from './product-create';
import { updateProduct } from './product-update';

/**
 * Creates or updates the variant. It is found by its external reference, its SKU or its id. Only
 * differences are written. Where another call creates the same variant meanwhile, this one updates
 * it.
 * @throws RelayError `setup` where the settings do not fit to Saleor, and as `SaleorApi` does.
 */
export async function saveProduct(api: SaleorApi, product: SaleorProductInput, config: Config): Promise<void> {
  const before = await findVariant(api, product.sku, config);
  if (before.variant !== undefined) {
    await updateProduct(api, before.variant, before.channels, product);
    return;
  }
  let conflict: unknown;
  try {
    if (product.parentId === undefined) {
      await createProduct(api, product, before.channels, config);
      return;
    }
    await createVariant(api, product, product.parentId);
  } catch (error) {
    if (!isRefusedWith(error, 'UNIQUE')) {
      throw error;
    }
    conflict = error;
  }
  // A new variant has no name and no price yet. One of another call has that call's.
  const { variant, channels } = await findVariant(api, product.sku, config);
  if (variant === undefined) {
    throw conflict ?? new RelayError('unavailable', 'Saleor does not show the new variant yet.');
  }
  await updateProduct(api, variant, channels, product);
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
}

async function findVariant(api: SaleorApi, sku: string, config: Config): Promise<Found> {
  const { variant, channels } = await queryVariant(api, sku);
  return { variant, channels: channelsInUse(channels, config.read(SALEOR_CHANNELS)) };
}

/**
 * By its external reference, by its SKU, or by its id: the back office has that as the SKU of a
 * variant without one.
 */
async function queryVariant(api: SaleorApi, sku: string) {
  const isId = isGlobalId(sku, 'ProductVariant');
  const { byReference, bySku, byId, channels } = await api.execute(FIND_VARIANT, { sku, id: isId ? sku : null, isId });
  return { variant: byReference ?? bySku ?? byId ?? undefined, channels: channels ?? [] };
}

/**
 * The channels in the setting; where it is empty, Saleor's only one. @throws RelayError `setup`
 * where Saleor has others.
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
  return slugs.length === 0 ? [...channels] : channels.filter(({ slug }) => slugs.includes(slug));
}
