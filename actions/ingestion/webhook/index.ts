import { defineWebhook } from '#lib/action/define-webhook';
import { ingestBackofficeEvent } from '#lib/operations/ingest';

/**
 * Takes events of the back office over plain HTTP. `INGESTION_AUTH` says how a caller proves who it
 * is.
 */
export const main = defineWebhook(ingestBackofficeEvent);
