import { defineWebhook } from '#lib/action/define-webhook';
import { handleConsole } from '#lib/operations/console/handle';
import { version } from '../../../package.json';

/**
 * The data of the page for people, for the operator alone: `GET overview`, `events`, `event`,
 * `find`, `causes`, `failures`, `settings`; `POST replay`, `discard`, `try`; `DELETE failures/…`.
 */
export const main = defineWebhook((request, context) => handleConsole(request, context, version));
