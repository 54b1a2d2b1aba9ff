import { createHash } from 'node:crypto';
import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { type CommerceApi, isMissing, isRejected, segment } from './client';
import { search } from './search';

/**
 * A product as Adobe Commerce's REST API takes it, without the attribute set, which only a new
 * product needs.
 */
export interface CommerceProduct {
  sku: string;
  name: string;
  price?: number;
  custom_attributes?: { attribute_code: string; value: string }[];
}

/** Letters of the name in a product's address; the store has room for 255 in all. */
const NAME_IN_URL = 150;

/** A product as the store answers it. */
type Saved = Record<string, unknown>;

interface CreateOptions {
  /** The attribute set of a new product. An existing one keeps its own. */
  attributeSetId: number;
}

/** Creates the product, or updates the one with its SKU; resolves to the product as it is then. */
export async function createProduct(
  api: CommerceApi,
  product: CommerceProduct,
  options: CreateOptions,
): Promise<Saved> {
  return (await exists(api, product.sku)) ? put(api, product) : post(api, product, options);
}

/**
 * Updates the product, or creates it where the store has none with its SKU; resolves to the product
 * as it is then.
 */
export async function updateProduct(
  api: CommerceApi,
  product: CommerceProduct,
  options: CreateOptions,
): Promise<Saved> {
  try {
    return await put(api, product);
  } catch (error) {
    // Stores answer an unknown SKU with different errors, so its existence decides.
    if (!isRejected(error) || (await exists(api, product.sku))) {
      throw error;
    }
    return post(api, product, options);
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

async function put(api: CommerceApi, product: CommerceProduct): Promise<Saved> {
  const saved = await api.request('PUT', `products/${segment(product.sku)}`, { product });
  return isRecord(saved) ? saved : {};
}

/**
 * Creates the product. Creating it sets its quantity in the source `default` to nothing, also where
 * the stock came before the product: so the quantity is read before, and goes with the product. One
 * request either does both or nothing, also where this process dies.
 */
async function post(api: CommerceApi, product: CommerceProduct, options: CreateOptions): Promise<Saved> {
  const { sku, custom_attributes = [] } = product;
  const items = await search(api, 'inventory/source-items', 'sku', sku);
  const before = items.find(({ source_code }) => source_code === 'default');
  const urlKey = { attribute_code: 'url_key', value: urlKeyOf(product) };
  const attributes = { custom_attributes: [...custom_attributes, urlKey], attribute_set_id: options.attributeSetId };
  const isOut = before !== undefined && before.status !== 1;
  const stock =
    before === undefined ? {} : { extension_attributes: { stock_item: { qty: before.quantity, is_in_stock: !isOut } } };
  let saved: unknown;
  try {
    saved = await api.request('POST', 'products', { product: { ...product, ...attributes, ...stock } });
  } catch (error) {
    if (isRejected(error) && /Invalid attribute set/.test(error.message)) {
      throw new RelayError('setup', `${error.message} Check COMMERCE_ATTRIBUTE_SET_ID.`);
    }
    throw error;
  }
  if (isOut) {
    // The source begins as in stock all the same, up to the next save of either.
    await api.request('POST', 'inventory/source-items', { sourceItems: [before] });
  }
  return isRecord(saved) ? saved : {};
}

/**
 * Where the product is found in the shop. The store makes it of the name alone, which other
 * products may have too, and of which nothing is left where it has no Latin letters. Signs that
 * are lost from the SKU are told apart by a checksum.
 */
function urlKeyOf({ sku, name }: CommerceProduct): string {
  const own = sku.toLowerCase();
  const short = slug(own);
  const exact = short === own ? short : [short, checksum(own)].filter((part) => part !== '').join('-');
  return [slug(name).slice(0, NAME_IN_URL), exact].filter((part) => part !== '').join('-');
}

function slug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
