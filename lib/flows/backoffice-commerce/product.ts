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
import type { CommerceProduct } from '#lib/systems/commerce/product';
import { viewIdOf } from '#lib/systems/commerce/store-view';
import {
  carriedInCommerce,
  customAttributes,
  fieldsFromCommerce,
  fieldsInBackoffice,
  named,
  ownFields,
  viewsOf,
} from './product-fields';
import { dates, number, text } from './values';

/** A product that was created or updated in the back office; what it does not have stays. */
export function productToCommerce(product: ProductCreate | ProductUpdate): CommerceProduct {
  const { sku, name } = product;
  const attributes = customAttributes(product);
  return {
    // The store takes the blanks around it away, where it does not refuse them.
    sku: sku.trim(),
    name,
    ...ownFields(product),
    ...(attributes.length === 0 ? {} : { custom_attributes: attributes }),
    ...named(product),
    ...viewsOf(product),
  };
}

/** What Adobe Commerce has of a written product, by its answer, as its own events carry it. */
export function productInCommerce(product: Record<string, unknown>) {
  return carriedInCommerce(product);
}

/** The store's number of a written product. */
export function idsInCommerce({ id }: Record<string, unknown>) {
  return id === undefined ? undefined : { product: String(id) };
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
    ...fieldsFromCommerce(product),
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
 * A product as Adobe Commerce's REST API lists it; there most of its fields are custom attributes.
 * @throws RelayError `invalid` where it has not the form of a saved product.
 */
export function listedProductFromCommerce(product: Record<string, unknown>) {
  const attributes = recordsIn(product.custom_attributes).map(({ attribute_code, value }) => [attribute_code, value]);
  return productFromCommerce(commerceProductSaved.parse({ ...product, ...Object.fromEntries(attributes) }));
}

/** A product that was deleted in Adobe Commerce. */
export function deletedProductFromCommerce({ id, sku }: CommerceProductDeleted) {
  return { sku, ...omitNullish({ id: text(id) }) };
}

/** What the back office has of a product that it was told of, as its own events carry it. */
export function productInBackoffice({ name, price, description, ...fields }: ReturnType<typeof productFromCommerce>) {
  return { name, price, description, ...fieldsInBackoffice(fields) };
}
