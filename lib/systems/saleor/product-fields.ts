import { type SaleorApi, throwOnErrors } from './api';
import { hasValue } from './attributes';
import type { SaleorProductInput } from './inputs';
import { TRANSLATE } from './operations/product-names';
import type { FoundVariant, ProductChanges, SelectedAttribute } from './operations/products';
import type { Names } from './product-names';
import { toEditorJs } from './rich-text/index';

/** The key in a product's metadata: Saleor has no short description. */
const SHORT_DESCRIPTION = 'shortDescription';

/** What is written of a product that is not there yet, or differs from the one that is. */
export function productFields(
  { slug, seo, shortDescription }: SaleorProductInput,
  { taxClass, category, attributes }: Names,
  now?: FoundVariant['product'],
): ProductChanges {
  const before = { title: now?.seoTitle ?? '', description: now?.seoDescription ?? '' };
  const after = { title: textOf(seo?.title, before.title), description: textOf(seo?.description, before.description) };
  const changesSeo = after.title !== before.title || after.description !== before.description;
  const changesShort = shortDescription !== undefined && (shortDescription ?? '') !== (now?.metafield ?? '');
  return {
    ...(slug === undefined || slug === now?.slug ? {} : { slug }),
    // Saleor sets both: what is left out is taken away.
    ...(changesSeo ? { seo: after } : {}),
    // An empty value, since a key is taken away by a call of its own.
    ...(changesShort ? { metadata: [{ key: SHORT_DESCRIPTION, value: shortDescription ?? '' }] } : {}),
    ...(taxClass === undefined ? {} : { taxClass }),
    // Named by a path, it may be the one that is there.
    ...(category === undefined || category === now?.category?.id ? {} : { category }),
    ...(attributes.length === 0 ? {} : { attributes }),
  };
}

function textOf(given: string | null | undefined, before: string): string {
  return given === undefined ? before : (given ?? '');
}

/** What of the named values differs from what is there. */
export function namedChanges(
  { taxClass, category, attributes }: SaleorProductInput,
  { product, attributes: ofVariant }: FoundVariant,
): Pick<SaleorProductInput, 'taxClass' | 'category' | 'attributes'> {
  const shown: readonly SelectedAttribute[] = [...(product.attributes ?? []), ...(ofVariant ?? [])];
  const changed = attributes?.filter(({ code, value }) => {
    const found = shown.find(({ attribute }) => attribute.slug === code);
    return found === undefined || !hasValue(found, value);
  });
  return {
    ...(taxClass === undefined || taxClass === (product.taxClass?.name ?? null) ? {} : { taxClass }),
    ...(category === undefined || category === (product.category?.slug ?? null) ? {} : { category }),
    ...(changed === undefined || changed.length === 0 ? {} : { attributes: changed }),
  };
}

/** Writes the product's texts in other languages; Saleor tells the app nothing of them. */
export async function translateProduct(
  api: SaleorApi,
  product: string,
  { translations = [] }: SaleorProductInput,
  takesTables: boolean,
): Promise<void> {
  for (const { languageCode, description, ...texts } of translations) {
    const document = description ? toEditorJs(description, takesTables) : description;
    const input = { ...texts, ...(document === undefined ? {} : { description: document }) };
    const { productTranslate } = await api.execute(TRANSLATE, { product, languageCode, input });
    throwOnErrors(productTranslate);
  }
}
