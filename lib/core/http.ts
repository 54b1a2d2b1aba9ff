import type { Deadline } from './deadline';
import { RelayError } from './errors';
import { isRecord } from './json';

/**
 * No single call may take longer than this, in milliseconds, however much time the action has left.
 */
const CALL_LIMIT_MS = 30_000;

/**
 * No answer may be larger than this, in bytes after decompression: a small compressed one could
 * take all memory. The largest that a system gives, a page of 300 records, is some megabytes.
 */
export const MAX_ANSWER_BYTES = 10_000_000;

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface HttpResponse {
  status: number;
  headers: Headers;
  /** The whole body as text, possibly empty. */
  text: string;
}

/**
 * One HTTP call, bounded by the deadline. Any status is a result; `target` names the system in an
 * error's text. Redirects are not followed: they would turn a POST into a GET and may carry
 * credentials elsewhere.
 * @throws RelayError `timeout` when no answer came in time, `unavailable` when there is no
 * connection, or the answer is too large.
 */
export async function send(request: HttpRequest, target: string, deadline: Deadline): Promise<HttpResponse> {
  const { url, ...init } = request;
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: deadline.signal(CALL_LIMIT_MS) });
    return { status: response.status, headers: response.headers, text: await readText(response, target) };
  } catch (error) {
    if (error instanceof RelayError) {
      throw error;
    }
    const late = isRecord(error) && error.name === 'TimeoutError';
    throw new RelayError(
      late ? 'timeout' : 'unavailable',
      late ? `${target} did not answer in time.` : `${target} cannot be reached (${reason(error)}).`,
      { cause: error },
    );
  }
}

/**
 * The body as text.
 * @throws RelayError `unavailable` where it is larger than `MAX_ANSWER_BYTES`.
 */
export async function readText(response: Response, target: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // To leave the loop cancels the stream.
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      throw new RelayError('unavailable', `${target} answered with more than ${MAX_ANSWER_BYTES / 1e6} MB.`);
    }
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** The network's own word for the failure, such as ECONNREFUSED; fetch hides it one level down. */
function reason(error: unknown): string {
  const cause = isRecord(error) && isRecord(error.cause) ? error.cause : {};
  return typeof cause.code === 'string' ? cause.code : 'network failure';
}

/** An answer's headers, by their names in lower case; null where there is none. */
export type HeaderReader = Pick<Headers, 'get'>;

/**
 * The kind of error that an outage's status means. With 504 a proxy has waited in vain (RFC 9110,
 * 15.6.5): the system behind it may still do what it was asked.
 */
export function outageKind(status: number): 'timeout' | 'unavailable' {
  return status === 504 ? 'timeout' : 'unavailable';
}

/** The option of an error with the seconds that the sender asked to wait, where it did. */
export function retryAfterOption(headers: HeaderReader): { retryAfter?: number } {
  const retryAfter = retryAfterSeconds(headers);
  return retryAfter === undefined ? {} : { retryAfter };
}

/**
 * The seconds that a Retry-After header asks for: a number of seconds or an HTTP date (RFC 9110,
 * 10.2.3).
 */
export function retryAfterSeconds(headers: HeaderReader, now: number = Date.now()): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) {
    return undefined;
  }
  if (/^\d+$/.test(value)) {
    return Number(value);
  }
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}
