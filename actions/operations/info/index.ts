import { defineWebhook } from '#lib/action/define-webhook';
import { handleInfo } from '#lib/operations/info';
import { version } from '../../../package.json';

/** For the operator alone: `GET` says what runs here, and whether it is healthy. */
export const main = defineWebhook((request, context) => handleInfo(request, context, version));
