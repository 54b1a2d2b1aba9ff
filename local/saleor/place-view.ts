import { globalId } from './ids';
import { meta } from './meta';
import type { Place } from './records';

/** A channel, a warehouse, a type or a class, with what channels alone have. */
export function placeView(type: string, { id, slug, currency, tax, ...kept }: Place): Record<string, unknown> {
  return {
    __typename: type,
    id: globalId(type, id),
    slug,
    name: slug,
    currencyCode: currency ?? null,
    taxConfiguration: {
      chargeTaxes: true,
      taxCalculationStrategy: tax === undefined ? 'FLAT_RATES' : 'TAX_APP',
      taxAppId: tax?.app ?? null,
    },
    ...meta(kept),
  };
}
