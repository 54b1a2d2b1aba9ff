import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';
import { SALEOR_STOCK, SALEOR_WAREHOUSES } from '#lib/settings/generated';

/** The mapping of the back office's inventory sources to Saleor's warehouses. */
export interface Warehouses {
  /** The slug of a source's warehouse; undefined for a source that is not in Saleor. */
  slugOf(source: string): string | undefined;
  sourceOf(slug: string): string;
}

/**
 * The mapping in `SALEOR_WAREHOUSES`, such as `default=berlin, west=cologne, store-7=`. A source
 * that it does not name is the warehouse with that slug; one with an empty slug is not in Saleor.
 * @throws RelayError `setup` for an entry of another form, and for sources that would overwrite
 * each other.
 */
export function warehouses(config: Config): Warehouses {
  const pairs = config.read(SALEOR_WAREHOUSES).map((entry) => {
    const [source, slug, ...more] = entry.split('=');
    if (!source || slug === undefined || more.length > 0) {
      throw new RelayError('setup', 'SALEOR_WAREHOUSES must be pairs such as default=berlin, separated by commas.');
    }
    return { source, slug };
  });
  const slugs = pairs.flatMap(({ slug }) => (slug === '' ? [] : [slug]));
  if (new Set(slugs).size < slugs.length) {
    throw new RelayError('setup', 'SALEOR_WAREHOUSES names a warehouse twice: one source would overwrite the other.');
  }
  return {
    slugOf(source) {
      const entry = pairs.find((pair) => pair.source === source);
      if (entry === undefined && slugs.includes(source)) {
        const other = pairs.find(({ slug }) => slug === source)?.source;
        const text = `SALEOR_WAREHOUSES maps ${other} to the warehouse ${source}, and the source ${source} would overwrite it. Map ${source} to another warehouse, or to none: ${source}=`;
        throw new RelayError('setup', text);
      }
      return entry === undefined ? source : entry.slug || undefined;
    },
    sourceOf: (slug) => pairs.find((pair) => pair.slug === slug)?.source ?? slug,
  };
}

/**
 * Whether the back office counts what can still be sold, instead of what is on hand. Saleor counts
 * what is on hand, and beside it what orders have allocated.
 * @throws RelayError `setup` where SALEOR_STOCK is neither `on-hand` nor `available`.
 */
export function countsAvailable(config: Config): boolean {
  return config.read(SALEOR_STOCK) === 'available';
}
