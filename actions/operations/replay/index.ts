import { defineWebhook } from '#lib/action/define-webhook';
import { handleReplay } from '#lib/operations/replay/replay';

/**
 * For the operator alone: `POST` delivers failures or events of a journal again. The body is `{id,
 * package}`, `{filter: {…}}` or `{journal: {package, from, to, type}}`, with `dryRun`, `rate` (a
 * second), `limit` and `cursor`.
 */
export const main = defineWebhook(handleReplay);
