import { type WebAnswer, WebError } from '#lib/action/define-webhook';
import type { WebRequest } from '#lib/action/web-request';
import type { Context } from '#lib/core/context';
import { createDeadline, type Deadline } from '#lib/core/deadline';
import { refuseDeep } from '#lib/core/depth';
import { RelayError } from '#lib/core/errors';
import { isRecord, parseJson } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { createState } from '#lib/platform/state';
import { isAllowed } from '#lib/systems/saleor/address';
import type { SaleorCredential } from '#lib/systems/saleor/api';
import { createCrypt } from '#lib/systems/saleor/crypt';
import { currentKey, Installations, keyOf } from '#lib/systems/saleor/installations';
import { fetchKeys } from '#lib/systems/saleor/keys';
import { APP_ID } from '#lib/systems/saleor/manifest';
import { FailedTries } from './failed-tries';
import { findApp } from './own-app';

/** Saleor waits 20 seconds for an answer; then the installation fails and its token is void. */
const TIMEOUT_MS = 15_000;

/**
 * Takes the app's token from a Saleor that installs the app. The request is not signed. Instead its
 * address must be among `SALEOR_ALLOWED_URLS`, and the token must be the one of this app there.
 * Nothing is written or removed before both are proved.
 * @throws WebError 405, RelayError with the reason for the merchant.
 */
export async function registerApp(request: WebRequest, context: Context): Promise<WebAnswer> {
  const { config, log } = context;
  const deadline = createDeadline(Math.min(context.deadline.endsAt, Date.now() + TIMEOUT_MS));
  const { apiUrl, token } = readRegistration(request, context);
  const store = createState(deadline);
  const { app, jwks } = await new FailedTries(store, apiUrl).guard(() => prove({ apiUrl, token }, deadline));
  await refuseSecondSaleor(store, apiUrl);
  const installations = new Installations(store, createCrypt(config));
  await installations.putKeys(apiUrl, { jwks, at: Date.now() });
  await installations.install({ apiUrl, appId: app.id, token, active: app.isActive !== false });
  log.info('Installed', { apiUrl });
  return { statusCode: 200, body: { success: true } };
}

function readRegistration({ method, headers, body }: WebRequest, { config }: Context): SaleorCredential {
  if (method !== 'POST') {
    throw new WebError('method', `The method ${method} is not supported.`);
  }
  const apiUrl = headers['saleor-api-url'] ?? '';
  if (!isAllowed(config, apiUrl)) {
    const where = apiUrl || 'an unknown address';
    const text = `This app may not be installed at ${where}. SALEOR_ALLOWED_URLS of the app must name that address. If it is not your Saleor's, set PUBLIC_URL there.`;
    throw new RelayError('rejected', text, { status: 403 });
  }
  const given = parseJson(body.toString('utf8'));
  refuseDeep(given);
  const token = isRecord(given) && typeof given.auth_token === 'string' ? given.auth_token : '';
  if (token === '') {
    throw new RelayError('invalid', 'auth_token is missing.');
  }
  return { apiUrl, token };
}

/**
 * A workspace serves one Saleor, and only its operator ends that: a caller who is somebody must not
 * displace the one that works.
 * @throws RelayError `rejected` with 409 where an installation of another Saleor is kept. Its text
 * does not name that Saleor.
 */
async function refuseSecondSaleor(store: KeyValueStore, apiUrl: string): Promise<void> {
  const current = await currentKey(store);
  if (current !== undefined && current !== keyOf(apiUrl) && (await store.get(current)) !== undefined) {
    const text = 'This app serves another Saleor. Its operator runs npx relay saleor forget, then install it again.';
    throw new RelayError('rejected', text, { status: 409 });
  }
}

/** The app and the keys of the Saleor that has given the token. */
async function prove(credential: SaleorCredential, deadline: Deadline) {
  const jwks = await fetchKeys(credential.apiUrl, deadline);
  // Last: a token that became void meanwhile must not replace the one of a newer installation.
  const app = await findApp(credential, deadline);
  if (app === null) {
    throw new RelayError('rejected', 'The token works for no app. Install the app as active.', { status: 401 });
  }
  if (app.identifier !== APP_ID) {
    throw new RelayError('rejected', 'The token is of another app.', { status: 401 });
  }
  return { app, jwks };
}
