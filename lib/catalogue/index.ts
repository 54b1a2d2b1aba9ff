import { cmsEvents } from './events/cms';
import { commerceEvents } from './events/commerce';
import { customerEvents } from './events/customer';
import { invoiceEvents } from './events/invoices';
import { orderEvents } from './events/order';
import { productEvents } from './events/product';
import { saleorEvents, saleorParts } from './events/saleor';
import { stockEvents } from './events/stock';
import type { Entity, EventDefinition, System } from './types';

/**
 * Every event that the relay knows. `npm run generate` writes from it all that names an event
 * elsewhere.
 */
export const catalogue: readonly EventDefinition[] = [
  ...productEvents,
  ...customerEvents,
  ...orderEvents,
  ...invoiceEvents,
  ...stockEvents,
  ...commerceEvents,
  ...saleorEvents,
  ...saleorParts,
  ...cmsEvents,
];

/** The entity whose consumer gets an event: its own, unless the event names another. */
export function consumerOf({ consumer, entity }: Pick<EventDefinition, 'consumer' | 'entity'>): Entity {
  return consumer ?? entity;
}

/** The systems that an event goes to. */
export function targetsOf({ source, targets }: Pick<EventDefinition, 'source' | 'targets'>): readonly System[] {
  return targets ?? (source === 'backoffice' ? ['commerce'] : ['backoffice']);
}

/** What the packages of a system are called by, where that is not its name. */
const PACKAGES_OF: Partial<Record<System, string>> = { strapi: 'cms' };

/** The package of an event's consumer and handler, such as `product-backoffice`. */
export function packageOf(event: Pick<EventDefinition, 'consumer' | 'entity' | 'source'>): string {
  return `${consumerOf(event)}-${PACKAGES_OF[event.source] ?? event.source}`;
}
