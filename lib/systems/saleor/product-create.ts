import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { SALEOR_CATEGORY, SALEOR_PRODUCT_TYPE } from '#lib/settings/generated';
import { roundAmount } from './amount';
import { type SaleorApi, throwOnErrors } from './api';
import { isGlobalId } from './ids';
import type { SaleorProductInput } from './inputs';
import { type Channel, CREATE_PRODUCT, CREATE_VARIANT, FIND_TYPE_AND_CATEGORY } from './operations/products';
import { toEditorJs } from './rich-text';

/** Creates another variant of an existing product, without a name and a price. */
export async function createVariant(api: SaleorApi, { sku }: SaleorProductInput, parentId: string): Promise<void> {
  if (!isGlobalId(parentId, 'Product')) {
    throw new RelayError('rejected', 'parentId is not the id of a product in Saleor.', { status: 422 });
  }
  const input = { product: parentId, sku, externalReference: sku, attributes: [] };
  throwOnErrors((await api.execute(CREATE_VARIANT, { input })).productVariantCreate);
}

/**
 * Creates a product with one variant, listed in the channels. Saleor does not publish a product
 * without a category: with `SALEOR_CATEGORY` the product is published and can be bought at once.
 */
export async function createProduct(
  api: SaleorApi,
  { sku, name, price, description }: SaleorProductInput,
  channels: readonly Channel[],
  config: Config,
): Promise<void> {
  const { productType, category } = await findTypeAndCategory(api, config);
  const published = category !== undefined;
  const { productBulkCreate: result } = await api.execute(CREATE_PRODUCT, {
    product: {
      externalReference: sku,
      name,
      ...(description === undefined ? {} : { description: toEditorJs(description) }),
      productType,
      ...(category === undefined ? {} : { category }),
      channelListings: channels.map(({ id }) => ({
        channelId: id,
        isPublished: published,
        isAvailableForPurchase: published,
        // Saleor leaves it out of every list of the shop otherwise.
        visibleInListings: published,
      })),
      variants: [
        {
          sku,
          // Saleor names one that is created in bulk without a name by an id, and shoppers see it.
          name: sku,
          externalReference: sku,
          attributes: [],
          channelListings: channels.map(({ id, currencyCode }) => ({
            channelId: id,
            price: roundAmount(price, currencyCode),
          })),
        },
      ],
    },
  });
  throwOnErrors(...(result?.results ?? []), result);
}

/**
 * The ids of a new product's type and category: `SALEOR_PRODUCT_TYPE`, or Saleor's only type;
 * `SALEOR_CATEGORY`, where it is set.
 * @throws RelayError `setup` where Saleor does not have them, or has several types.
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
  const found = answer.productTypes?.edges.map(({ node }) => node) ?? [];
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
