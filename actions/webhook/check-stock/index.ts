import { checkStock, stockFallback } from '#lib/checkout/stock';
import { defineCommerceWebhook } from '#lib/systems/commerce/webhook/define';

/** Adobe Commerce asks it before a product goes into a cart. */
export const main = defineCommerceWebhook({ decide: checkStock, otherwise: stockFallback });
