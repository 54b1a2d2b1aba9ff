import { offerRates, ratesUnknown } from '#lib/checkout/commerce/shipping';
import { defineCommerceWebhook } from '#lib/systems/commerce/webhook/define';

/** Adobe Commerce asks it how a cart can be sent. */
export const main = defineCommerceWebhook({ decide: offerRates, otherwise: ratesUnknown });
