import { defineWebhook, WebError } from '../../../lib/action/define-webhook';
import { createState } from '../../../lib/adobe/state';
import { RelayError } from '../../../lib/core/errors';
import { isRecord, parseJson } from '../../../lib/core/json';
import { isAllowed } from '../../../lib/saleor/address';
import { callSaleor, WHO_AM_I } from '../../../lib/saleor/api';
import { createCrypt } from '../../../lib/saleor/crypt';
import { fetchKeys } from '../../../lib/saleor/keys';
import { APP_ID } from '../../../lib/saleor/manifest';
import { Tenants } from '../../../lib/saleor/tenants';

/**
 * Called by a Saleor while it installs the app, with the app's token. The call is not signed: what proves it is that the
 * token works at an address that is allowed, and that it is this app's. Nothing that is stored changes before that.
 * Failures have the form that Saleor shows to the merchant: `{error: {message}}`.
 */
export const main = defineWebhook(
  async ({ method, headers, body }, { config, deadline, log }) => {
    if (method !== 'POST') {
      throw new WebError('method', `The method ${method} is not supported.`);
    }
    const apiUrl = headers['saleor-api-url'] ?? '';
    if (!isAllowed(config, apiUrl)) {
      throw new RelayError('rejected', `This app may not be installed at ${apiUrl || 'an unknown address'}.`, {
        status: 403,
      });
    }
    const given = parseJson(body.toString('utf8'));
    const token = isRecord(given) && typeof given.auth_token === 'string' ? given.auth_token : '';
    if (token === '') {
      throw new RelayError('invalid', 'auth_token is missing.');
    }
    const tenants = new Tenants(createState(deadline), createCrypt(config));
    const { app } = await callSaleor({ apiUrl, token, document: WHO_AM_I }, deadline);
    if (!isRecord(app) || typeof app.id !== 'string') {
      throw new RelayError('rejected', 'The token works for no app. Install the app as active.', { status: 401 });
    }
    if (app.identifier !== APP_ID) {
      throw new RelayError('rejected', 'The token is of another app.', { status: 401 });
    }
    const jwks = await fetchKeys(apiUrl, deadline);
    await tenants.put({ apiUrl, appId: app.id, token, jwks, jwksAt: Date.now(), active: app.isActive !== false });
    log.info('Installed', { apiUrl });
    return { statusCode: 200, body: { success: true } };
  },
  (message) => ({ error: { message } }),
);
