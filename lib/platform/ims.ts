import type { Config } from '#lib/core/config';
import { createDeadline, type Deadline, within } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { retryAfterOption, send } from '#lib/core/http';
import { isRecord, parseJson } from '#lib/core/json';
import {
  OAUTH_BASE_URL,
  OAUTH_CLIENT_ID,
  OAUTH_CLIENT_SECRET,
  OAUTH_ORG_ID,
  OAUTH_SCOPES,
} from '#lib/settings/generated';

/** What a server-to-server credential for I/O Events and Adobe Commerce as a Cloud Service needs. */
const DEFAULT_SCOPES =
  'AdobeID,openid,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets,commerce.accs';

/** A token is renewed this long before it expires, in milliseconds; a short-lived one at half its life. */
const RENEW_BEFORE_MS = 300_000;

/** What a token request may take, in milliseconds. */
const FETCH_LIMIT_MS = 10_000;

/** An Adobe OAuth server-to-server credential. */
interface Credential {
  tokenUrl: string;
  clientId: string;
  clientSecret: string;
  orgId: string;
  scopes: string;
}

interface CachedToken {
  value: string;
  renewAt: number;
}

/** Gives the access token of one credential: kept until shortly before it expires, asked for once at a time. */
export interface TokenSource {
  readonly clientId: string;
  readonly orgId: string;
  /** @throws RelayError `setup` when Adobe refuses the credential, `throttled`, `timeout` or `unavailable`. */
  token(deadline: Deadline): Promise<string>;
  /** Forgets a token that was refused, so that the next call fetches another. */
  forget(token: string): void;
}

// Activations share the process: the cache serves them all.
const sources = new Map<string, TokenSource>();

/** The token source of the credential in the settings (`OAUTH_*`). */
export function tokenSource(config: Config): TokenSource {
  const credential: Credential = {
    tokenUrl: new URL('v3', withSlash(config.read(OAUTH_BASE_URL))).href,
    clientId: config.require(OAUTH_CLIENT_ID),
    clientSecret: config.require(OAUTH_CLIENT_SECRET),
    orgId: config.require(OAUTH_ORG_ID),
    scopes: config.read(OAUTH_SCOPES) ?? DEFAULT_SCOPES,
  };
  const key = JSON.stringify(credential);
  const known = sources.get(key);
  if (known) {
    return known;
  }
  const source = createTokenSource(credential);
  sources.set(key, source);
  return source;
}

/** A source with a cache of its own; the clock can be replaced by a test. */
export function createTokenSource(credential: Credential, now: () => number = Date.now): TokenSource {
  let cached: CachedToken | undefined;
  let pending: Promise<CachedToken> | undefined;
  return {
    clientId: credential.clientId,
    orgId: credential.orgId,
    async token(deadline) {
      if (cached && now() < cached.renewAt) {
        return cached.value;
      }
      // Many wait for one request: it has a time limit of its own, and each waits no longer than it can.
      pending ??= fetchToken(credential, createDeadline(Date.now() + FETCH_LIMIT_MS), now).finally(() => {
        pending = undefined;
      });
      cached = await within(deadline, pending);
      return cached.value;
    },
    forget(token) {
      if (cached?.value === token) {
        cached = undefined;
      }
    },
  };
}

/** Adobe IMS, `POST /ims/token/v3` with the client-credentials grant. */
async function fetchToken(credential: Credential, deadline: Deadline, now: () => number): Promise<CachedToken> {
  const response = await send(
    {
      method: 'POST',
      url: credential.tokenUrl,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        client_id: credential.clientId,
        client_secret: credential.clientSecret,
        grant_type: 'client_credentials',
        scope: credential.scopes,
      }).toString(),
    },
    'Adobe IMS',
    deadline,
  );
  const body = parseJson(response.text);
  if (response.status === 200 && isRecord(body) && typeof body.access_token === 'string') {
    const lifeMs = (typeof body.expires_in === 'number' ? body.expires_in : 0) * 1000;
    return { value: body.access_token, renewAt: now() + Math.max(lifeMs - RENEW_BEFORE_MS, lifeMs / 2) };
  }
  if (response.status === 429) {
    throw new RelayError('throttled', 'Adobe IMS throttles token requests.', retryAfterOption(response.headers));
  }
  if (response.status >= 500 || response.status === 200) {
    throw new RelayError(
      'unavailable',
      `Adobe IMS answered ${response.status} without a token.`,
      retryAfterOption(response.headers),
    );
  }
  const reason = isRecord(body) && typeof body.error === 'string' ? `: ${body.error}` : '';
  throw new RelayError(
    'setup',
    `Adobe IMS refused the credential (${response.status}${reason}). Check OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET and OAUTH_SCOPES.`,
  );
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
