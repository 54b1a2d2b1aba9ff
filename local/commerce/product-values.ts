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
    custom_attributes: madeAttributes(
      given,
      merged([...OWN, { attribute_code: 'url_key', value: urlKey }, ...ALSO_OWN], own),
      own,
      time,
    ),
  };
}

function madeAttributes(given: Document, all: Attribute[], own: Attribute[], time: string): Attribute[] {
  return withBegin(withLinks(given, all, own, []), all, own, time);
}

/** The websites, where they are named. */
function extensionIn({ extension_attributes: given }: Document): Document {
  const { website_ids } = Object(given);
  return website_ids === undefined ? {} : { website_ids };
}

/**
 * Links add categories, and an empty list of them takes all away. The attribute with the numbers
 * replaces them, and says nothing where it is empty.
 */
function withLinks({ extension_attributes: given }: Document, all: Attribute[], own: Attribute[], old: Attribute[]) {
  const { category_links: links } = Object(given);
  const idsIn = (list: Attribute[]): string[] => {
    const value = list.find(({ attribute_code }) => attribute_code === 'category_ids')?.value;
    return Array.isArray(value) ? value.map(String) : [];
  };
  const named = idsIn(own);
  const linked = Array.isArray(links) ? links.map(({ category_id }) => String(category_id)) : [];
  const isEmptied = Array.isArray(links) && linked.length === 0;
  const before = named.length > 0 ? named : idsIn(old);
  const value = isEmptied ? [] : [...new Set([...before, ...linked])].sort((a, b) => Number(a) - Number(b));
  return merged(all, [{ attribute_code: 'category_ids', value }]);
}

/** A special price that nobody gives a first day begins today. */
function withBegin(all: Attribute[], shown: Attribute[], own: Attribute[], time: string): Attribute[] {
  const has = (list: Attribute[], code: string) => list.some(({ attribute_code }) => attribute_code === code);
  const begins = has(shown, 'special_price') && !has(all, 'special_from_date') && !has(own, 'special_from_date');
  return begins ? merged(all, [{ attribute_code: 'special_from_date', value: `${time.slice(0, 10)} 00:00:00` }]) : all;
}

/** The name and the attributes are those of a store view, unless the address says `all`. */
export function updated(old: Document, given: Document, view: string, time: string): Document {
  const { custom_attributes, id: _id, name, extension_attributes: _links, ...fields } = given;
  const own = attributes(custom_attributes);
  const known = attributes(old.custom_attributes);
  const text = name === undefined || name === null ? undefined : String(name).slice(0, COLUMN);
  const extension = { ...Object(old.extension_attributes), ...extensionIn(given) };
  const { weight, ...next }: Document = { ...old, ...fields, updated_at: time, extension_attributes: extension };
  if (weight !== undefined && weight !== null) {
    next.weight = weight;
  }
  if (view === 'all') {
    const all = withLinks(given, merged(known, own), own, known);
    return { ...next, name: text ?? old.name, custom_attributes: withBegin(all, all, own, time) };
  }
  const views = isRecord(old.views) ? old.views : {};
  const before = isRecord(views[view]) ? views[view] : {};
  const ofView = attributes(before.custom_attributes);
  const all = inOneView(ofView, own);
  const shown = merged(known, all);
  // Null shows again what all views show.
  const after = {
    name: name === null ? undefined : (text ?? before.name),
    custom_attributes: withBegin(all, shown, own, time),
  };
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

/** What is null is deleted, and so is an empty text; an empty list of categories is one. */
function merged(old: readonly Attribute[], next: readonly Attribute[]): Attribute[] {
  return inOneView(old, next).filter(({ value }) => value !== '');
}

/** In one store view an empty text hides what all views show. */
function inOneView(old: readonly Attribute[], next: readonly Attribute[]): Attribute[] {
  const byCode = new Map([...old, ...next].map((item) => [item.attribute_code, item] as const));
  return [...byCode.values()].filter(({ value }) => value !== null);
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
