import { defineWebhook } from '#lib/action/define-webhook';
import { receiveStrapiWebhook } from '#lib/operations/cms/receive-webhook';

/** Takes Strapi's webhooks. Strapi tries once: `cms/reconcile` finds what did not arrive. */
export const main = defineWebhook(receiveStrapiWebhook);
