import { checkPayment, paymentUnknown } from '#lib/checkout/commerce/payments';
import { defineCommerceWebhook } from '#lib/systems/commerce/webhook/define';

/** Adobe Commerce asks it before it places an order. */
export const main = defineCommerceWebhook({ decide: checkPayment, otherwise: paymentUnknown });
