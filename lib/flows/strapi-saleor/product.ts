import type { CmsProductPublished, CmsProductUnpublished } from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { omitUndefined } from '#lib/core/omit-nullish';
import { STRAPI_LOCALE } from '#lib/settings/generated';
import type { SaleorTexts } from '#lib/systems/saleor/product-texts';

/** The published texts of a product: its own, or a translation. */
export function textsToSaleor(entry: CmsProductPublished, { config }: { config: Config }): SaleorTexts {
  const { sku, name, slug, description, seo } = entry;
  return {
    ...placeInSaleor({ sku, locale: entry.locale }, config),
    name,
    ...omitUndefined({ slug, description, seoTitle: seo?.title, seoDescription: seo?.description }),
  };
}

/**
 * What is left of the texts of an entry that is not published any more: a product keeps its name
 * and its address, which it cannot be without.
 */
export function noTextsToSaleor({ sku, locale }: CmsProductUnpublished, { config }: { config: Config }): SaleorTexts {
  const place = placeInSaleor({ sku, locale }, config);
  const none = { description: null, seoTitle: null, seoDescription: null };
  return place.languageCode === undefined ? { ...place, ...none } : { ...place, name: null, slug: null, ...none };
}

function placeInSaleor({ sku, locale }: { sku: string; locale: string }, config: Config) {
  const isOwn = locale === config.read(STRAPI_LOCALE);
  return { sku, ...(isOwn ? {} : { languageCode: locale.toUpperCase().replaceAll('-', '_') }) };
}
