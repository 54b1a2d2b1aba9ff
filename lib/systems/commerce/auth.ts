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
  COMMERCE_STORE,
  OAUTH_CLIENT_ID,
} from '#lib/settings/generated';
import { oauth1Header } from './oauth1';

/** One request's proof of who sends it. */
export interface Proof {
  headers: Record<string, string>;
  /** Told when the store refused it: what is kept of it is thrown away. */
  refused(): void;
}

/** How requests to Adobe Commerce prove who sends them. */
export interface CommerceAuth {
  prove(method: string, url: string, deadline: Deadline): Promise<Proof>;
  /** Whether an answer refuses the proof, and not the request. */
  isRefusal(response: HttpResponse): boolean;
}

/**
 * Chosen as the official kit does: an integration's OAuth 1.0a where `COMMERCE_CONSUMER_KEY` is set (PaaS), else IMS
 * where `OAUTH_CLIENT_ID` is set (SaaS, and PaaS with IMS).
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
    'No credential for Adobe Commerce: set COMMERCE_CONSUMER_KEY and its three siblings, or OAUTH_CLIENT_ID and OAUTH_CLIENT_SECRET.',
  );
}

/** The store answers 400 as well where a signature's parameters are wrong, such as the time of a clock that is off. */
const OAUTH_PROBLEM =
  /\boauth_(problem|timestamp|nonce|version|signature)|\bOAuth version\b|\bSignature method\b|\bnonce is already\b/i;

function integrationAuth(config: Config): CommerceAuth {
  const credential = {
    consumerKey: config.require(COMMERCE_CONSUMER_KEY),
    consumerSecret: config.require(COMMERCE_CONSUMER_SECRET),
    accessToken: config.require(COMMERCE_ACCESS_TOKEN),
    accessTokenSecret: config.require(COMMERCE_ACCESS_TOKEN_SECRET),
  };
  return {
    prove: async (method, url) => ({
      headers: { authorization: oauth1Header(method, url, credential) },
      // Each request is signed anew: there is nothing to throw away.
      refused: () => {},
    }),
    isRefusal: ({ status, text }) => status === 401 || (status === 400 && OAUTH_PROBLEM.test(text)),
  };
}

function imsAuth(config: Config): CommerceAuth {
  const tokens = tokenSource(config);
  return {
    async prove(_method, _url, deadline) {
      const token = await tokens.token(deadline);
      return {
        headers: {
          authorization: `Bearer ${token}`,
          'x-api-key': tokens.clientId,
          'x-gw-ims-org-id': tokens.orgId,
          store: config.read(COMMERCE_STORE),
        },
        refused: () => tokens.forget(token),
      };
    },
    isRefusal: ({ status }) => status === 401,
  };
}
