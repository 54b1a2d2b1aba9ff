import { RelayError } from '#lib/core/errors';
import { omitUndefined } from '#lib/core/omit-nullish';
import { type SaleorApi, throwOnErrors } from './api';
import { TRANSLATE } from './operations/product-names';
import { FIND_TEXTS, type FoundTexts, UPDATE_TEXTS } from './operations/product-texts';
import { changedEditorJs, toEditorJs } from './rich-text/index';
import { isAtLeast } from './version';
import { mayBeOnItsWay, type Timed } from './wait';

/** Before it Saleor refuses a description with a table, and one without a translated address. */
const TABLES_SINCE = [3, 23, 9];
const SLUGS_SINCE = [3, 21];

/** The texts of a product. What is left out stays, and null takes a text away. */
export interface SaleorTexts {
  /** The variant whose product they are of. */
  sku: string;
  /** A `LanguageCodeEnum`, such as `DE`; without it they are the product's own. */
  languageCode?: string;
  name?: string | null;
  slug?: string | null;
  /** Text or HTML. */
  description?: string | null;
  seoTitle?: string | null;
  seoDescription?: string | null;
}

/**
 * Gives a product its texts, or those in another language. Of its own only what differs is written.
 * @throws RelayError `rejected` with 404 where Saleor has no such product, `unavailable` where that
 * may be on its way, and as `SaleorApi` does.
 */
export async function saveTexts(
  api: SaleorApi,
  texts: SaleorTexts,
  event: Timed,
  now: number = Date.now(),
): Promise<void> {
  const { byReference, bySku, shop } = await api.execute(FIND_TEXTS, { sku: texts.sku });
  const product = (byReference ?? bySku)?.product ?? unknownProduct(mayBeOnItsWay(event, now));
  const takesTables = isAtLeast(shop.version, TABLES_SINCE);
  if (texts.languageCode !== undefined) {
    const takesSlug = isAtLeast(shop.version, SLUGS_SINCE);
    const input = translation(texts, takesTables, takesSlug);
    const variables = { product: product.id, languageCode: texts.languageCode, input };
    throwOnErrors((await api.execute(TRANSLATE, variables)).productTranslate);
    return;
  }
  const input = differences(product, texts, takesTables);
  if (Object.keys(input).length > 0) {
    throwOnErrors((await api.execute(UPDATE_TEXTS, { product: product.id, input })).productUpdate);
  }
}

/**
 * The same where the texts end: a product that is not there has none.
 * @throws RelayError as `SaleorApi` does.
 */
export async function clearTexts(api: SaleorApi, texts: SaleorTexts): Promise<void> {
  try {
    await saveTexts(api, texts, {});
  } catch (error) {
    if (!(error instanceof RelayError && error.kind === 'rejected' && error.status === 404)) {
      throw error;
    }
  }
}

function translation(
  { name, slug, description, seoTitle, seoDescription }: SaleorTexts,
  takesTables: boolean,
  takesSlug: boolean,
) {
  const document = description ? toEditorJs(description, takesTables) : description;
  return omitUndefined({
    name,
    slug: takesSlug ? slug : undefined,
    description: document,
    seoTitle,
    seoDescription,
  });
}

function differences(product: FoundTexts, texts: SaleorTexts, takesTables: boolean) {
  const { name, slug, description } = texts;
  const before = { title: product.seoTitle ?? '', description: product.seoDescription ?? '' };
  const after = {
    title: texts.seoTitle === undefined ? before.title : (texts.seoTitle ?? ''),
    description: texts.seoDescription === undefined ? before.description : (texts.seoDescription ?? ''),
  };
  const changesSeo = after.title !== before.title || after.description !== before.description;
  const document =
    description === undefined ? undefined : changedEditorJs(product.description, description ?? '', takesTables);
  return {
    ...(name && name !== product.name ? { name } : {}),
    ...(slug && slug !== product.slug ? { slug } : {}),
    ...(document === undefined ? {} : { description: document }),
    // Saleor sets both: what is left out is taken away.
    ...(changesSeo ? { seo: after } : {}),
  };
}

function unknownProduct(isExpected: boolean): never {
  const text = 'Saleor has no product with the SKU of the entry';
  throw isExpected
    ? new RelayError('unavailable', `${text}, yet. The event is retried for ten minutes.`)
    : new RelayError('rejected', `${text}. Once it has, run npx relay replay for this failure.`, { status: 404 });
}
