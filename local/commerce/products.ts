import type { Hono } from 'hono';
import { jsonBody } from '../kernel/http';
import type { Document, Documents } from './documents';
import type { Happened } from './emit';
import { CommerceError } from './errors';
import { commerceTime, number, objectIn, text } from './input';
import { search } from './search';

const PATH = '/V1/products';

/** The catalogue's products. */
export function productRoutes(
  app: Hono,
  documents: Documents,
  now: () => number,
  tell: (happened: Happened) => void,
): void {
  const save = (given: Document) => {
    const sku = text(given, 'sku');
    const old = documents.byKey('product', sku.toLowerCase());
    const product = old ? update(old, given, now()) : create(given, sku, documents.nextId('product'), now());
    documents.put('product', Number(product.id), sku.toLowerCase(), product);
    tell({ kind: 'product', record: product, change: old ? 'updated' : 'created' });
    return product;
  };
  const find = (sku: string) => {
    const found = documents.byKey('product', sku.toLowerCase());
    if (found === undefined) {
      throw new CommerceError(404, "The product that was requested doesn't exist. Verify the product and try again.");
    }
    return found;
  };

  app.get(PATH, (c) => c.json(search(documents.all('product'), new URL(c.req.url).searchParams)));
  app.get(`${PATH}/:sku`, (c) => c.json(find(c.req.param('sku'))));
  app.post(PATH, async (c) => c.json(save(objectIn(await jsonBody(c), 'product'))));
  app.put(`${PATH}/:sku`, async (c) => {
    const product = { ...objectIn(await jsonBody(c), 'product'), sku: c.req.param('sku') };
    if (!('attribute_set_id' in product)) {
      find(product.sku);
    }
    return c.json(save(product));
  });
  app.delete(`${PATH}/:sku`, (c) => {
    const product = find(c.req.param('sku'));
    documents.remove('product', Number(product.id));
    tell({ kind: 'product', record: product, change: 'deleted' });
    return c.json(true);
  });
}

function create(given: Document, sku: string, id: number, now: number): Document {
  for (const [name, label] of [
    ['name', 'Product Name'],
    ['price', 'Price'],
    ['attribute_set_id', 'Attribute Set'],
  ] as const) {
    if (given[name] === undefined || given[name] === null || given[name] === '') {
      throw new CommerceError(400, `The "${label}" attribute value is empty. Set the attribute and try again.`);
    }
  }
  return {
    id,
    sku,
    name: text(given, 'name'),
    attribute_set_id: number(given, 'attribute_set_id', 'integer'),
    price: number(given, 'price'),
    status: given.status ?? 1,
    visibility: given.visibility ?? 4,
    type_id: given.type_id ?? 'simple',
    created_at: commerceTime(now),
    updated_at: commerceTime(now),
    extension_attributes: { website_ids: [1] },
    product_links: [],
    options: [],
    media_gallery_entries: [],
    tier_prices: [],
    custom_attributes: attributes(given.custom_attributes),
  };
}

function update(old: Document, given: Document, now: number): Document {
  const { custom_attributes, id: _id, ...fields } = given;
  const next = attributes(custom_attributes);
  const kept = attributes(old.custom_attributes).filter(
    (item) => !next.some(({ attribute_code }) => attribute_code === item.attribute_code),
  );
  return { ...old, ...fields, updated_at: commerceTime(now), custom_attributes: [...kept, ...next] };
}

function attributes(value: unknown): { attribute_code: unknown; value: unknown }[] {
  return Array.isArray(value) ? value : [];
}
