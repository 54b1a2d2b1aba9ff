import { defineWebhook } from '#lib/action/define-webhook';
import { receiveWebhook } from '#lib/operations/saleor/receive-webhook';

/**
 * Takes Saleor's asynchronous webhooks. Saleor retries only after 5xx and after no answer, five
 * times in five minutes, so 4xx is for what a retry cannot help.
 */
export const main = defineWebhook(receiveWebhook);
