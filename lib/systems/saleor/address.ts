import type { Config } from '#lib/core/config';
import { SALEOR_ALLOWED_URLS } from '#lib/settings/generated';

/**
 * Whether the app may be installed in the Saleor at this API address: it must match one of
 * `SALEOR_ALLOWED_URLS`. A `*` stands for one label of the host name, as in
 * `https://*.saleor.cloud/graphql/`. An empty setting allows none.
 */
export function isAllowed(config: Config, apiUrl: string): boolean {
  const allowed = config.read(SALEOR_ALLOWED_URLS);
  return URL.canParse(apiUrl) && allowed.some((pattern) => matches(pattern, apiUrl));
}

function matches(pattern: string, apiUrl: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[A-Za-z0-9-]+')}$`).test(apiUrl);
}

/** Where a Saleor publishes its public keys. */
export function jwksUrl(apiUrl: string): string {
  return new URL('/.well-known/jwks.json', apiUrl).href;
}
