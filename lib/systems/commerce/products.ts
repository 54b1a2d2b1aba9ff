import { type CommerceApi, isMissing, isRejected, segment } from './client';

/**
 * A product as Adobe Commerce's REST API takes it, without the attribute set, which only a new
 * product needs.
 */
export interface CommerceProduct {
  sku: string;
  name: string;
  price: number;
  custom_attributes?: { attribute_code: string; value: string }[];
}

interface CreateOptions {
  /** The attribute set of a new product. An existing one keeps its own. */
  attributeSetId: number;
}

/** Creates the product, or updates the one with its SKU. */
export async function createProduct(api: CommerceApi, product: CommerceProduct, options: CreateOptions): Promise<void> {
  if (await exists(api, product.sku)) {
    await put(api, product);
  } else {
    await post(api, product, options);
  }
}

/** Updates the product, or creates it where the store has none with its SKU. */
export async function updateProduct(api: CommerceApi, product: CommerceProduct, options: CreateOptions): Promise<void> {
  try {
    await put(api, product);
  } catch (error) {
    // Stores answer an unknown SKU with different errors, so its existence decides.
    if (!isRejected(error) || (await exists(api, product.sku))) {
      throw error;
    }
    await post(api, product, options);
  }
}

/** Deletes the product. One that does not exist counts as deleted. */
export async function deleteProduct(api: CommerceApi, sku: string): Promise<void> {
  try {
    await api.request('DELETE', `products/${segment(sku)}`);
  } catch (error) {
    if (!isMissing(error)) {
      throw error;
    }
  }
}

async function exists(api: CommerceApi, sku: string): Promise<boolean> {
  try {
    await api.request('GET', `products/${segment(sku)}`);
    return true;
  } catch (error) {
    if (isMissing(error)) {
      return false;
    }
    throw error;
  }
}

async function put(api: CommerceApi, product: CommerceProduct): Promise<void> {
  await api.request('PUT', `products/${segment(product.sku)}`, { product });
}

async function post(api: CommerceApi, product: CommerceProduct, options: CreateOptions): Promise<void> {
  await api.request('POST', 'products', { product: { ...product, attribute_set_id: options.attributeSetId } });
}
