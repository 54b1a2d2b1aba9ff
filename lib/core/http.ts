import type { Deadline } from './deadline';
import { RelayError } from './errors';
import { type HeaderReader, type HttpRequest, type HttpResponse, keptCall, MAX_ANSWER_BYTES } from './kept-call';

export type { HeaderReader, HttpRequest, HttpResponse } from './kept-call';

/**
 * No single call may take longer than this, in milliseconds, however much time the action has left.
 */
const CALL_LIMIT_MS = 30_000;

/** How the calls of systems are made. */
export type Transport = (request: HttpRequest, target: string, deadline: Deadline) => Promise<HttpResponse>;

let transport: Transport = (request, target, deadline) => keptCall(request, target, deadline, CALL_LIMIT_MS);

/**
 * For a test: puts another way to make calls around the one in use, or in its place. What it
 * returns takes it away.
 */
export function wrapTransport(wrap: (inner: Transport) => Transport): () => void {
  const inner = transport;
  transport = wrap(inner);
  return () => {
    transport = inner;
  };
}

/**
 * One HTTP call of a system, bounded by the deadline. Any status is a result.
 * @throws RelayError as `keptCall` does.
 */
export const send: Transport = (request, target, deadline) => transport(request, target, deadline);

/**
 * The body of an answer to `fetch` as text.
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
