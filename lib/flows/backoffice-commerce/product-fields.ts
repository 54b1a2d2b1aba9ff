import type { CommerceProductSaved, ProductCreate, ProductUpdate } from '#lib/catalogue/generated/types';
import { recordsIn } from '#lib/core/json';
import { omitNullish, omitUndefined } from '#lib/core/omit-nullish';
import type { CommerceAttribute, CommerceView } from '#lib/systems/commerce/product';

type Product = ProductCreate | ProductUpdate;
type Translation = NonNullable<Product['translations']>[number];
type Texts = Pick<Translation, 'description' | 'shortDescription' | 'urlKey' | 'seo'>;

/** Texts of the back office, and the custom attributes that they are in Adobe Commerce. */
const TEXTS = { description: 'description', shortDescription: 'short_description', urlKey: 'url_key' } as const;
const SEO = { title: 'meta_title', description: 'meta_description', keywords: 'meta_keyword' } as const;
const SPECIAL = { amount: 'special_price', from: 'special_from_date', to: 'special_to_date' } as const;
const STATUS = { enabled: 1, disabled: 2 } as const;
const VISIBILITY = { none: 1, catalog: 2, search: 3, both: 4 } as const;

/** What Adobe Commerce has as fields of its own. */
export function ownFields({ price, type, status, visibility, weight }: Product) {
  return omitUndefined({
    price,
    type_id: type,
    status: status && STATUS[status],
    visibility: visibility && VISIBILITY[visibility],
    weight,
  });
}

/** What it has as custom attributes. */
export function customAttributes(product: Product): CommerceAttribute[] {
  const { specialPrice } = product;
  const special = specialPrice === undefined ? {} : asAttributes(SPECIAL, { ...NONE, ...specialPrice });
  return listed({ ...textAttributes(product), ...special });
}

/** Without a first or a last day the price has none. */
const NONE = { amount: null, from: null, to: null };

/** What it knows by numbers, or keeps elsewhere. */
export function named({ taxClass, categories, attributes, websites }: Product) {
  const names = omitUndefined({ taxClass, categories, attributes, websites });
  return Object.keys(names).length === 0 ? {} : { named: names };
}

/** The texts of single store views. */
export function viewsOf({ translations = [] }: Product): { views?: CommerceView[] } {
  const views = translations.flatMap(({ storeView, name, ...texts }) =>
    storeView === undefined
      ? []
      : [
          {
            code: storeView,
            ...(name === undefined ? {} : { name }),
            custom_attributes: listed(textAttributes(texts)),
          },
        ],
  );
  return views.length === 0 ? {} : { views };
}

function textAttributes({ seo, ...texts }: Texts): Record<string, unknown> {
  return { ...asAttributes(TEXTS, texts), ...asAttributes(SEO, seo ?? {}) };
}

function asAttributes(codes: Readonly<Record<string, string>>, fields: Readonly<Record<string, unknown>>) {
  const given = Object.entries(codes).filter(([name]) => fields[name] !== undefined);
  return Object.fromEntries(given.map(([name, code]) => [code, fields[name]] as const));
}

/**
 * Null takes a value away. An empty text would not: it is a price of 0, and hides what all views
 * show.
 */
function listed(values: Readonly<Record<string, unknown>>): CommerceAttribute[] {
  return Object.entries(values).map(([attribute_code, value]) => ({
    attribute_code,
    value: value === null || value === '' ? null : String(value),
  }));
}

/**
 * What Adobe Commerce has of a product, by the common names and as its own events carry it: what it
 * does not have is null.
 */
export function carriedInCommerce(product: Readonly<Record<string, unknown>>) {
  const { name, price = null, type_id, status, visibility, weight = null, custom_attributes } = product;
  const attributes = new Map(recordsIn(custom_attributes).map(({ attribute_code, value }) => [attribute_code, value]));
  const value = (code: string) => attributes.get(code) ?? null;
  const [specialPrice, taxClass] = [value(SPECIAL.amount), value('tax_class_id')].map(numberOrNull);
  return {
    ...{ name, price, type: type_id, status, visibility, weight, specialPrice, taxClass },
    ...{ description: value(TEXTS.description), shortDescription: value(TEXTS.shortDescription) },
    ...{ urlKey: value(TEXTS.urlKey), categories: value('category_ids') },
    ...{ seoTitle: value(SEO.title), seoDescription: value(SEO.description), seoKeywords: value(SEO.keywords) },
    ...{ specialFrom: value(SPECIAL.from), specialTo: value(SPECIAL.to) },
  };
}

function numberOrNull(value: unknown): number | null {
  return value === null ? null : Number(value);
}

/**
 * What a saved product has beside its name, price and description, in the words of the back office.
 * What is null is not set; what its event does not have is left out.
 */
export function fieldsFromCommerce(product: CommerceProductSaved) {
  const { type_id, status, visibility, weight, tax_class_id, category_ids } = product;
  const seo = omitUndefined({
    title: textOf(product.meta_title),
    description: textOf(product.meta_description),
    keywords: textOf(product.meta_keyword),
  });
  return omitUndefined({
    type: textOf(type_id) ?? undefined,
    status: nameIn(STATUS, status),
    visibility: nameIn(VISIBILITY, visibility),
    shortDescription: textOf(product.short_description),
    urlKey: textOf(product.url_key) ?? undefined,
    weight: weight === undefined || weight === null ? weight : Number(weight),
    specialPrice: specialFrom(product),
    ...(Object.keys(seo).length === 0 ? {} : { seo }),
    taxClassId: tax_class_id === undefined || tax_class_id === null ? undefined : String(tax_class_id),
    categoryIds: category_ids?.map(String),
  });
}

function specialFrom({ special_price: amount, special_from_date: from, special_to_date: to }: CommerceProductSaved) {
  if (amount === undefined || amount === null) {
    return amount;
  }
  return { amount: Number(amount), ...omitNullish({ from: day(from), to: day(to) }) };
}

/** The store keeps the moment at which a day begins. */
function day(value: string | boolean | null | undefined): string | null | undefined {
  return textOf(value)?.slice(0, 10);
}

/** `false` is what the store says of a text that is not set. */
function textOf(value: string | boolean | null | undefined): string | null | undefined {
  return value === undefined ? undefined : typeof value === 'string' && value !== '' ? value : null;
}

function nameIn<Name extends string>(numbers: Readonly<Record<Name, number>>, value: unknown): Name | undefined {
  const names = Object.keys(numbers) as Name[];
  return value === null || value === undefined ? undefined : names.find((name) => numbers[name] === Number(value));
}

/** What the back office has of these, as its own events carry them. */
export function fieldsInBackoffice(told: ReturnType<typeof fieldsFromCommerce>) {
  const { type, status, visibility, shortDescription, urlKey, weight, specialPrice, seo } = told;
  return omitUndefined({ type, status, visibility, shortDescription, urlKey, weight, specialPrice, seo });
}
