import type { Source } from '#lib/delivery/target';
import { canonicalType, isNew, recordOf } from './event';
import { storeViewOf } from './store-view';

/** Adobe Commerce as the source of the events that its own eventing sends. */
export const commerceSource: Source = {
  name: 'commerce',
  ledgerScope: '',
  canonicalType,
  recordOf,
  isNew,
  partOf: (entity, record, config) => (entity === 'product' ? storeViewOf(record, config) : undefined),
};
