import { defineWebhook, WebError } from '#lib/action/define-webhook';
import { appBaseUrl } from '#lib/systems/saleor/app-url';
import { buildManifest } from '#lib/systems/saleor/manifest';
import { wantedQuestions } from '#lib/systems/saleor/questions/wanted';
import { version } from '../../../package.json';

/** The app's manifest: the address that a merchant gives to Saleor to install the app. */
export const main = defineWebhook(async ({ method, headers }, { config }) => {
  if (method !== 'GET') {
    throw new WebError('method', `The method ${method} is not supported.`, { allow: 'GET' });
  }
  const questions = wantedQuestions(config);
  const body = buildManifest(appBaseUrl(config), version, headers['saleor-schema-version'], questions);
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
});
