import { notKept, publishEvent } from '#lib/action/publish-event';
import type { CmsProductPublished, CmsProductUnpublished } from '#lib/catalogue/generated/types';
import type { Context } from '#lib/core/context';
import { STRAPI_PROVIDER } from '#lib/platform/provider';
import { entryEventId } from '#lib/systems/strapi/entry';

/** What happened to an entry. */
export type CmsChange =
  | { type: 'cms.product_published'; data: CmsProductPublished }
  | { type: 'cms.product_unpublished'; data: CmsProductUnpublished };

/**
 * Publishes a change of the CMS to Adobe I/O Events. Its id is made of what it says, so that the
 * webhook and the sweep say it once.
 * @throws RelayError as `publishEvent` does, `setup` where nobody is registered for it.
 */
export async function publishCmsChange({ type, data }: CmsChange, context: Context): Promise<void> {
  const event = { id: entryEventId(type, data), type, time: data.updatedAt, data };
  if ((await publishEvent(STRAPI_PROVIDER, event, context)) === 'unrouted') {
    throw notKept(type);
  }
}
