import type { SaleorCustomer } from '#lib/catalogue/generated/types';
import type { Config } from '#lib/core/config';
import { SALEOR_METADATA } from '#lib/settings/generated';

type Metadata = SaleorCustomer['metadata'];

/**
 * The public metadata that `SALEOR_METADATA` names, in its order. Of several records, such as a
 * product and its variant, the last one that has a key says its value. Nothing where the setting is
 * empty, or where no record's metadata was read.
 */
export function metadataFromSaleor(config: Config, ...records: readonly Metadata[]) {
  const keys = config.read(SALEOR_METADATA);
  const read = records.filter((one) => one !== undefined && one !== null);
  if (keys.length === 0 || read.length === 0) {
    return {};
  }
  const values = new Map(read.flat().map(({ key, value }) => [key, value ?? ''] as const));
  return {
    metadata: keys.flatMap((key) => {
      const value = values.get(key);
      return value === undefined ? [] : [{ key, value }];
    }),
  };
}
