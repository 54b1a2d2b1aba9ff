import { filterPayments, paymentsUnknown } from '#lib/checkout/commerce/payments';
import { defineCommerceWebhook } from '#lib/systems/commerce/webhook/define';

/** Adobe Commerce asks it which payment methods a cart may not have. */
export const main = defineCommerceWebhook({ decide: filterPayments, otherwise: paymentsUnknown });
