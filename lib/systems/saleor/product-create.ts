import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { SALEOR_CATEGORY, SALEOR_PRODUCT_TYPE } from '#lib/settings/generated';
import { type SaleorApi, throwOnErrors } from './api';
import { isGlobalId } from './ids';
import type { SaleorProductInput } from './inputs';
import {
  type Channel,
  CREATE_PRODUCT,
  CREATE_VARIANT,
  FIND_PARENT,
  FIND_TYPE_AND_CATEGORY,
  type FoundVariant,
  type Listing,
} from './operations/products';
import type { ChannelPrice } from './prices';
import { productFields, translateProduct } from './product-fields';
import { findNames } from './product-names';
import { toEditorJs } from './rich-text/index';

/** Creates another variant of an existing product, without a name and a price. */
export async function createVariant(api: SaleorApi, wanted: SaleorProductInput, product: string): Promise<void> {
  const { sku, attributes } = wanted;
  const { variantAttributes } = await findNames(api, attributes === undefined ? {} : { attributes }, { product });
  const input = { product, sku, externalReference: sku, attributes: variantAttributes };
  const { productVariantCreate: result } = await api.execute(CREATE_VARIANT, { input });
  if (result?.errors.some(({ field, code }) => field === 'attributes' && code === 'REQUIRED')) {
    const text =
      'The type of this product in Saleor requires attributes of its variants. Send them as attributes, or make them optional.';
    throw new RelayError('rejected', text, { status: 422 });
  }
  throwOnErrors(result);
}

/**
 * The id of the product that `parentId` names: Saleor's own id, the external reference, which is
 * the SKU that the product was created with, or the SKU of any of its variants.
 * @returns undefined where Saleor has no such product.
 */
export async function findParent(api: SaleorApi, parentId: string): Promise<string | undefined> {
  if (isGlobalId(parentId, 'Product')) {
    return parentId;
  }
  const { byReference, bySku } = await api.execute(FIND_PARENT, { name: parentId });
  return byReference?.id ?? bySku?.product.id;
}

/** Saleor leaves a product out of every list of the shop where it is not visible in listings. */
export function listing(channelId: string, published: boolean, wanted: Flagged): Listing {
  const usual = { isPublished: published, isAvailableForPurchase: published, visibleInListings: published };
  return { channelId, ...usual, ...wantedFlags(wanted) };
}

type Flagged = Pick<SaleorProductInput, 'published' | 'listed'>;

/** What an event says of a listing. */
export function wantedFlags({ published, listed }: Flagged): Partial<Omit<Listing, 'channelId'>> {
  return {
    ...(published === undefined ? {} : { isPublished: published, isAvailableForPurchase: published }),
    ...(listed === undefined ? {} : { visibleInListings: listed }),
  };
}

interface NewProductWanted {
  product: SaleorProductInput;
  prices: readonly ChannelPrice[];
  channels: readonly Channel[];
  config: Config;
  /** Whether this Saleor takes tables in a description. */
  takesTables: boolean;
}

/**
 * Creates a product with one variant, listed in the channels. Saleor does not publish a product
 * without a category: with `SALEOR_CATEGORY` the product is published and can be bought at once.
 */
export async function createProduct(api: SaleorApi, wanted: NewProductWanted): Promise<FoundVariant | undefined> {
  const { product, prices, channels, config } = wanted;
  const { sku, name, description, weight } = product;
  const { productType, category: usual } = await findTypeAndCategory(api, config);
  const { variantAttributes, ...names } = await findNames(api, product, { type: productType });
  const category = names.category === undefined ? usual : names.category;
  const published = category !== undefined && category !== null;
  const { productBulkCreate: result } = await api.execute(CREATE_PRODUCT, {
    product: {
      externalReference: sku,
      name,
      ...(description === undefined ? {} : { description: toEditorJs(description, wanted.takesTables) }),
      productType,
      ...productFields(product, { ...names, variantAttributes }),
      ...(published ? { category } : {}),
      channelListings: channels.map(({ id }) => listing(id, published, product)),
      variants: [
        {
          sku,
          // Saleor names one that is created in bulk without a name by an id, and shoppers see it.
          name: sku,
          externalReference: sku,
          attributes: variantAttributes,
          ...(weight === undefined || weight === null ? {} : { weight }),
          channelListings: [...prices],
        },
      ],
    },
  });
  throwOnErrors(...(result?.results ?? []), result);
  const variant = result?.results[0]?.product?.variants?.[0];
  if (variant !== undefined) {
    await translateProduct(api, variant.product.id, product, wanted.takesTables);
  }
  return variant;
}

/**
 * The ids of a new product's type and category: `SALEOR_PRODUCT_TYPE`, Saleor's only type, or of
 * several the one that each Saleor begins with; `SALEOR_CATEGORY`, where it is set.
 * @throws RelayError `setup` where Saleor does not have them, or has several and not that one.
 */
async function findTypeAndCategory(
  api: SaleorApi,
  config: Config,
): Promise<{ productType: string; category?: string }> {
  const [type, slug] = [config.read(SALEOR_PRODUCT_TYPE), config.read(SALEOR_CATEGORY)];
  const variables = {
    types: type === undefined ? null : [type],
    category: slug ?? '',
    hasCategory: slug !== undefined,
  };
  const answer = await api.execute(FIND_TYPE_AND_CATEGORY, variables);
  const all = answer.productTypes?.edges.map(({ node }) => node) ?? [];
  const usual = type === undefined && all.length > 1 ? answer.usual?.edges[0]?.node : undefined;
  const found = usual === undefined ? all : [usual];
  const [first, ...more] = found;
  if (first === undefined || more.length > 0) {
    const slugs = found.map((node) => node.slug).join(', ');
    throw new RelayError(
      'setup',
      first === undefined
        ? `Saleor has no product type ${type ?? ''}. Create one, and set SALEOR_PRODUCT_TYPE to its slug.`
        : `Set SALEOR_PRODUCT_TYPE to the type of new products, one of ${slugs}.`,
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
