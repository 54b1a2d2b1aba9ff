import { defineWebhook } from '#lib/action/define-webhook';
import { handleRecord } from '#lib/operations/record';

/**
 * For the operator alone: `GET <entity>?<field>=<value>` shows which versions of a record were
 * applied last, `DELETE` forgets them.
 */
export const main = defineWebhook(handleRecord);
