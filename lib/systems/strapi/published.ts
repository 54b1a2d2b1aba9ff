import { RelayError } from '#lib/core/errors';
import { recordsIn } from '#lib/core/json';
import type { StrapiApi } from './client';
import type { ProductTexts } from './content-types';
import type { EntryKey } from './entry';

/** Strapi cuts a larger page to this, without a word. */
const PAGE = 100;

/** A page of published entries, in the order of their rows. */
export interface PublishedPage {
  entries: Record<string, unknown>[];
  /** The number of the last row; undefined where there are no more. */
  last: number | undefined;
  /** The time by Strapi's clock, in milliseconds since 1970. */
  at: number | undefined;
}

/**
 * The published entries of all locales that changed after a time, from a row on. A publication
 * makes a new row: what is published meanwhile comes later, and nothing is left out.
 * @param since ISO 8601; undefined for all.
 * @param fields only these; undefined for all, with components.
 */
export async function publishedPage(
  api: StrapiApi,
  { plural, fields: named }: Pick<ProductTexts, 'plural' | 'fields'>,
  { since, after, fields }: { since?: string | undefined; after: number; fields?: readonly string[] },
): Promise<PublishedPage> {
  const query = new URLSearchParams({
    status: 'published',
    locale: '*',
    sort: 'id:asc',
    'pagination[pageSize]': String(PAGE),
    'pagination[withCount]': 'false',
    'filters[id][$gt]': String(after),
  });
  if (since !== undefined) {
    // Published again without a change, an entry keeps the time of its change.
    query.set('filters[$or][0][updatedAt][$gt]', since);
    query.set('filters[$or][1][publishedAt][$gt]', since);
  }
  for (const [index, field] of (fields ?? []).entries()) {
    query.set(`fields[${index}]`, field);
  }
  const components = Object.values(named).flatMap((path) => (path.includes('.') ? [path.split('.')[0] ?? ''] : []));
  for (const [index, name] of (fields === undefined ? [...new Set(components)] : []).entries()) {
    query.set(`populate[${index}]`, name);
  }
  const { body, at } = await api.request('GET', `${plural}?${query}`);
  const entries = recordsIn(body.data);
  const id = entries.at(-1)?.id;
  if (entries.length > 0 && typeof id !== 'number') {
    throw new RelayError('setup', `Strapi answered ${plural} without ids. Is STRAPI_URL a Strapi 5?`);
  }
  return { entries, last: entries.length < PAGE || typeof id !== 'number' ? undefined : id, at };
}

/**
 * When an entry was seen not to be published any more, by Strapi's clock in milliseconds since
 * 1970; undefined where it is published.
 */
export async function goneAt(
  api: StrapiApi,
  { plural }: Pick<ProductTexts, 'plural'>,
  { documentId, locale }: EntryKey,
): Promise<number | undefined> {
  const query = new URLSearchParams({
    status: 'published',
    locale,
    'filters[documentId][$eq]': documentId,
    'fields[0]': 'documentId',
  });
  const { body, at } = await api.request('GET', `${plural}?${query}`);
  return recordsIn(body.data).length === 0 ? (at ?? Date.now()) : undefined;
}
