import { defineWebhook } from '#lib/action/define-webhook';
import { answerPayments } from '#lib/checkout/saleor/payments';

/** Saleor asks it to take a payment, to charge it, to give it back, and to let it go. */
export const main = defineWebhook(answerPayments);
