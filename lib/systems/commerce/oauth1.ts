import { createHmac, randomBytes } from 'node:crypto';

/** The four secrets of an Adobe Commerce integration. */
export interface OAuth1Credential {
  consumerKey: string;
  consumerSecret: string;
  accessToken: string;
  accessTokenSecret: string;
}

/** What differs between two signatures of one request. A test fixes it. */
export interface OAuth1Moment {
  nonce: string;
  /** Seconds since 1970. */
  timestamp: number;
}

/**
 * The `Authorization` header of a request, signed with OAuth 1.0a HMAC-SHA256 (RFC 5849), the one
 * method that Adobe Commerce takes. The signature covers the query's parameters, and not a JSON
 * body.
 */
export function oauth1Header(
  method: string,
  url: string,
  credential: OAuth1Credential,
  moment: OAuth1Moment = { nonce: randomBytes(16).toString('hex'), timestamp: Math.floor(Date.now() / 1000) },
): string {
  const protocol: [string, string][] = [
    ['oauth_consumer_key', credential.consumerKey],
    ['oauth_nonce', moment.nonce],
    ['oauth_signature_method', 'HMAC-SHA256'],
    ['oauth_timestamp', String(moment.timestamp)],
    ['oauth_token', credential.accessToken],
    ['oauth_version', '1.0'],
  ];
  const signature = oauth1Signature(method, url, protocol, credential);
  const header = [...protocol, ['oauth_signature', signature] as const];
  return `OAuth ${header.map(([name, value]) => `${name}="${percentEncode(value)}"`).join(', ')}`;
}

/**
 * The signature over the method, the address and all parameters (RFC 5849, 3.4.1 and 3.4.2), in
 * base64.
 */
export function oauth1Signature(
  method: string,
  url: string,
  protocol: readonly (readonly [string, string])[],
  secrets: Pick<OAuth1Credential, 'consumerSecret' | 'accessTokenSecret'>,
): string {
  const address = new URL(url);
  const parameters = [...address.searchParams, ...protocol]
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort(([name, value], [otherName, otherValue]) => compare(name, otherName) || compare(value, otherValue))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const base = [method.toUpperCase(), `${address.origin}${normalPath(address.pathname)}`, parameters]
    .map(percentEncode)
    .join('&');
  const key = `${percentEncode(secrets.consumerSecret)}&${percentEncode(secrets.accessTokenSecret)}`;
  return createHmac('sha256', key).update(base).digest('base64');
}

/**
 * The path as the store's own URL library writes it before the signature is checked: what is legal
 * in a path is decoded (also a `/` or a `%` within a SKU), then all else is encoded. Else the store
 * refuses the signature of such a SKU's address.
 */
export function normalPath(path: string): string {
  const decoded = path.replace(/%([0-9A-F]{2})/gi, (encoded, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w\-.~:@&=+$,/;%]/.test(char) ? char : encoded;
  });
  return decoded.replace(/[^\w\-.~:@&=+$,/;%()]+|%(?![0-9A-F]{2})/gi, percentEncode);
}

/** Percent-encodes all but letters, digits and `-._~` (RFC 5849, 3.6). */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
