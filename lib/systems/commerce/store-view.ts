import type { Config } from '#lib/core/config';
import { isRecord } from '#lib/core/json';
import type { RecordPart } from '#lib/delivery/target';
import { COMMERCE_STORE_ID, COMMERCE_STORE_VIEW_SAVES } from '#lib/settings/generated';

/**
 * The store view that a product was saved in; undefined where that is the one that the back office
 * knows it by. The values of another view are no news of the product itself.
 */
export function storeViewOf(product: unknown, config: Config): RecordPart | undefined {
  const id = viewIdOf(product, config);
  if (id === undefined) {
    return undefined;
  }
  const isTold = config.read(COMMERCE_STORE_VIEW_SAVES) === 'tell';
  return {
    name: id,
    leftOut: isTold ? undefined : `It was saved in the store view ${id} alone (COMMERCE_STORE_VIEW_SAVES)`,
  };
}

/** The number of the store view, as a text; undefined for the product itself. */
export function viewIdOf(product: unknown, config: Config): string | undefined {
  const given = isRecord(product) ? product.store_id : undefined;
  const id = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  return id === '' || Number(id) === config.read(COMMERCE_STORE_ID) ? undefined : id;
}
