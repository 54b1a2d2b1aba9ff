import { commerceProductSaved } from '#lib/catalogue/generated/schemas';
import type {
  CommerceProductDeleted,
  CommerceProductSaved,
  ProductCreate,
  ProductDelete,
  ProductUpdate,
} from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { recordsIn } from '#lib/core/json';
import { omitNullish } from '#lib/core/omit-nullish';
import type { CommerceProduct } from '#lib/systems/commerce/products';
import { viewIdOf } from '#lib/systems/commerce/store-view';
import { dates, number, text } from './values';

/**
 * A product that was created or updated in the back office. The description is a custom attribute
 * in Adobe Commerce; what the event does not have stays as it is there.
 */
export function productToCommerce({ sku, name, price, description }: ProductCreate | ProductUpdate): CommerceProduct {
  return {
    // The store takes the blanks around it away, where it does not refuse them.
    sku: sku.trim(),
    name,
    ...(price === undefined ? {} : { price }),
    ...(description === undefined
      ? {}
      : { custom_attributes: [{ attribute_code: 'description', value: description }] }),
  };
}

/**
 * What Adobe Commerce has of a product that was written, by its answer, as its own events carry it:
 * what it does not have is null there.
 */
export function productInCommerce({ name, price = null, custom_attributes: custom }: Record<string, unknown>) {
  return { name, price, description: descriptionIn(custom) ?? null };
}

/** The SKU of a product that was deleted in the back office. */
export function deletedProductToCommerce({ sku }: ProductDelete): string {
  return sku.trim();
}

/** A product that was saved in Adobe Commerce. Fields that its event does not have are left out. */
export function productFromCommerce(product: CommerceProductSaved) {
  const { id, sku, price, created_at, updated_at } = product;
  const [name, description] = [textIn(product.name), textIn(product.description)];
  return {
    sku,
    ...omitNullish({ id: text(id), name, price: number(price), description, ...dates(created_at, updated_at) }),
  };
}

/** The same of one that may have been saved in one store view alone. */
export function changedProductFromCommerce(product: CommerceProductSaved, { config }: { config: Config }) {
  return { ...productFromCommerce(product), ...omitNullish({ storeView: viewIdOf(product, config) }) };
}

/** `false` is what the store says of a text that is not set. */
function textIn(value: string | boolean | null | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * A product as Adobe Commerce's REST API lists it; there the description is a custom attribute.
 * @throws RelayError `invalid` where it has not the form of a saved product.
 */
export function listedProductFromCommerce(product: Record<string, unknown>) {
  const description = descriptionIn(product.custom_attributes);
  return productFromCommerce(commerceProductSaved.parse({ ...product, description }));
}

function descriptionIn(attributes: unknown): unknown {
  return recordsIn(attributes).find(({ attribute_code }) => attribute_code === 'description')?.value;
}

/** A product that was deleted in Adobe Commerce. */
export function deletedProductFromCommerce({ id, sku }: CommerceProductDeleted) {
  return { sku, ...omitNullish({ id: text(id) }) };
}

/** What the back office has of a product that it was told of, as its own events carry it. */
export function productInBackoffice({ name, price, description }: ReturnType<typeof productFromCommerce>) {
  return { name, price, description };
}
