import { isRecord } from '#lib/core/json';
import type { Activation } from './activations';

/** What the platform answers over HTTP. */
export interface HttpAnswer {
  status: number;
  headers: [string, string][];
  body: string | Buffer;
}

/** What HTTP takes for a header's name and value (RFC 9110, 5.1 and 5.5). */
const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

const MALFORMED = "Response is not valid 'message/http'.";
const MISMATCH = 'Response type in header did not match generated content type.';
const FAILED = 'There was an error processing your request.';

/**
 * How the address wants the result: as an HTTP answer of the action's own making, or in a media
 * type.
 */
export type Extension = 'http' | 'json' | 'html' | 'svg' | 'text';

const MEDIA = { html: 'text/html; charset=UTF-8', svg: 'image/svg+xml', text: 'text/plain; charset=UTF-8' } as const;

/** Reads an extension; anything else is an HTTP answer. */
export function toExtension(text: string): Extension {
  return text === 'json' || text === 'html' || text === 'svg' || text === 'text' ? text : 'http';
}

/** Turns an activation of a web action into the HTTP answer, as the platform's controller does. */
export function webAnswer(activation: Activation, extension: Extension, transactionId: string): HttpAnswer {
  const { status, result } = activation.response;
  const refuse = (code: number, error: string) => json(code, { error, code: transactionId });
  if (status === 'success') {
    return extension === 'http' ? project(result, refuse) : transcode(result, extension, refuse);
  }
  if (status === 'application error') {
    return project(isRecord(result) ? result.error : result, refuse);
  }
  return refuse(400, FAILED);
}

/** An answer in JSON. */
export function json(status: number, value: unknown): HttpAnswer {
  return { status, headers: [['content-type', 'application/json']], body: JSON.stringify(value) };
}

/**
 * A result in the media type of the extension; texts are looked for in `body` and under the
 * extension's name.
 */
function transcode(
  result: unknown,
  extension: Exclude<Extension, 'http'>,
  refuse: (code: number, error: string) => HttpAnswer,
): HttpAnswer {
  if (extension === 'json') {
    return json(200, result);
  }
  const fields = isRecord(result) ? result : {};
  const value = fields.body ?? fields[extension];
  if (value === undefined || (extension !== 'text' && typeof value !== 'string')) {
    return refuse(404, 'Response does not include requested property.');
  }
  const body = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return { status: 200, headers: [['content-type', MEDIA[extension]]], body };
}

function project(result: unknown, refuse: (code: number, error: string) => HttpAnswer): HttpAnswer {
  if (Array.isArray(result)) {
    return refuse(500, FAILED);
  }
  if (!isRecord(result)) {
    return refuse(400, MALFORMED);
  }
  const status = readStatus(result.statusCode);
  const headers = readHeaders(result.headers);
  if (status === undefined || headers === undefined) {
    return refuse(400, MALFORMED);
  }
  const { body } = result;
  if (body === undefined || body === null || body === '') {
    const rest = headers.filter(([name]) => name !== 'content-type');
    return { status: status === 'none' ? 204 : status, headers: rest, body: '' };
  }
  const code = status === 'none' ? 200 : status;
  return encode(code, headers, body) ?? refuse(400, MISMATCH);
}

function encode(status: number, headers: [string, string][], body: unknown): HttpAnswer | undefined {
  const type = headers.find(([name]) => name === 'content-type')?.[1];
  const withType = (fallback: string): [string, string][] =>
    type === undefined ? [...headers, ['content-type', fallback]] : headers;
  if (typeof body !== 'string') {
    const fits = type === undefined || /[/+]json\b/i.test(type);
    return fits ? { status, headers: withType('application/json'), body: JSON.stringify(body) } : undefined;
  }
  if (type === undefined || /^text\/|[/+](json|xml|javascript)\b|x-www-form-urlencoded/i.test(type)) {
    return { status, headers: withType('text/html; charset=UTF-8'), body };
  }
  const bytes = Buffer.from(body, 'base64');
  return bytes.toString('base64') === body ? { status, headers, body: bytes } : undefined;
}

function readStatus(value: unknown): number | 'none' | undefined {
  if (value === undefined || value === null) {
    return 'none';
  }
  const status = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599 ? status : undefined;
}

/**
 * Values may be texts, numbers and truth values, or lists of them for a header that stands several
 * times.
 */
function readHeaders(value: unknown): [string, string][] | undefined {
  if (value === undefined || value === null) {
    return [];
  }
  if (!isRecord(value)) {
    return undefined;
  }
  const headers = Object.entries(value).flatMap(([name, item]) =>
    (Array.isArray(item) ? item : [item]).map((one) => [name.toLowerCase(), one] as const),
  );
  const simple = headers.every(
    ([name, item]) =>
      ['string', 'number', 'boolean'].includes(typeof item) && NAME.test(name) && VALUE.test(String(item)),
  );
  return simple ? headers.map(([name, item]) => [name, String(item)]) : undefined;
}
