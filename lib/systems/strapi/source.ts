import type { Source } from '#lib/delivery/target';

/** Strapi as the source of the events that its webhook and the sweep bring. */
export const strapiSource: Source = { name: 'strapi' };
