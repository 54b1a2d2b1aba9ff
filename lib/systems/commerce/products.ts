import { createHash } from 'node:crypto';
import { RelayError } from '#lib/core/errors';
import { isRecord, recordsIn } from '#lib/core/json';
import { type CommerceApi, isMissing, isRejected, segment } from './client';
import type { CommerceAttribute, CommerceProduct, ProductFields } from './product';
import { numbered } from './product-names';
import { search } from './search';

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
  const isThere = await exists(api, product.sku);
  const fields = await fieldsOf(api, product);
  return finished(api, product, await (isThere ? put(api, fields) : post(api, fields, options)));
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
  const fields = await fieldsOf(api, product);
  let saved: Saved;
  try {
    saved = await put(api, fields);
  } catch (error) {
    // Stores answer an unknown SKU with different errors, so its existence decides.
    if (!isRejected(error) || (await exists(api, product.sku))) {
      throw error;
    }
    saved = await post(api, fields, options);
  }
  return finished(api, product, saved);
}

/** The product with what it names by the store's own numbers. */
async function fieldsOf(api: CommerceApi, product: CommerceProduct) {
  const { named, views = [], ...fields } = product;
  await requireViews(api, views);
  if (named === undefined) {
    return fields;
  }
  const { custom_attributes, ...others } = await numbered(api, named);
  return { ...fields, ...others, custom_attributes: [...(fields.custom_attributes ?? []), ...custom_attributes] };
}

/** A view that is not there would be found after the product was written. */
async function requireViews(api: CommerceApi, views: readonly { code: string }[]): Promise<void> {
  const known = views.length === 0 ? [] : recordsIn(await api.request('GET', 'store/storeViews'));
  if (views.some(({ code }) => !known.some((view) => view.code === code))) {
    const text = 'value/translations names a storeView that Adobe Commerce does not have. Send its code.';
    throw new RelayError('rejected', text, { status: 422 });
  }
}

/** Writes what takes calls of its own; resolves to the product as it was saved. */
async function finished(api: CommerceApi, { sku, views = [] }: CommerceProduct, saved: Saved): Promise<Saved> {
  const begin = specialBegin(saved);
  for (const { code, custom_attributes, ...texts } of views) {
    const product = { sku, ...texts, custom_attributes: [...custom_attributes, ...begin] };
    await api.request('PUT', `products/${segment(sku)}`, { product }, code);
  }
  return saved;
}

/**
 * The first day of a special price: a save in one store view that does not say it sets it to today
 * there. It is written in another form than the store keeps, which takes the same one for none.
 */
export function specialBegin({ custom_attributes }: Saved): CommerceAttribute[] {
  const values = new Map(recordsIn(custom_attributes).map(({ attribute_code, value }) => [attribute_code, value]));
  const begin = values.get('special_from_date');
  return values.has('special_price') && typeof begin === 'string'
    ? [{ attribute_code: 'special_from_date', value: begin.slice(0, 10) }]
    : [];
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

/** The type of a product is not changed: what it is made of would be lost. */
async function put(api: CommerceApi, { type_id: _type, ...product }: ProductFields): Promise<Saved> {
  const saved = await api.request('PUT', `products/${segment(product.sku)}`, { product });
  return isRecord(saved) ? saved : {};
}

/**
 * Creates the product. Creating it sets its quantity in the source `default` to nothing, also where
 * the stock came before the product: so the quantity is read before, and goes with the product. One
 * request either does both or nothing, also where this process dies.
 */
async function post(api: CommerceApi, product: ProductFields, options: CreateOptions): Promise<Saved> {
  const { sku, custom_attributes = [] } = product;
  const items = await search(api, 'inventory/source-items', 'sku', sku);
  const before = items.find(({ source_code }) => source_code === 'default');
  const isNamed = custom_attributes.some(({ attribute_code }) => attribute_code === 'url_key');
  const urlKey = isNamed ? [] : [{ attribute_code: 'url_key', value: urlKeyOf(product) }];
  const attributes = { custom_attributes: [...custom_attributes, ...urlKey], attribute_set_id: options.attributeSetId };
  const isOut = before !== undefined && before.status !== 1;
  const stockItem = before && { qty: before.quantity, is_in_stock: !isOut };
  const stock = stockItem && { extension_attributes: { ...product.extension_attributes, stock_item: stockItem } };
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
function urlKeyOf({ sku, name }: ProductFields): string {
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
