import { defineWebhook } from '#lib/action/define-webhook';
import { handleFailures } from '#lib/operations/failures';

/**
 * For the operator alone: `GET` lists summaries of failures, `GET <package>/<id>` shows one
 * (`?data=true` with the event's data), `DELETE <package>/<id>?reason=…` discards one.
 */
export const main = defineWebhook(handleFailures);
