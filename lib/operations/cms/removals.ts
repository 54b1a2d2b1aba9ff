import { mapLimited } from '#lib/core/map-limited';
import { STRAPI_LOCALE } from '#lib/settings/generated';
import { type EntryKey, keyOf, text } from '#lib/systems/strapi/entry';
import { goneAt, publishedPage } from '#lib/systems/strapi/published';
import type { KnownEntry } from './known-entries';
import { publishCmsChange } from './publish';
import type { Sweep } from './sweep';

/** Entries that are looked at at once. */
const AT_ONCE = 8;
/** What a page takes at most, in milliseconds. */
const PAGE_MS = 15_000;

/**
 * Publishes what is not published any more: what was known, and the CMS does not list. Each is
 * asked for once more before it is told: a text that is only missed in a list must not vanish.
 */
export async function publishRemovals(sweep: Sweep): Promise<void> {
  const { known, dryRun, report } = sweep;
  const before = await known.all();
  const listed = await listAll(sweep);
  if (listed === undefined) {
    report.more = true;
    return;
  }
  const names = new Set(listed.map(nameOf));
  await mapLimited(
    before.filter((entry) => !names.has(nameOf(entry))),
    AT_ONCE,
    (entry) => publishRemoval(entry, sweep),
  );
  const noted = new Set(before.map(nameOf));
  if (!dryRun) {
    // What the webhook could not note.
    await mapLimited(
      listed.filter((entry) => !noted.has(nameOf(entry))),
      AT_ONCE,
      (entry) => known.put(entry),
    );
  }
}

/** The published entries that name a product; undefined where time ran out. */
async function listAll({ api, type, context }: Sweep): Promise<KnownEntry[] | undefined> {
  const found: KnownEntry[] = [];
  const locale = context.config.read(STRAPI_LOCALE);
  for (let after: number | undefined = 0; after !== undefined; ) {
    if (context.deadline.remaining() < PAGE_MS) {
      return undefined;
    }
    const page = await publishedPage(api, type, { after, fields: ['documentId', 'locale', type.fields.sku] });
    for (const entry of page.entries) {
      const sku = text(entry[type.fields.sku])?.trim();
      if (typeof entry.documentId === 'string' && sku) {
        found.push({ ...keyOf(entry, locale), sku });
      }
    }
    after = page.last;
  }
  return found;
}

async function publishRemoval(entry: EntryKey, sweep: Sweep): Promise<void> {
  const { api, type, known, report, dryRun, context } = sweep;
  const [gone, before] = await Promise.all([goneAt(api, type, entry), known.get(entry)]);
  if (gone === undefined) {
    return;
  }
  report.removed += 1;
  if (dryRun) {
    return;
  }
  if (before !== undefined) {
    // Strapi's clock says whole seconds: the removal comes after what was published in that second,
    // and before what is published next.
    const at = Math.max(gone, (before.at ?? 0) + 1);
    const data = { uid: type.uid, ...entry, updatedAt: new Date(at).toISOString(), sku: before.sku };
    await publishCmsChange({ type: 'cms.product_unpublished', data }, context);
  }
  await known.delete(entry);
}

function nameOf({ documentId, locale }: EntryKey): string {
  return `${documentId}.${locale}`;
}
