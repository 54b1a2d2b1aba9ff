import type { ProductCreate, ProductUpdate, SaleorVariant } from '#lib/catalogue/generated/types';
import { omitUndefined } from '#lib/core/omit-nullish';
import { attributeValue, type ShownAttribute } from '#lib/systems/saleor/attributes';
import type { SaleorProductInput, SaleorTranslation } from '#lib/systems/saleor/inputs';

type Product = ProductCreate | ProductUpdate;

/** What a product of the back office has beside its name, prices and description. */
export function fieldsToSaleor(product: Product): Partial<SaleorProductInput> {
  const { status, visibility, shortDescription, urlKey, weight, taxClass, categories, attributes, seo } = product;
  const { title, description } = seo ?? {};
  return omitUndefined({
    published: status && status === 'enabled',
    listed: visibility && (visibility === 'both' || visibility === 'catalog'),
    shortDescription,
    slug: urlKey,
    weight,
    taxClass,
    // It has one category.
    category: categories && (categories[0] ?? null),
    attributes,
    ...(seo === undefined ? {} : { seo: omitUndefined({ title, description }) }),
    ...translationsToSaleor(product),
  });
}

function translationsToSaleor({ translations = [] }: Product): { translations?: SaleorTranslation[] } {
  const found = translations.flatMap(({ locale, name, description, seo }) => {
    const texts = omitUndefined({ name, description, seoTitle: seo?.title, seoDescription: seo?.description });
    return locale === undefined ? [] : [{ languageCode: locale.toUpperCase().replaceAll('-', '_'), ...texts }];
  });
  return found.length === 0 ? {} : { translations: found };
}

/**
 * The same of a variant with its product. What is null was taken away, and is told so; what is
 * missing was not read.
 */
export function fieldsFromSaleor({ weight, attributes, product }: SaleorVariant) {
  const { slug, metafield } = product ?? {};
  const own = weight === null ? product?.weight : weight;
  return omitUndefined({
    urlKey: slug ?? undefined,
    shortDescription: metafield === undefined ? undefined : metafield || null,
    weight: own === undefined ? undefined : (own?.value ?? null),
    ...namesFrom(product ?? {}),
    seo: seoFrom(product ?? {}),
    attributes: attributesFrom(product?.attributes, attributes),
  });
}

type Parent = Partial<NonNullable<SaleorVariant['product']>>;
type Attributes = SaleorVariant['attributes'];

function namesFrom({ taxClass, category }: Parent) {
  return {
    taxClass: taxClass === undefined ? undefined : (taxClass?.name ?? null),
    categories: category === undefined ? undefined : [category?.slug].flatMap((slug) => slug ?? []),
  };
}

function seoFrom({ seoTitle: title, seoDescription: description }: Parent) {
  const read = title !== undefined || description !== undefined;
  return read ? { title: title || null, description: description || null } : undefined;
}

function attributesFrom(ofProduct: Attributes, ofVariant: Attributes) {
  const read = ofProduct !== undefined || ofVariant !== undefined;
  return read ? [...(ofProduct ?? []), ...(ofVariant ?? [])].flatMap(told) : undefined;
}

function told(shown: ShownAttribute) {
  const code = shown.attribute?.slug;
  return code ? [{ code, value: attributeValue(shown) }] : [];
}
