import http from 'node:http';
import https from 'node:https';
import type { Deadline } from './deadline';
import { RelayError } from './errors';
import { type HeaderReader, MAX_ANSWER_BYTES } from './http';
import { isRecord } from './json';
import { keptAgent } from './kept-agents';

/** One call over a kept connection. */
export interface KeptRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers: Readonly<Record<string, string>>;
  body?: string;
}

/** Its answer, whatever the status. */
export interface KeptResponse {
  status: number;
  headers: Readonly<http.IncomingHttpHeaders>;
  text: string;
}

/**
 * One HTTP call over a connection that is kept for the next one: for what an event calls several
 * times. It may be made twice, where the server closes a kept connection as the call is sent, so it
 * has to be one that may be. `target` names the system in an error's text.
 * @throws RelayError `timeout` when no answer came in time, `unavailable` when there is no
 * connection, or the answer is too large or compressed: that is not asked for.
 */
export async function keptCall(
  request: KeptRequest,
  target: string,
  deadline: Deadline,
  limitMs: number,
): Promise<KeptResponse> {
  const signal = deadline.signal(limitMs);
  try {
    return await attempt(request, target, signal).catch((error) => {
      if (error instanceof StaleConnection) {
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

/** The headers of an answer. A `Headers` of its own would load all of `fetch`. */
export function headersOf({ headers }: KeptResponse): HeaderReader {
  return {
    get(name) {
      const value = headers[name];
      return value === undefined ? null : String(value);
    },
  };
}

/** The server has closed a kept connection just when it was used again. */
class StaleConnection extends Error {}

function attempt(request: KeptRequest, target: string, signal: AbortSignal): Promise<KeptResponse> {
  const { method, headers, body = '' } = request;
  const url = new URL(request.url);
  const plain = url.protocol === 'http:';
  return new Promise((resolve, reject) => {
    const options = {
      method,
      signal,
      agent: keptAgent(request.url),
      headers: body === '' ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    };
    const sent = (plain ? http : https).request(url, options, (answer) => {
      readAll(answer, target).then(
        (text) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
        reject,
      );
    });
    sent.on('error', (error) =>
      reject(sent.reusedSocket && codeOf(error) === 'ECONNRESET' ? new StaleConnection() : error),
    );
    sent.end(body);
  });
}

async function readAll(answer: http.IncomingMessage, target: string): Promise<string> {
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') {
    answer.destroy();
    throw new RelayError('unavailable', `${target} answered in an encoding that was not asked for (${encoding}).`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    const part = Buffer.from(chunk);
    size += part.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      answer.destroy();
      throw new RelayError('unavailable', `${target} answered with more than ${MAX_ANSWER_BYTES / 1e6} MB.`);
    }
    chunks.push(part);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The network's own word for the failure, such as ECONNREFUSED. */
function codeOf(error: unknown): string {
  return isRecord(error) && typeof error.code === 'string' ? error.code : 'network failure';
}
