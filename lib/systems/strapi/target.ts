import type { Target } from '#lib/delivery/target';
import { STRAPI_DRAFTS } from '#lib/settings/generated';

/** Strapi as the system in which products appear as drafts, where `STRAPI_DRAFTS` says so. */
export const strapiTarget: Target = {
  name: 'strapi',
  ledgerScope: 'strapi',
  inUse: (config) => config.read(STRAPI_DRAFTS) === 'create',
};
