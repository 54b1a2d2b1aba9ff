import { defineWebhook, WebError } from '#lib/action/define-webhook';
import { SALEOR_APP_HOMEPAGE_URL, SALEOR_APP_SUPPORT_URL } from '#lib/settings/generated';
import { appBaseUrl } from '#lib/systems/saleor/app-url';
import { LOGO } from '#lib/systems/saleor/logo';
import { buildManifest, LOGO_NAME } from '#lib/systems/saleor/manifest';
import { wantedQuestions } from '#lib/systems/saleor/questions/wanted';
import { version } from '../../../package.json';

/**
 * The app's manifest: the address that a merchant gives to Saleor to install the app. Behind it is
 * the app's picture, which the platform sends as bytes since its type is no text.
 */
export const main = defineWebhook(async ({ method, headers, path }, { config }) => {
  if (method !== 'GET') {
    throw new WebError('method', `The method ${method} is not supported.`, { allow: 'GET' });
  }
  if (path.length > 0) {
    if (path.join('/') !== LOGO_NAME) {
      throw new WebError('not-found', `There is only the manifest here, and its ${LOGO_NAME}.`);
    }
    return { statusCode: 200, headers: { 'content-type': 'image/png' }, body: LOGO };
  }
  const links = { supportUrl: config.read(SALEOR_APP_SUPPORT_URL), homepageUrl: config.read(SALEOR_APP_HOMEPAGE_URL) };
  const questions = wantedQuestions(config);
  const body = buildManifest(appBaseUrl(config), version, headers['saleor-schema-version'], questions, links);
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body };
});
