import { collectCreditMemoTaxes, taxesUnknown } from '#lib/checkout/commerce/taxes';
import { defineCommerceWebhook } from '#lib/systems/commerce/webhook/define';

/** Adobe Commerce asks it for the taxes of a credit memo's adjustments. */
export const main = defineCommerceWebhook({ decide: collectCreditMemoTaxes, otherwise: taxesUnknown });
