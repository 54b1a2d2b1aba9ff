import { defineWebhook } from '#lib/action/define-webhook';
import { registerApp } from '#lib/operations/saleor/register';

/**
 * Called by Saleor during the installation. It shows the merchant an error of the form `{error:
 * {message}}`.
 */
export const main = defineWebhook(registerApp, (message) => ({ error: { message } }));
