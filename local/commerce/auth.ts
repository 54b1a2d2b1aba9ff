import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import OAuth from 'oauth-1.0a';
import { bearerToken } from '../kernel/http';
import { CommerceError } from './errors';

export interface CommerceCredentials {
  consumerKey: string;
  consumerSecret: string;
  accessToken: string;
  accessTokenSecret: string;
}

/** How far a signature's time may be ahead, in seconds. One that is behind is taken. */
const TOLERANCE_S = 600;

/**
 * Checks who calls: an OAuth 1.0a HMAC-SHA256 signature of the integration, or an IMS token. A GET
 * without any `Authorization` and content type is let through, for a person with curl; a program's
 * or a wrong one never is. The
 * signature is computed by a library that the relay itself does not use.
 */
export function createAuthorizer(
  credentials: CommerceCredentials,
  acceptsToken: (token: string) => boolean,
  now: () => number,
): (c: Context) => void {
  const oauth = new OAuth({
    consumer: { key: credentials.consumerKey, secret: credentials.consumerSecret },
    signature_method: 'HMAC-SHA256',
    hash_function: (base, key) => createHmac('sha256', key).update(base).digest('base64'),
  });
  const seen = new Map<string, number>();

  const checkSignature = (c: Context, given: Record<string, string>) => {
    const { oauth_signature: signature, ...signed } = given;
    const { origin, pathname, search } = new URL(c.req.url);
    const query = search.slice(1);
    const request = { url: origin + asLaminas(pathname), method: c.req.method, data: readQuery(query) };
    if (signature !== oauth.getSignature(request, credentials.accessTokenSecret, oauthData(signed))) {
      throw new CommerceError(401, 'The signature is invalid. Verify and try again.');
    }
  };

  const checkNonce = (nonce: string, time: number) => {
    for (const [known, at] of seen) {
      if (time - at > TOLERANCE_S) {
        seen.delete(known);
      }
    }
    if (seen.has(nonce)) {
      throw new CommerceError(401, 'The nonce is already being used by the consumer with ID %1', ['1']);
    }
    seen.set(nonce, time);
  };

  return (c) => {
    const header = c.req.header('authorization');
    if (header === undefined && c.req.method === 'GET' && c.req.header('content-type') === undefined) {
      return;
    }
    const token = bearerToken(header);
    if (header !== undefined && /^OAuth\s/i.test(header)) {
      const given = readHeader(header);
      const time = now() / 1000;
      checkParameters(given, credentials, time);
      checkSignature(c, given);
      checkNonce(given.oauth_nonce ?? '', time);
    } else if (token === undefined || !acceptsToken(token)) {
      throw new CommerceError(401, "The consumer isn't authorized to access %resources.", {
        resources: resourceOf(c.req.path),
      });
    }
  };
}

/** The permission that an operation needs. */
function resourceOf(path: string): string {
  const [, name = '', resource = 'self'] =
    [
      ['products', 'Magento_Catalog::products'],
      ['categories', 'Magento_Catalog::categories'],
      ['customers', 'Magento_Customer::customer'],
      ['customerGroups', 'Magento_Customer::group'],
      ['orders', 'Magento_Sales::sales'],
    ]
      .map(([part = '', needed = '']) => [path, part, needed])
      .find(([, part]) => path.includes(`/V1/${part}`)) ?? [];
  return name === '' ? 'self' : resource;
}

/** The parameters that a signature cannot make right. */
function checkParameters(given: Record<string, string>, credentials: CommerceCredentials, time: number): void {
  if (given.oauth_version !== undefined && given.oauth_version !== '1.0') {
    throw new CommerceError(400, 'The "%1" Oauth version isn\'t supported.', [given.oauth_version]);
  }
  if (given.oauth_consumer_key?.length !== credentials.consumerKey.length) {
    throw new CommerceError(401, 'Consumer key is not the correct length');
  }
  if (given.oauth_consumer_key !== credentials.consumerKey) {
    throw new CommerceError(401, 'A consumer having the specified key does not exist');
  }
  if (given.oauth_token?.length !== credentials.accessToken.length) {
    throw new CommerceError(400, 'The token length is invalid. Check the length and try again.');
  }
  if (given.oauth_token !== credentials.accessToken) {
    throw new CommerceError(401, 'Specified token does not exist');
  }
  if (given.oauth_signature_method !== 'HMAC-SHA256') {
    throw new CommerceError(400, 'Signature method %1 is not supported', [given.oauth_signature_method ?? '']);
  }
  if (!(Number(given.oauth_timestamp) - time <= TOLERANCE_S)) {
    throw new CommerceError(401, 'An error occurred validating the nonce');
  }
}

const UNRESERVED = 'A-Za-z0-9_\\-.~';
const DECODED = new RegExp(`^[${UNRESERVED}:@&=+$,/;%]$`);
const ENCODED = new RegExp(`[^${UNRESERVED})(:@&=+$,/;%]|%(?![A-Fa-f0-9]{2})`, 'g');

/** The path as Laminas\Uri normalises it: the store signs that one, not the one that was sent. */
function asLaminas(path: string): string {
  const decoded = path.split(/(%[A-Fa-f0-9]{2})/).map((part) => {
    const char = /^%[A-Fa-f0-9]{2}$/.test(part) ? String.fromCharCode(Number(`0x${part.slice(1)}`)) : part;
    return DECODED.test(char) ? char : part;
  });
  return decoded.join('').replace(ENCODED, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Names and values decoded, as RFC 5849 (3.4.1.3.1) wants and the library does not do by itself; a
 * plus is a plus.
 */
function readQuery(query: string): Record<string, string> {
  const pairs = query.split('&').filter((pair) => pair !== '');
  return Object.fromEntries(pairs.map((pair) => pair.split('=', 2).map((part) => decodeURIComponent(part))));
}

function readHeader(header: string): Record<string, string> {
  const pairs = header.replace(/^OAuth\s+/i, '').matchAll(/([a-z_]+)="([^"]*)"/gi);
  return Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, decodeURIComponent(value)]));
}

function oauthData(given: Record<string, string>): OAuth.Data {
  return {
    oauth_consumer_key: given.oauth_consumer_key ?? '',
    oauth_nonce: given.oauth_nonce ?? '',
    oauth_signature_method: given.oauth_signature_method ?? '',
    oauth_timestamp: Number(given.oauth_timestamp),
    oauth_token: given.oauth_token ?? '',
    oauth_version: given.oauth_version ?? '',
  };
}
