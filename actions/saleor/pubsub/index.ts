import { defineWebhook } from '#lib/action/define-webhook';
import { receivePush } from '#lib/operations/saleor/receive-push';

/** Takes Saleor's events from a push subscription of Google Cloud Pub/Sub. */
export const main = defineWebhook(receivePush);
