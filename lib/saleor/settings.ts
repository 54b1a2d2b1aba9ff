import type { Config } from '../core/config';
import { RelayError } from '../core/errors';

/** Names separated by commas or blanks. */
function listOf(text: string | undefined): string[] {
  return (text ?? '').split(/[\s,]+/).filter((name) => name !== '');
}

/** The slugs of the channels that products are sold in: `SALEOR_CHANNELS`; none where it is not set. */
export function channelSlugs(config: Config): string[] {
  return listOf(config.get('SALEOR_CHANNELS'));
}

/**
 * Where an inventory source of the back office is in Saleor: `SALEOR_WAREHOUSES`, as `default=berlin, west=cologne`; a source that is not
 * named is the warehouse with that slug.
 * @throws RelayError `setup` for an entry of another form.
 */
export function warehouses(config: Config): { slugOf(source: string): string; sourceOf(slug: string): string } {
  const pairs = listOf(config.get('SALEOR_WAREHOUSES')).map((entry) => {
    const [source, slug, ...more] = entry.split('=');
    if (!source || !slug || more.length > 0) {
      throw new RelayError('setup', 'SALEOR_WAREHOUSES must be pairs such as default=berlin, separated by commas.');
    }
    return { source, slug };
  });
  return {
    slugOf: (source) => pairs.find((pair) => pair.source === source)?.slug ?? source,
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
