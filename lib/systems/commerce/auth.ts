import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import type { HttpResponse } from '#lib/core/http';
import { tokenSource } from '#lib/platform/ims';
import {
  COMMERCE_ACCESS_TOKEN,
  COMMERCE_ACCESS_TOKEN_SECRET,
  COMMERCE_CONSUMER_KEY,
  COMMERCE_CONSUMER_SECRET,
  OAUTH_CLIENT_ID,
} from '#lib/settings/generated';
import { oauth1Header } from './oauth1';

/** The authorization of one request. */
export interface Authorization {
  headers: Record<string, string>;
  /** Called where the store refused it: a token that is kept is dropped. */
  discard(): void;
}

/** How requests to Adobe Commerce are authorized. */
export interface CommerceAuth {
  authorize(method: string, url: string, deadline: Deadline): Promise<Authorization>;
  /** Whether the store refused the authorization, and not the request. */
  isRefused(response: HttpResponse): boolean;
}

/**
 * The way to authorize, chosen as the official starter kit does: OAuth 1.0a of an integration where
 * `COMMERCE_CONSUMER_KEY` is set (PaaS), else IMS where `OAUTH_CLIENT_ID` is set (SaaS, and PaaS
 * with IMS).
 * @throws RelayError `setup` where neither is set.
 */
export function commerceAuth(config: Config): CommerceAuth {
  if (config.read(COMMERCE_CONSUMER_KEY) !== undefined) {
    return integrationAuth(config);
  }
  if (config.read(OAUTH_CLIENT_ID) !== undefined) {
    return imsAuth(config);
  }
  throw new RelayError(
    'setup',
    'No credential for Adobe Commerce: set COMMERCE_CONSUMER_KEY, COMMERCE_CONSUMER_SECRET, COMMERCE_ACCESS_TOKEN and COMMERCE_ACCESS_TOKEN_SECRET, or OAUTH_CLIENT_ID and OAUTH_CLIENT_SECRET.',
  );
}

/** Texts of a 400 that is about the signature, such as for a clock that is wrong. */
const OAUTH_PROBLEM =
  /\boauth_(problem|timestamp|nonce|version|signature)|\bOAuth version\b|\bSignature method\b|^\{"message":"The token length is invalid|\bnonce is already\b/i;

function integrationAuth(config: Config): CommerceAuth {
  const credential = {
    consumerKey: config.require(COMMERCE_CONSUMER_KEY),
    consumerSecret: config.require(COMMERCE_CONSUMER_SECRET),
    accessToken: config.require(COMMERCE_ACCESS_TOKEN),
    accessTokenSecret: config.require(COMMERCE_ACCESS_TOKEN_SECRET),
  };
  return {
    authorize: async (method, url) => ({
      headers: { authorization: oauth1Header(method, url, credential) },
      // Each request is signed for itself: nothing is kept.
      discard: () => {},
    }),
    isRefused: ({ status, text }) => status === 401 || (status === 400 && OAUTH_PROBLEM.test(text)),
  };
}

function imsAuth(config: Config): CommerceAuth {
  const tokens = tokenSource(config);
  return {
    async authorize(_method, _url, deadline) {
      const token = await tokens.token(deadline);
      return {
        headers: {
          authorization: `Bearer ${token}`,
          'x-api-key': tokens.clientId,
          'x-gw-ims-org-id': tokens.orgId,
        },
        discard: () => tokens.forget(token),
      };
    },
    isRefused: ({ status }) => status === 401,
  };
}
