import { tokenSource } from '../adobe/ims';
import type { Config } from '../core/config';
import type { Deadline } from '../core/deadline';
import { RelayError } from '../core/errors';
import { oauth1Header } from './oauth1';

/** How requests to Adobe Commerce prove who sends them. */
export interface CommerceAuth {
  headers(method: string, url: string, deadline: Deadline): Promise<Record<string, string>>;
  /** Called when the store answered 401; true where another try with fresh headers makes sense. */
  renew(): boolean;
}

/**
 * Chosen as the official kit does: an integration's OAuth 1.0a where `COMMERCE_CONSUMER_KEY` is set (PaaS), else IMS
 * where `OAUTH_CLIENT_ID` is set (SaaS, and PaaS with IMS).
 * @throws RelayError `setup` where neither is set.
 */
export function commerceAuth(config: Config): CommerceAuth {
  if (config.get('COMMERCE_CONSUMER_KEY') !== undefined) {
    return integrationAuth(config);
  }
  if (config.get('OAUTH_CLIENT_ID') !== undefined) {
    return imsAuth(config);
  }
  throw new RelayError(
    'setup',
    'No credential for Adobe Commerce: set COMMERCE_CONSUMER_KEY and its three siblings, or OAUTH_CLIENT_ID and OAUTH_CLIENT_SECRET.',
  );
}

function integrationAuth(config: Config): CommerceAuth {
  const credential = {
    consumerKey: config.require('COMMERCE_CONSUMER_KEY'),
    consumerSecret: config.require('COMMERCE_CONSUMER_SECRET'),
    accessToken: config.require('COMMERCE_ACCESS_TOKEN'),
    accessTokenSecret: config.require('COMMERCE_ACCESS_TOKEN_SECRET'),
  };
  return {
    headers: async (method, url) => ({ authorization: oauth1Header(method, url, credential) }),
    // A refused nonce or timestamp is worth one more try with fresh ones.
    renew: () => true,
  };
}

function imsAuth(config: Config): CommerceAuth {
  const tokens = tokenSource(config);
  let last: string | undefined;
  return {
    async headers(_method, _url, deadline) {
      last = await tokens.token(deadline);
      return {
        authorization: `Bearer ${last}`,
        'x-api-key': tokens.clientId,
        'x-gw-ims-org-id': tokens.orgId,
        store: config.get('COMMERCE_STORE') ?? 'all',
      };
    },
    renew() {
      if (last !== undefined) {
        tokens.forget(last);
      }
      return true;
    },
  };
}
