import { defineWebhook } from '#lib/action/define-webhook';
import { answerShipping } from '#lib/checkout/saleor/shipping';

/** Saleor asks it how a cart can be sent, and which of its own ways it may not have. */
export const main = defineWebhook(answerShipping);
