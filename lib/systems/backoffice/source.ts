import type { Source } from '#lib/delivery/target';

/** The back office as the source of the events that the ingestion webhook takes. */
export const backofficeSource: Source = { name: 'backoffice' };
