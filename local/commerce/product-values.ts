import type { Context } from 'hono';
import { isRecord } from '#lib/core/json';
import { keptAttributes, stored } from './attributes';
import type { Document, Documents } from './documents';
import { CommerceError } from './errors';
import { WEBSITES } from './websites';

/** A header between the store's own parts: the store view that the address names. */
export const VIEW = 'x-store-view';

/** The store views, by their codes, and `all`, which stands for what they all begin with. */
export const VIEWS: Readonly<Record<string, number>> = { all: 0, default: 1, eu_en: 2 };

const COLUMN = 255;

interface Attribute {
  attribute_code: string;
  value: unknown;
}

/** Attributes that a product has from the beginning. */
const OWN: readonly Attribute[] = [
  { attribute_code: 'options_container', value: 'container2' },
  { attribute_code: 'msrp_display_actual_price_type', value: '0' },
];
const ALSO_OWN: readonly Attribute[] = [
  { attribute_code: 'required_options', value: '0' },
  { attribute_code: 'has_options', value: '0' },
  { attribute_code: 'tax_class_id', value: '2' },
  { attribute_code: 'category_ids', value: [] },
];

/** What of a product's stock is as the store's configuration has it. */
const CONFIGURED = {
  is_qty_decimal: false,
  show_default_notification_message: false,
  use_config_min_qty: true,
  min_qty: 0,
  use_config_min_sale_qty: 1,
  min_sale_qty: 1,
  use_config_max_sale_qty: true,
  max_sale_qty: 10_000,
  use_config_backorders: true,
  backorders: 0,
  use_config_notify_stock_qty: true,
  notify_stock_qty: 1,
  use_config_qty_increments: true,
  qty_increments: 0,
  use_config_enable_qty_inc: true,
  enable_qty_increments: false,
  use_config_manage_stock: true,
  manage_stock: true,
  is_decimal_divided: false,
  stock_status_changed_auto: 0,
};

/** The store view of a request. */
export function viewOf(c: Context): string {
  return c.req.header(VIEW) ?? 'default';
}

/** A new product: all store views begin with it, whichever it was made in. */
export function created(given: Document, id: number, time: string, view = 'default'): Document {
  const name = String(given.name).slice(0, COLUMN);
  const own = attributes(given.custom_attributes);
  const urlKey = own.find(({ attribute_code }) => attribute_code === 'url_key')?.value ?? slug(name);
  return {
    id,
    sku: given.sku,
    name,
    attribute_set_id: given.attribute_set_id,
    ...(given.price === undefined ? {} : { price: given.price }),
    status: given.status ?? 1,
    visibility: given.visibility ?? 4,
    type_id: given.type_id ?? 'simple',
    created_at: time,
    updated_at: time,
    ...(given.weight === undefined || given.weight === null ? {} : { weight: given.weight }),
    extension_attributes: {
      website_ids: view === 'all' ? WEBSITES.map(({ id: website }) => website) : [1],
      ...extensionIn(given),
    },
    product_links: [],
    options: [],
    media_gallery_entries: [],
    tier_prices: [],
    custom_attributes: withLinks(
      given,
      merged([...OWN, { attribute_code: 'url_key', value: urlKey }, ...ALSO_OWN], own),
    ),
  };
}

/**
 * The websites, where they are named. Links to categories, and the attribute with their numbers,
 * each add categories: only where both name the same ones are others gone.
 */
function extensionIn({ extension_attributes: given }: Document): Document {
  const { website_ids, category_links } = Object(given);
  return {
    ...(website_ids === undefined ? {} : { website_ids }),
    ...(category_links === undefined ? {} : { category_links }),
  };
}

function withLinks({ extension_attributes: given }: Document, all: Attribute[]): Attribute[] {
  const { category_links: links } = Object(given);
  if (!Array.isArray(links)) {
    return all;
  }
  const ids = all.find(({ attribute_code }) => attribute_code === 'category_ids')?.value;
  const linked = links.map(({ category_id }) => String(category_id));
  const value = linked.length === 0 ? [] : [...new Set([...(Array.isArray(ids) ? ids.map(String) : []), ...linked])];
  return merged(all, [{ attribute_code: 'category_ids', value }]);
}

/** The name and the attributes are those of a store view, unless the address says `all`. */
export function updated(old: Document, given: Document, view: string, time: string): Document {
  const { custom_attributes, id: _id, name, extension_attributes, ...fields } = given;
  const own = additive(old, attributes(custom_attributes), extension_attributes);
  const text = name === undefined ? undefined : String(name).slice(0, COLUMN);
  const extension = { ...Object(old.extension_attributes), ...extensionIn(given) };
  const { weight, ...next }: Document = { ...old, ...fields, updated_at: time, extension_attributes: extension };
  if (weight !== undefined && weight !== null) {
    next.weight = weight;
  }
  if (view === 'all') {
    const all = withLinks(given, merged(attributes(old.custom_attributes), own));
    return { ...next, name: text ?? old.name, custom_attributes: all };
  }
  const views = isRecord(old.views) ? old.views : {};
  const before = isRecord(views[view]) ? views[view] : {};
  const after = { name: text ?? before.name, custom_attributes: merged(attributes(before.custom_attributes), own) };
  return { ...next, views: { ...views, [view]: after } };
}

/** The product as a store view shows it. */
export function inView({ views, together: _parts, ...product }: Document, view: string): Document {
  const own = isRecord(views) && isRecord(views[view]) ? views[view] : {};
  return {
    ...product,
    name: own.name ?? product.name,
    custom_attributes: merged(attributes(product.custom_attributes), attributes(own.custom_attributes)),
  };
}

/**
 * The product as the event of its save has it: `false` for a text that its store view does not set.
 */
export function asTold(product: Document, view: string): Document {
  const own = isRecord(product.views) && isRecord(product.views[view]) ? product.views[view] : undefined;
  const hasText = attributes(own?.custom_attributes).some(({ attribute_code }) => attribute_code === 'description');
  const shown = inView(product, view);
  return own === undefined || hasText
    ? shown
    : {
        ...shown,
        custom_attributes: merged(attributes(shown.custom_attributes), [
          { attribute_code: 'description', value: false },
        ]),
      };
}

/** Makes sure that no other product has the address. @throws CommerceError 400 */
export function freeUrlKey(documents: Documents, product: Document): Document {
  const urlKey = keyIn(product);
  // Nothing is left of a name without a Latin letter.
  if (urlKey === undefined) {
    throw new CommerceError(400, 'The product was unable to be saved. Please try again.');
  }
  const others = typeof urlKey === 'string' ? documents.having('product', urlKey) : documents.all('product');
  if (others.some((other) => keyIn(other) === urlKey)) {
    throw new CommerceError(400, 'URL key for specified store already exists.');
  }
  return product;
}

/** The product's stock as the older part of the store sees it. */
export function stockItem(product: Document, item: Document | undefined): Document {
  return {
    item_id: product.id,
    product_id: product.id,
    stock_id: 1,
    qty: item?.quantity ?? null,
    is_in_stock: item !== undefined && item.status === 1 && Number(item.quantity) > 0,
    ...CONFIGURED,
  };
}

function keyIn({ custom_attributes }: Document): unknown {
  return attributes(custom_attributes).find(({ attribute_code }) => attribute_code === 'url_key')?.value;
}

/** Without links the numbers of categories are added to those that are there. */
function additive(old: Document, own: Attribute[], extension: unknown): Attribute[] {
  const { category_links } = Object(extension);
  const before = attributes(old.custom_attributes).find(
    ({ attribute_code }) => attribute_code === 'category_ids',
  )?.value;
  return own.map((item) => {
    const adds = item.attribute_code === 'category_ids' && category_links === undefined;
    const ids = [before, item.value].flatMap((value) => (Array.isArray(value) ? value.map(String) : []));
    return adds ? { ...item, value: [...new Set(ids)] } : item;
  });
}

/** An empty value is deleted, but for the list of categories. */
function merged(old: readonly Attribute[], next: readonly Attribute[]): Attribute[] {
  const byCode = new Map([...old, ...next].map((item) => [item.attribute_code, item] as const));
  return [...byCode.values()].filter(({ value }) => value !== '' && value !== null);
}

function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function attributes(value: unknown): Attribute[] {
  const given: Attribute[] = Array.isArray(value) ? value : [];
  return keptAttributes(given).map((item) => ({ ...item, value: stored(item.attribute_code, item.value) }));
}
