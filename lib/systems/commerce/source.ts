import type { Source } from '#lib/delivery/target';
import { canonicalType, isNew, recordOf } from './event';

/** Adobe Commerce as the source of the events that its own eventing sends. */
export const commerceSource: Source = { name: 'commerce', ledgerScope: '', canonicalType, recordOf, isNew };
