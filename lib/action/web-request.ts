import type { Params } from '#lib/core/config';
import { isRecord } from '#lib/core/json';

/** An HTTP request as a raw web action gets it. */
export interface WebRequest {
  /** In upper case. */
  method: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** What stands behind the action's name, in its parts. */
  path: readonly string[];
  query: URLSearchParams;
  /** The body's exact bytes. */
  body: Buffer;
}

/** What is surely text to the platform; a raw body of any other content type comes in base64. */
const TEXT_TYPE = /^(text\/|application\/x-www-form-urlencoded)/i;

/**
 * Reads `__ow_method`, `__ow_headers`, `__ow_path`, `__ow_query` and `__ow_body`. The platform
 * hands a raw body over as text or in base64, and does not say which: it takes base64 for
 * `application/json` and binary types.
 */
export function readWebRequest(params: Params): WebRequest {
  const given = isRecord(params.__ow_headers) ? params.__ow_headers : {};
  const headers = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name.toLowerCase(), String(value)] as const),
  );
  return {
    method: typeof params.__ow_method === 'string' ? params.__ow_method.toUpperCase() : 'POST',
    headers,
    path: typeof params.__ow_path === 'string' ? params.__ow_path.split('/').filter((part) => part !== '') : [],
    query: new URLSearchParams(typeof params.__ow_query === 'string' ? params.__ow_query : ''),
    body: readBody(params.__ow_body, headers['content-type'] ?? ''),
  };
}

function readBody(body: unknown, contentType: string): Buffer {
  if (typeof body !== 'string') {
    return Buffer.alloc(0);
  }
  return !TEXT_TYPE.test(contentType) && isBase64(body) ? Buffer.from(body, 'base64') : Buffer.from(body, 'utf8');
}

/**
 * Whether a text can only be base64: the text of a JSON object or list holds brackets, which base64
 * does not.
 */
function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}
