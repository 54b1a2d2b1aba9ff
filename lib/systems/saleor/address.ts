import type { Config } from '#lib/core/config';
import { SALEOR_ALLOWED_URLS } from '#lib/settings/generated';

/**
 * Whether an address is a Saleor that may install the app: one of `SALEOR_ALLOWED_URLS`, separated
 * by blanks or commas. A `*` stands for one part of the host's name, as in
 * `https://*.saleor.cloud/graphql/`. Without the setting none is.
 */
export function isAllowed(config: Config, apiUrl: string): boolean {
  const allowed = config.read(SALEOR_ALLOWED_URLS);
  return URL.canParse(apiUrl) && allowed.some((pattern) => matches(pattern, apiUrl));
}

function matches(pattern: string, apiUrl: string): boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[A-Za-z0-9-]+')}$`).test(apiUrl);
}

/** Where a Saleor publishes the keys that it signs with. */
export function jwksUrl(apiUrl: string): string {
  return new URL('/.well-known/jwks.json', apiUrl).href;
}
