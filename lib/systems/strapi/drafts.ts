import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { isRecord, recordsIn } from '#lib/core/json';
import { STRAPI_LOCALE } from '#lib/settings/generated';
import type { StrapiApi } from './client';
import { CONTENT_TYPES, type ProductTexts } from './content-types';

/** What the CMS is told of a product. Its texts are the editors'. */
export interface ProductDraft {
  sku: string;
  /** The name of a new draft. */
  name?: string;
  price?: number;
}

/**
 * Makes a draft of a product that the CMS does not have, or brings the price of its draft up to
 * date. Nothing is published: an editor may have left it half written. Two drafts may have one SKU,
 * since Strapi looks at that only when it publishes: of two that are made at once the older stays.
 * @throws RelayError `setup` where the table has no content type of products, and as `StrapiApi`
 * does.
 */
export async function saveDraft(
  api: StrapiApi,
  draft: ProductDraft,
  { config }: { config: Config },
  [type]: readonly ProductTexts[] = CONTENT_TYPES,
): Promise<void> {
  if (type === undefined) {
    throw new RelayError(
      'setup',
      'lib/systems/strapi/content-types.ts has no content type: set STRAPI_DRAFTS to none.',
    );
  }
  const locale = config.read(STRAPI_LOCALE);
  const place = { type, locale };
  const [known] = await draftsOf(api, draft.sku, place);
  const { price } = type.fields;
  if (known !== undefined) {
    if (price !== undefined && draft.price !== undefined && known[price] !== draft.price) {
      const path = `${type.plural}/${String(known.documentId)}?status=draft&locale=${locale}`;
      await api.request('PUT', path, { data: { [price]: draft.price } });
    }
    return;
  }
  const data = {
    [type.fields.sku]: draft.sku,
    [type.fields.name]: draft.name ?? draft.sku,
    ...(price === undefined || draft.price === undefined ? {} : { [price]: draft.price }),
  };
  const made = await api.request('POST', `${type.plural}?status=draft&locale=${locale}`, { data });
  const own = isRecord(made.body.data) ? String(made.body.data.documentId) : '';
  const [first] = await draftsOf(api, draft.sku, place);
  if (own !== '' && first !== undefined && first.documentId !== own) {
    // Nobody has seen it: it was made a moment ago.
    await api.request('DELETE', `${type.plural}/${own}`);
  }
}

/** The same for each of several products, one after another. */
export async function saveDrafts(
  api: StrapiApi,
  drafts: readonly ProductDraft[],
  context: { config: Config },
): Promise<void> {
  for (const draft of drafts) {
    await saveDraft(api, draft, context);
  }
}

/** The drafts with a SKU, the oldest first. */
async function draftsOf(
  api: StrapiApi,
  sku: string,
  { type, locale }: { type: ProductTexts; locale: string },
): Promise<Record<string, unknown>[]> {
  const query = new URLSearchParams({
    status: 'draft',
    locale,
    sort: 'id:asc',
    [`filters[${type.fields.sku}][$eq]`]: sku,
  });
  return recordsIn((await api.request('GET', `${type.plural}?${query}`)).body.data);
}
