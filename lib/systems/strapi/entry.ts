import { createHash } from 'node:crypto';
import type { CmsProductPublished, CmsProductUnpublished } from '#lib/catalogue/generated/types';
import { RelayError } from '#lib/core/errors';
import { isRecord } from '#lib/core/json';
import { blocksToHtml } from './blocks';
import type { ProductTexts } from './content-types';
import { markdownToHtml } from './markdown';

/** What an entry is read with. */
export interface Reading {
  type: ProductTexts;
  /** The address of the CMS. */
  base: string;
  /** The locale of an entry of a type that has one alone. */
  locale: string;
}

/** What names an entry in one locale. */
export interface EntryKey {
  documentId: string;
  locale: string;
}

/**
 * A published entry in the words of the catalogue; undefined for one that names no product.
 * @throws RelayError `setup` where the entry has not a field that the table of content types names,
 * `invalid` where it is no entry.
 */
export function publishedEntry(entry: unknown, { type, base, locale }: Reading): CmsProductPublished | undefined {
  const fields = entryFields(entry);
  const { sku, name, slug, description, seoTitle, seoDescription } = type.fields;
  const read = (path: string | undefined) => (path === undefined ? undefined : valueIn(fields, path, type));
  const given = text(read(sku))?.trim();
  if (!given) {
    return undefined;
  }
  const html = htmlOf(read(description), base);
  const seo = { title: text(read(seoTitle)), description: text(read(seoDescription)) };
  return {
    uid: type.uid,
    ...keyOf(fields, locale),
    updatedAt: publishedAt(fields),
    sku: given,
    name: (text(read(name)) ?? '').trim(),
    ...(slug === undefined ? {} : { slug: text(read(slug)) ?? null }),
    ...(description === undefined ? {} : { description: html ?? null }),
    ...(seoTitle === undefined && seoDescription === undefined
      ? {}
      : {
          seo: {
            ...(seoTitle === undefined ? {} : { title: seo.title ?? null }),
            ...(seoDescription === undefined ? {} : { description: seo.description ?? null }),
          },
        }),
  };
}

/**
 * An entry that is not published any more. `at`: when it ceased to be, by the clock of the CMS.
 * @throws RelayError as `publishedEntry` does.
 */
export function unpublishedEntry(
  entry: unknown,
  { type, locale }: Reading,
  at: string,
): CmsProductUnpublished | undefined {
  const fields = entryFields(entry);
  const sku = text(valueIn(fields, type.fields.sku, type))?.trim();
  return sku ? { uid: type.uid, ...keyOf(fields, locale), updatedAt: at, sku } : undefined;
}

/** @throws RelayError `invalid` */
export function entryFields(entry: unknown): Record<string, unknown> {
  if (!isRecord(entry) || typeof entry.documentId !== 'string' || entry.documentId === '') {
    throw new RelayError('invalid', 'Invalid data: entry/documentId is missing. Strapi 5 sends it; Strapi 4 does not.');
  }
  return entry;
}

/** What names an entry, which `entryFields` has read. */
export function keyOf({ documentId, locale: own }: Record<string, unknown>, locale: string): EntryKey {
  return { documentId: String(documentId), locale: text(own) ?? locale };
}

/**
 * The same for a change that comes by the webhook and by the sweep: both have the same data.
 * A publication that says the same again is another one: it has another time.
 */
export function entryEventId(type: string, data: CmsProductPublished | CmsProductUnpublished): string {
  return `cms-${createHash('sha256')
    .update(JSON.stringify([type, data]))
    .digest('base64url')}`;
}

/** Published again without a change it keeps `updatedAt`, and has another time of publication. */
function publishedAt({ updatedAt, publishedAt }: Record<string, unknown>): string {
  const times = [updatedAt, publishedAt].filter((time) => typeof time === 'string').sort();
  return times.at(-1) ?? '';
}

function htmlOf(value: unknown, base: string): string | undefined {
  const html = Array.isArray(value) ? blocksToHtml(value, base) : markdownToHtml(text(value) ?? '', base);
  return html === '' ? undefined : html;
}

/** The value at a path. @throws RelayError `setup` where the entry has no such field. */
function valueIn(fields: Record<string, unknown>, path: string, { uid }: ProductTexts): unknown {
  let value: unknown = fields;
  for (const name of path.split('.')) {
    // A component that is not filled in, or was not sent, says nothing.
    if (value === null || value === undefined) {
      return null;
    }
    if (!isRecord(value) || (value === fields && !Object.hasOwn(value, name))) {
      throw new RelayError(
        'setup',
        `The entries of ${uid} in the CMS have no field ${path}, which lib/systems/strapi/content-types.ts names. Correct the table there, deploy, and run npx relay cms reconcile.`,
      );
    }
    value = value[name];
  }
  return value;
}

/** A text or a number of an entry; undefined for an empty one, and for anything else. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}
