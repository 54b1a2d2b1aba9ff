import type { CmsProductPublished, CmsProductUnpublished } from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { STRAPI_LOCALE, STRAPI_STORE_VIEWS } from '#lib/settings/generated';
import type { CommerceAttribute } from '#lib/systems/commerce/product';
import type { CommerceTexts } from '#lib/systems/commerce/product-texts';

/** The published texts of a product; undefined for a locale that is no store view. */
export function textsToCommerce(entry: CmsProductPublished, { config }: { config: Config }): CommerceTexts | undefined {
  const { sku, locale, name, slug, description, seo } = entry;
  const place = placeInCommerce(locale, config);
  return (
    place && {
      sku,
      ...place,
      name,
      custom_attributes: [
        // An address cannot be taken away: without one the store keeps its own.
        ...attribute('url_key', slug ?? undefined),
        ...attribute('description', description),
        ...attribute('meta_title', seo?.title),
        ...attribute('meta_description', seo?.description),
      ],
    }
  );
}

/**
 * What is left of the texts of an entry that is not published any more: a store view shows again
 * what all views show; without a view the product keeps its name and its address.
 */
export function noTextsToCommerce(
  { sku, locale }: CmsProductUnpublished,
  { config }: { config: Config },
): CommerceTexts | undefined {
  const place = placeInCommerce(locale, config);
  const codes = ['description', 'meta_title', 'meta_description'];
  if (place === undefined) {
    return undefined;
  }
  const isView = place.view !== undefined;
  return {
    sku,
    ...place,
    ...(isView ? { name: null } : {}),
    custom_attributes: (isView ? ['url_key', ...codes] : codes).flatMap((code) => attribute(code, null)),
  };
}

/** The store view of a locale: none for the stores' own; undefined where it has none. */
function placeInCommerce(locale: string, config: Config): { view?: string } | undefined {
  if (locale === config.read(STRAPI_LOCALE)) {
    return {};
  }
  const pairs = config.read(STRAPI_STORE_VIEWS).map((pair) => pair.split('='));
  const view = pairs.find(([name]) => name === locale)?.[1];
  return view ? { view } : undefined;
}

function attribute(attribute_code: string, value: string | null | undefined): CommerceAttribute[] {
  return value === undefined ? [] : [{ attribute_code, value }];
}
