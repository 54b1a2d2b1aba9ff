import type { Config } from '#lib/core/config';
import { RelayError } from '#lib/core/errors';

/** Names separated by commas or blanks. */
function listOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((name) => name !== '');
}

/** The slugs of the channels that products are sold in: `SALEOR_CHANNELS`; none where it is not set. */
export function channelSlugs(config: Config): string[] {
  return listOf(config.get('SALEOR_CHANNELS'));
}

/** Which inventory source of the back office is which warehouse of Saleor. */
export interface Warehouses {
  /** The slug of a source's warehouse; undefined for a source that Saleor has nothing of. */
  slugOf(source: string): string | undefined;
  sourceOf(slug: string): string;
}

/**
 * Where an inventory source of the back office is in Saleor: `SALEOR_WAREHOUSES`, as `default=berlin, west=cologne, store-7=`; a source
 * that is not named is the warehouse with that slug, one with nothing behind it is not in Saleor.
 * @throws RelayError `setup` for an entry of another form.
 */
export function warehouses(config: Config): Warehouses {
  const pairs = listOf(config.get('SALEOR_WAREHOUSES')).map((entry) => {
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
      const known = pairs.find((pair) => pair.source === source);
      return known === undefined ? source : known.slug || undefined;
    },
    sourceOf: (slug) => pairs.find((pair) => pair.slug === slug)?.source ?? slug,
  };
}

/**
 * Whether the back office counts what can still be sold, and not what is on hand: `SALEOR_STOCK` is `available`. Saleor counts
 * what is on hand, and what of it orders have taken beside it.
 * @throws RelayError `setup` for any other word than `on-hand`.
 */
export function countsAvailable(config: Config): boolean {
  const given = config.get('SALEOR_STOCK') ?? 'on-hand';
  if (given !== 'on-hand' && given !== 'available') {
    throw new RelayError('setup', 'SALEOR_STOCK must be on-hand or available.');
  }
  return given === 'available';
}
