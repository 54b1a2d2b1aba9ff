import { defineWebhook } from '#lib/action/define-webhook';
import { answerTaxes } from '#lib/checkout/saleor/taxes';

/** Saleor asks it for the taxes of a cart, and of an order that staff edit. */
export const main = defineWebhook(answerTaxes);
