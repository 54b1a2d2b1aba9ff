import type { Config } from '#lib/core/config';
import { createDeadline, type Deadline, within } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { retryAfterOption } from '#lib/core/http';
import { isRecord, parseJson } from '#lib/core/json';
import { keptCall } from '#lib/core/kept-call';
import {
  OAUTH_BASE_URL,
  OAUTH_CLIENT_ID,
  OAUTH_CLIENT_SECRET,
  OAUTH_ORG_ID,
  OAUTH_SCOPES,
} from '#lib/settings/generated';

/** The scopes that I/O Events and Adobe Commerce as a Cloud Service need. */
const DEFAULT_SCOPES =
  'AdobeID,openid,read_organizations,additional_info.projectedProductContext,additional_info.roles,adobeio_api,read_client_secret,manage_client_secrets,commerce.accs';

/**
 * How long before its end a token is renewed, in milliseconds; a short-lived one at half its life.
 */
const RENEW_BEFORE_MS = 300_000;

/** The most time for a token request, in milliseconds. */
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

/**
 * The access token of one credential. It is kept until shortly before its end; parallel calls share
 * one request.
 */
export interface TokenSource {
  readonly clientId: string;
  readonly orgId: string;
  /**
   * @throws RelayError `setup` when Adobe refuses the credential, `throttled`, `timeout` or
   * `unavailable`.
   */
  token(deadline: Deadline): Promise<string>;
  /** Drops a refused token, so that the next call requests another. */
  forget(token: string): void;
}

// By credential. The activations of a process share it.
const sources = new Map<string, TokenSource>();

/**
 * The token source for the credential in the settings (`OAUTH_*`). `moreScopes` are asked for
 * beside the usual ones, where the settings name none.
 */
export function tokenSource(config: Config, moreScopes = ''): TokenSource {
  const credential: Credential = {
    tokenUrl: new URL('v3', withSlash(config.read(OAUTH_BASE_URL))).href,
    clientId: config.require(OAUTH_CLIENT_ID),
    clientSecret: config.require(OAUTH_CLIENT_SECRET),
    orgId: config.require(OAUTH_ORG_ID),
    scopes: config.read(OAUTH_SCOPES) ?? [DEFAULT_SCOPES, moreScopes].filter((scopes) => scopes !== '').join(','),
  };
  const key = JSON.stringify(credential);
  const existing = sources.get(key);
  if (existing) {
    return existing;
  }
  const source = createTokenSource(credential);
  sources.set(key, source);
  return source;
}

/** A token source with a cache of its own. A test may give its own clock. */
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
      // Parallel calls wait for one request. It has a time limit of its own, and each call keeps to
      // its own deadline.
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

/** Requests a token from Adobe IMS: `POST /ims/token/v3` with the client-credentials grant. */
async function fetchToken(credential: Credential, deadline: Deadline, now: () => number): Promise<CachedToken> {
  const response = await keptCall(
    {
      method: 'POST',
      url: credential.tokenUrl,
      repeatable: true,
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
    FETCH_LIMIT_MS,
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
