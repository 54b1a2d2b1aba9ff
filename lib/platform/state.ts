import { createDeadline, type Deadline } from '#lib/core/deadline';
import { RelayError, toRelayError } from '#lib/core/errors';
import { retryAfterSeconds } from '#lib/core/http';
import { isRecord, parseJson } from '#lib/core/json';
import { type HttpRequest, type HttpResponse, keptCall } from '#lib/core/kept-call';
import type { KeyValueStore } from '#lib/core/key-value-store';
import { retry } from '#lib/core/retry';

/**
 * The most time for one verb, in milliseconds: a queued event can be retried, its activation is
 * short.
 */
const CALL_LIMIT_MS = 5_000;

/** The waits between tries, in milliseconds, where the service names none: the stock client's. */
const WAITS_MS = [100, 200, 400];

/** What a key may be; it stands in the path of an address. */
const KEY = /^[\w.-]{1,1024}$/;

/**
 * The key-value store in the State service of this namespace, on kept connections. It does what the
 * stock client `@adobe/aio-lib-state` does, whose validators, logging and networking an event would
 * load.
 * @throws RelayError from each verb: `setup` where the key is missing or refused, `throttled`,
 * `unavailable`, `timeout`, `rejected`.
 */
export function createState(deadline: Deadline): KeyValueStore {
  const data = (key: string) => {
    if (!KEY.test(key)) {
      throw new RelayError('rejected', 'The State service has no such keys: letters, digits, -, _ and . are allowed.');
    }
    return `/data/${key}`;
  };
  return {
    async get(key) {
      const { status, text } = await call({ method: 'GET', path: data(key) }, deadline);
      return status === 404 ? undefined : text;
    },
    async put(key, value, ttl) {
      const headers = { 'content-type': 'application/octet-stream' };
      await call({ method: 'PUT', path: `${data(key)}?ttl=${ttl}`, headers, body: value }, deadline);
    },
    async delete(key) {
      await call({ method: 'DELETE', path: data(key) }, deadline);
    },
    async list(prefix) {
      const keys: string[] = [];
      for (let cursor = '0'; ; ) {
        const query = new URLSearchParams({ match: `${prefix}*`, cursor });
        const page = parseJson((await call({ method: 'GET', path: `/data?${query}` }, deadline)).text);
        if (!isRecord(page) || !Array.isArray(page.keys)) {
          return keys;
        }
        keys.push(...page.keys.map(String));
        cursor = String(page.cursor ?? 0);
        if (cursor === '0') {
          return keys;
        }
      }
    },
  };
}

interface Call {
  method: HttpRequest['method'];
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** One call, tried again as the stock client does: after no answer, 429 and 5xx. */
async function call({ path, headers, ...request }: Call, deadline: Deadline): Promise<HttpResponse> {
  const { __OW_NAMESPACE: namespace, __OW_API_KEY: key } = process.env;
  if (!namespace || !key) {
    throw new RelayError(
      'setup',
      'The action may not use the State service: give it the annotation provide-api-key: true in its actions.config.yaml.',
    );
  }
  const time = createDeadline(Math.min(deadline.endsAt, Date.now() + CALL_LIMIT_MS));
  const sent: HttpRequest = {
    ...request,
    repeatable: true,
    url: `${endpoint()}/containers/${namespace}${path}`,
    headers: { ...headers, authorization: `Basic ${Buffer.from(key).toString('base64')}` },
  };
  const response = await retry(() => keptCall(sent, 'The State service', time, CALL_LIMIT_MS), {
    deadline: time,
    backOff: waitBefore,
  });
  if ((response.status >= 200 && response.status < 300) || response.status === 404) {
    return response;
  }
  throw failure(response.status);
}

/** Inside the Runtime the service has an address of its own. */
function endpoint(): string {
  const { AIO_STATE_ENDPOINT, __OW_CLOUD } = process.env;
  return AIO_STATE_ENDPOINT || `https://storage-state-amer.app-builder${__OW_CLOUD ? '.int' : ''}.adp.adobe.io`;
}

function waitBefore(outcome: PromiseSettledResult<HttpResponse>, retries: number): number | undefined {
  const wait = WAITS_MS[retries];
  if (wait === undefined) {
    return undefined;
  }
  if (outcome.status === 'rejected') {
    // What was too large, or too late, will be so again.
    const { kind, cause } = toRelayError(outcome.reason);
    return kind === 'unavailable' && cause !== undefined ? wait : undefined;
  }
  const { status } = outcome.value;
  if (status !== 429 && status < 500) {
    return undefined;
  }
  const asked = retryAfterSeconds(outcome.value.headers);
  return asked === undefined ? wait : asked * 1000;
}

function failure(status: number): RelayError {
  if (status === 401 || status === 403) {
    return new RelayError('setup', `The State service refuses the namespace's key (${status}).`);
  }
  if (status === 429) {
    return new RelayError('throttled', 'The State service throttles the namespace.');
  }
  if (status === 400 || status === 413) {
    return new RelayError('rejected', `The State service refuses the value (${status}).`);
  }
  return new RelayError('unavailable', `The State service cannot be used (${status}).`);
}
