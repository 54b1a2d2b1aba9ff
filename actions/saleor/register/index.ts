import { defineWebhook, WebError } from '#lib/action/define-webhook';
import { createDeadline, type Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import { createState } from '#lib/platform/state';
import { isAllowed } from '#lib/systems/saleor/address';
import { callSaleor, type SaleorCredential, WHO_AM_I } from '#lib/systems/saleor/api';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { fetchKeys } from '#lib/systems/saleor/keys';
import { APP_ID } from '#lib/systems/saleor/manifest';
import { Tenants } from '#lib/systems/saleor/tenants';

/** Saleor gives up after 20 seconds, and throws the token away. */
const PATIENCE_MS = 15_000;

/**
 * Called by a Saleor while it installs the app, with the app's token. The call is not signed: what proves it is that the
 * token works at an address that is allowed, and that it is this app's. Nothing that is stored changes before that.
 * Failures have the form that Saleor shows to the merchant: `{error: {message}}`.
 */
export const main = defineWebhook(
  async ({ method, headers, body }, { config, deadline: own, log }) => {
    const deadline = createDeadline(Math.min(own.endsAt, Date.now() + PATIENCE_MS));
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
    const others = (await tenants.all()).found.filter((tenant) => tenant.apiUrl !== apiUrl);
    for (const other of others) {
      if ((await whoIs(other, deadline)) !== null) {
        const text = `This app is installed at ${other.apiUrl} already, and serves one Saleor. Remove it there first.`;
        throw new RelayError('rejected', text, { status: 409 });
      }
      // Older Saleors do not tell the app that it was removed.
      await tenants.delete(other.apiUrl);
    }
    const jwks = await fetchKeys(apiUrl, deadline);
    // Last of all: a registration that Saleor has given up meanwhile must not put its dead token over a newer one.
    const app = await whoIs({ apiUrl, token }, deadline);
    if (app === null) {
      throw new RelayError('rejected', 'The token works for no app. Install the app as active.', { status: 401 });
    }
    if (app.identifier !== APP_ID) {
      throw new RelayError('rejected', 'The token is of another app.', { status: 401 });
    }
    await tenants.putKeys(apiUrl, { jwks, at: Date.now() });
    await tenants.install({ apiUrl, appId: app.id, token, active: app.isActive !== false });
    log.info('Installed', { apiUrl });
    return { statusCode: 200, body: { success: true } };
  },
  (message) => ({ error: { message } }),
);

/** What a Saleor says of whom a token is of; null where it is of nobody. */
async function whoIs({ apiUrl, token }: SaleorCredential, deadline: Deadline) {
  return (await callSaleor({ apiUrl, token }, WHO_AM_I, {}, deadline)).app;
}
