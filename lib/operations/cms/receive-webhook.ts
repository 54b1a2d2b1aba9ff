import type { WebAnswer } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { createDeadline, within } from '#lib/core/deadline';
import { refuseDeep } from '#lib/core/depth';
import { toRelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { createState } from '#lib/platform/state';
import { STRAPI_LOCALE } from '#lib/settings/generated';
import { strapiBase } from '#lib/systems/strapi/client';
import { contentType } from '#lib/systems/strapi/content-types';
import { publishedEntry, type Reading, unpublishedEntry } from '#lib/systems/strapi/entry';
import { readStrapiWebhook, type StrapiWebhook } from '#lib/systems/strapi/webhook';
import { KnownEntries } from './known-entries';
import { type CmsChange, publishCmsChange } from './publish';

/** Strapi waits 10 seconds, tries once, and throws the answer away. */
const TIMEOUT_MS = 9_000;

/** Why nothing is published. */
type Skipped = 'unknown' | 'draft' | 'without a SKU';

/**
 * Takes a webhook of Strapi. It answers 2xx only once Adobe I/O Events has stored the event: Strapi
 * does not look, and whatever stands between may.
 * @throws WebError 401 or 405; RelayError as `readStrapiWebhook`, `publishedEntry` and
 * `publishCmsChange` do.
 */
export async function receiveStrapiWebhook(request: WebRequest, context: Context): Promise<WebAnswer> {
  const webhook = readStrapiWebhook(request, context.config);
  refuseDeep(webhook.entry);
  const deadline = createDeadline(Math.min(context.deadline.endsAt, Date.now() + TIMEOUT_MS));
  return within(deadline, take(webhook, { ...context, deadline }));
}

async function take(webhook: StrapiWebhook, context: Context): Promise<WebAnswer> {
  const { config, deadline, log } = context;
  const type = contentType(webhook.uid);
  if (type === undefined) {
    return skip(webhook, 'unknown', context);
  }
  const happened = whatHappened(webhook);
  if (happened === undefined) {
    return skip(webhook, 'draft', context);
  }
  const change = changeOf(webhook, happened, { type, base: strapiBase(config), locale: config.read(STRAPI_LOCALE) });
  if (change === undefined) {
    return skip(webhook, 'without a SKU', context);
  }
  // The sweep finds by it what is removed later. Where it fails, the next sweep mends it.
  const known = new KnownEntries(createState(deadline), type);
  const noted = (writing: Promise<void>) =>
    writing.catch((thrown: unknown) => log.warn('The entry was not noted', { cause: toRelayError(thrown).message }));
  if (change.type === 'cms.product_published') {
    await noted(known.put(change.data));
  }
  await publishCmsChange(change, context);
  if (change.type === 'cms.product_unpublished') {
    await noted(known.delete(change.data));
  }
  const message = 'Event published successfully';
  return { statusCode: 200, body: { type: change.type, response: { success: true, message } } };
}

function changeOf(
  { entry, createdAt }: StrapiWebhook,
  happened: 'published' | 'unpublished',
  reading: Reading,
): CmsChange | undefined {
  if (happened === 'published') {
    const data = publishedEntry(entry, reading);
    return data && { type: 'cms.product_published', data };
  }
  const data = unpublishedEntry(entry, reading, createdAt);
  return data && { type: 'cms.product_unpublished', data };
}

/**
 * What became of the published entry; undefined where it is as it was. A draft has no time of
 * publication. A type without drafts has one always, and no publications.
 */
function whatHappened({ event, entry }: StrapiWebhook): 'published' | 'unpublished' | undefined {
  if (event === 'entry.publish') {
    return 'published';
  }
  if (event === 'entry.unpublish') {
    return 'unpublished';
  }
  const isLive = isRecord(entry) && typeof entry.publishedAt === 'string';
  if (event === 'entry.delete') {
    return isLive ? 'unpublished' : undefined;
  }
  return isLive && (event === 'entry.create' || event === 'entry.update') ? 'published' : undefined;
}

function skip({ event, uid }: StrapiWebhook, skipped: Skipped, { log }: Context): WebAnswer {
  log.info('Skipped', { event, uid, skipped });
  return {
    statusCode: 200,
    body: { type: `cms.${event}`, response: { success: true, message: 'Nothing to do', skipped } },
  };
}
