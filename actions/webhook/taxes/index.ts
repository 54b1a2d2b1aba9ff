import { collectTaxes, taxesUnknown } from '#lib/checkout/commerce/taxes';
import { defineCommerceWebhook } from '#lib/systems/commerce/webhook/define';

/** Adobe Commerce asks it for the taxes of a cart. */
export const main = defineCommerceWebhook({ decide: collectTaxes, otherwise: taxesUnknown });
