import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import type { ProductTexts } from '#lib/systems/strapi/content-types';
import type { EntryKey } from '#lib/systems/strapi/entry';

/** The longest TTL of the State service. Each sweep writes what is missing. */
const KEPT_S = 365 * 86_400;

/** What a key may have of a name; Strapi's ids and locales have nothing else. */
const SAFE = /^[\w-]+$/;

/** An entry that was published when it was last seen. */
export interface KnownEntry extends EntryKey {
  sku: string;
  /** The version by which it was published, ISO 8601; undefined where it was only listed. */
  updatedAt?: string;
}

/**
 * Which entries were published when they were last seen: the CMS lists those alone that still are,
 * and tries a webhook once.
 */
export class KnownEntries {
  constructor(
    private readonly store: KeyValueStore,
    private readonly type: Pick<ProductTexts, 'plural'>,
  ) {}

  async put(entry: KnownEntry): Promise<void> {
    const key = this.keyOf(entry);
    if (key !== undefined) {
      await this.store.put(key, JSON.stringify({ sku: entry.sku, at: entry.updatedAt }), KEPT_S);
    }
  }

  async delete(entry: EntryKey): Promise<void> {
    const key = this.keyOf(entry);
    if (key !== undefined) {
      await this.store.delete(key);
    }
  }

  /** Those that are known, without their SKU. */
  async all(): Promise<EntryKey[]> {
    const prefix = this.prefix();
    return (await this.store.list(prefix)).flatMap((key) => {
      const [documentId, locale, ...more] = key.slice(prefix.length).split('.');
      return documentId && locale && more.length === 0 ? [{ documentId, locale }] : [];
    });
  }

  /** What is known of one; undefined where that is nothing any more. */
  async get(entry: EntryKey): Promise<{ sku: string; at: number | undefined } | undefined> {
    const key = this.keyOf(entry);
    const value = parseJson((key === undefined ? undefined : await this.store.get(key)) ?? '');
    const at = isRecord(value) ? Date.parse(String(value.at)) : Number.NaN;
    return isRecord(value) && typeof value.sku === 'string'
      ? { sku: value.sku, at: Number.isNaN(at) ? undefined : at }
      : undefined;
  }

  private keyOf({ documentId, locale }: EntryKey): string | undefined {
    return SAFE.test(documentId) && SAFE.test(locale) ? `${this.prefix()}${documentId}.${locale}` : undefined;
  }

  private prefix(): string {
    return `cms-entry.${this.type.plural}.`;
  }
}
