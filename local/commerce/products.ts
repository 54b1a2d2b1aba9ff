import type { Context, Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError } from './errors';
import { commerceTime, listIn, number, objectIn, text } from './input';
import { asTold, created, freeUrlKey, inView, stockItem, updated, VIEWS, viewOf } from './product-values';
import { search } from './search';
import { isOut, markOut, putSourceItem, sourceItem } from './sources';

const PATH = '/V1/products';
const SKU_COLUMN = 64;
/** The attribute set of a new store's products. */
const DEFAULT_SET = 4;

/** The catalogue's products. Small and large letters of a SKU are the same. */
export function productRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
  pause: (c: Context) => Promise<void>,
): void {
  const known = (sku: string) => documents.byKey('product', sku.trim().toLowerCase());
  const find = (sku: string) => {
    const found = known(sku);
    if (found === undefined) {
      throw new CommerceError(404, "The product that was requested doesn't exist. Verify the product and try again.");
    }
    return found;
  };
  const save = (c: Context, given: Document, sku: string, stock: Document | undefined) => {
    const old = known(sku);
    const fields = checked(given, sku, old);
    const view = viewOf(c);
    const time = commerceTime(now());
    const product =
      old === undefined ? created(fields, documents.nextId('product'), time, view) : updated(old, fields, view, time);
    const unique = old === undefined ? freeUrlKey(documents, product) : product;
    documents.put('product', Number(unique.id), String(unique.sku).toLowerCase(), unique);
    writeStockBack(documents, given, sku, stock, old === undefined);
    tell({ kind: 'product', record: asTold(unique, view), change: old ? 'updated' : 'created', view: VIEWS[view] });
    const { product_links, tier_prices, ...saved } = inView(unique, view);
    // One that is kept under another SKU than it was sent with is read again.
    const shown = given.sku === unique.sku ? saved : { ...saved, product_links, tier_prices };
    return c.json(withStock(old === undefined ? undefined : documents, shown));
  };

  app.get(PATH, (c) => {
    const products = documents.all('product').map((product) => inView(product, viewOf(c)));
    return c.json(search(products, new URL(c.req.url).searchParams, 'attributes'));
  });
  app.get(`${PATH}/:sku`, (c) => c.json(withStock(documents, inView(find(c.req.param('sku')), viewOf(c)))));
  app.post(PATH, async (c) => {
    const given = objectIn(await jsonBody(c), 'product');
    if (given.sku === undefined || given.sku === '') {
      throw new CommerceError(400, 'The "sku" attribute value is empty. Set the attribute and try again.');
    }
    return save(c, given, text(given, 'sku'), undefined);
  });
  app.put(`${PATH}/:sku`, async (c) => {
    const sku = c.req.param('sku');
    // The whole product is read, changed and saved, with its stock as it was when it was read.
    const stock = known(sku) === undefined ? undefined : sourceItem(documents, sku, 'default');
    const given = objectIn(await jsonBody(c), 'product');
    await pause(c);
    return save(c, given, sku, stock);
  });
  app.delete(`${PATH}/:sku`, (c) => {
    const product = find(c.req.param('sku'));
    documents.remove('product', Number(product.id));
    tell({ kind: 'product', record: product, change: 'deleted' });
    return c.json(true);
  });
}

/** The stock that a product is sent with. */
function stockGiven({ extension_attributes }: Document): { quantity: number; isIn: boolean } | undefined {
  const { stock_item } = Object(extension_attributes);
  const quantity = Number(stock_item?.qty);
  return Number.isNaN(quantity) ? undefined : { quantity, isIn: stock_item.is_in_stock === true };
}

/**
 * A new product's stock in the source `default` is what it is sent with, else nothing, whatever was
 * there before. It begins as in stock; that it is not shows at the product's next save.
 */
function writeStockBack(
  documents: Documents,
  given: Document,
  sku: string,
  read: Document | undefined,
  isNew: boolean,
) {
  const before = isNew ? sourceItem(documents, sku, 'default') : read;
  const sent = isNew ? stockGiven(given) : undefined;
  if (isNew && (before !== undefined || sent !== undefined)) {
    const { quantity, isIn } = sent ?? { quantity: 0, isIn: false };
    putSourceItem(documents, { sku, source_code: 'default', ...before, quantity, status: 1 });
    markOut(documents, sku, !isIn);
  } else if (before !== undefined) {
    putSourceItem(documents, isOut(documents, sku) ? { ...before, status: 0 } : before);
  }
}

/** A new product shows no quantity at first: nobody has read it yet. */
function withStock(documents: Documents | undefined, product: Document): Document {
  const item = documents && sourceItem(documents, String(product.sku), 'default');
  const { website_ids } = Object(product.extension_attributes);
  const ids = listIn(product, 'custom_attributes').find((one) => one.attribute_code === 'category_ids')?.value;
  const linked = (Array.isArray(ids) ? ids : []).map((category_id) => ({ position: 0, category_id }));
  const links = linked.length === 0 ? {} : { category_links: linked };
  return { ...product, extension_attributes: { website_ids, ...links, stock_item: stockItem(product, item) } };
}

/** Fields that a product may be given. */
const FIELDS = new Set(
  'id sku name attribute_set_id price status visibility type_id created_at updated_at weight extension_attributes product_links options media_gallery_entries tier_prices custom_attributes'.split(
    ' ',
  ),
);

/** What the store refuses, in its order. @throws CommerceError 400 */
function checked(given: Document, sku: string, old: Document | undefined): Document {
  for (const name of Object.keys(given)) {
    if (!FIELDS.has(name)) {
      const fieldName = name.replace(/(^|_)(\w)/g, (_all, _mark, letter: string) => letter.toUpperCase());
      throw new CommerceError(400, '"%fieldName" is not supported. Correct the field name and try again.', {
        fieldName,
      });
    }
  }
  const price = given.price === undefined ? {} : { price: number(given, 'price') };
  const set = given.attribute_set_id ?? old?.attribute_set_id;
  if (set !== DEFAULT_SET) {
    throw new CommerceError(400, 'Invalid product data: %1', ['Invalid attribute set entity type']);
  }
  if (old === undefined && (given.name === undefined || given.name === '')) {
    throw new CommerceError(400, 'The "Product Name" attribute value is empty. Set the attribute and try again.');
  }
  if (sku.trim().length > SKU_COLUMN) {
    throw new CommerceError(400, `SKU length should be ${SKU_COLUMN} characters maximum.`);
  }
  return { ...given, ...price, sku: sku.trim() };
}
