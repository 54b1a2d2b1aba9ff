import http from 'node:http';
import https from 'node:https';
import { createGunzip } from 'node:zlib';
import type { Deadline } from './deadline';
import { RelayError } from './errors';
import { isRecord } from './json';
import { keptAgent } from './kept-agents';

/**
 * No answer may be larger than this, in bytes after decompression: a small compressed one could
 * take all memory. The largest that a system gives, a page of 300 records, is some megabytes.
 */
export const MAX_ANSWER_BYTES = 10_000_000;

/**
 * How long a connection may have been idle for a call that is not made again, in milliseconds: the
 * most impatient servers close theirs after two seconds (gunicorn).
 */
const ONCE_IDLE_MS = 1_500;

/** One HTTP call. */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /**
   * Whether it may be made twice, where the server closes a kept connection just as the call is
   * sent: nobody knows then whether it was taken. A GET may, unless said otherwise.
   */
  repeatable?: boolean;
}

/** An answer's headers, by their names in lower case; null where there is none. */
export type HeaderReader = Pick<Headers, 'get'>;

/** Its answer, whatever the status. */
export interface HttpResponse {
  status: number;
  headers: HeaderReader;
  /** The whole body as text, possibly empty. */
  text: string;
}

/**
 * One HTTP call over a connection that is kept for the next one. Redirects are not followed: they
 * would turn a POST into a GET and may carry credentials elsewhere. `target` names the system in an
 * error's text. `fetch` does the same, and takes 100 ms and 13 MB when it is first used.
 * @throws RelayError `timeout` when no answer came in time, `unavailable` when there is no
 * connection, or the answer is too large or in an encoding that was not asked for.
 */
export async function keptCall(
  request: HttpRequest,
  target: string,
  deadline: Deadline,
  limitMs: number,
): Promise<HttpResponse> {
  const signal = deadline.signal(limitMs);
  const { repeatable = request.method === 'GET' } = request;
  try {
    return await attempt(request, target, signal, repeatable ? undefined : ONCE_IDLE_MS).catch((error) => {
      if (error instanceof StaleConnection && repeatable) {
        return attempt(request, target, signal);
      }
      throw error;
    });
  } catch (error) {
    if (error instanceof RelayError) {
      throw error;
    }
    if (signal.aborted) {
      throw new RelayError('timeout', `${target} did not answer in time.`, { cause: error });
    }
    throw new RelayError('unavailable', `${target} cannot be reached (${codeOf(error)}).`, { cause: error });
  }
}

/** The server has closed a kept connection just when it was used again. */
class StaleConnection extends Error {
  readonly code = 'ECONNRESET';
}

function attempt(
  request: HttpRequest,
  target: string,
  signal: AbortSignal,
  mostIdleMs?: number,
): Promise<HttpResponse> {
  const { method, headers, body = '' } = request;
  const url = new URL(request.url);
  return new Promise((resolve, reject) => {
    const options = {
      method,
      signal,
      agent: keptAgent(request.url, mostIdleMs),
      headers: {
        accept: '*/*',
        'accept-encoding': 'gzip',
        'user-agent': 'commerce-relay',
        ...headers,
        ...(body === '' ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      },
    };
    const sent = (url.protocol === 'http:' ? http : https).request(url, options, (answer) => {
      readAll(answer, target).then(
        (text) => resolve({ status: answer.statusCode ?? 0, headers: readerOf(answer.headers), text }),
        reject,
      );
    });
    sent.on('error', (error) =>
      reject(sent.reusedSocket && codeOf(error) === 'ECONNRESET' ? new StaleConnection() : error),
    );
    sent.end(body);
  });
}

/** A `Headers` of its own would load all of `fetch`. */
function readerOf(headers: http.IncomingHttpHeaders): HeaderReader {
  return {
    get(name) {
      const value = headers[name.toLowerCase()];
      return value === undefined ? null : String(value);
    },
  };
}

async function readAll(answer: http.IncomingMessage, target: string): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decoded(answer, target)) {
    const part = Buffer.from(chunk);
    size += part.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      answer.destroy();
      throw new RelayError('unavailable', `${target} answered with more than ${MAX_ANSWER_BYTES / 1e6} MB.`);
    }
    chunks.push(part);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** The body as it was before it was compressed; an answer without one is not decompressed. */
function decoded(answer: http.IncomingMessage, target: string): AsyncIterable<Uint8Array> {
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity' || answer.statusCode === 204 || answer.statusCode === 304) {
    return answer;
  }
  if (encoding !== 'gzip' && encoding !== 'x-gzip') {
    answer.destroy();
    throw new RelayError('unavailable', `${target} answered in an encoding that was not asked for (${encoding}).`);
  }
  const unpacked = createGunzip();
  // A connection that breaks ends what is read of it.
  answer.on('error', (error) => unpacked.destroy(error));
  return answer.pipe(unpacked);
}

/** The network's own word for the failure, such as ECONNREFUSED. */
function codeOf(error: unknown): string {
  return isRecord(error) && typeof error.code === 'string' ? error.code : 'network failure';
}
