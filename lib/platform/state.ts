import http from 'node:http';
import https from 'node:https';
import { createDeadline, type Deadline, within } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { MAX_ANSWER_BYTES } from '#lib/core/http';
import { isRecord } from '#lib/core/json';
import type { KeyValueStore } from '#lib/core/key-value-store';

/**
 * The most time for one call, in milliseconds: a queued event can be retried, its activation is
 * short.
 */
const CALL_LIMIT_MS = 5_000;

/** The part of `@adobe/aio-lib-state` that is used. */
interface StateClient {
  get(key: string): Promise<{ value?: string | null } | undefined>;
  put(key: string, value: string, options: { ttl: number }): Promise<string>;
  delete(key: string): Promise<string | null>;
  list(options: { match: string }): AsyncIterable<{ keys: string[] }>;
  /**
   * The client's HTTP calls. They go by node-fetch, which closes each connection unless it is given
   * an agent.
   */
  fetchRetry?: { exponentialBackoff(url: string, init: object, ...more: unknown[]): Promise<unknown> };
}

/**
 * The key-value store in the State service of this namespace. The client is loaded with the first
 * call, so that an event that is refused before does not load it.
 * @throws RelayError from each verb: `setup` where the key is missing or refused, `throttled`,
 * `unavailable`, `timeout`.
 */
export function createState(deadline: Deadline, connect: () => Promise<StateClient> = stockClient): KeyValueStore {
  const call = async <T>(work: (client: StateClient) => Promise<T>): Promise<T> => {
    const time = createDeadline(Math.min(deadline.endsAt, Date.now() + CALL_LIMIT_MS));
    try {
      return await within(time, connect().then(work), 'The State service did not answer in time.');
    } catch (error) {
      throw failure(error);
    }
  };
  return {
    get: (key) => call(async (client) => (await client.get(key))?.value ?? undefined),
    put: (key, value, ttl) =>
      call(async (client) => {
        await client.put(key, value, { ttl });
      }),
    delete: (key) =>
      call(async (client) => {
        await client.delete(key);
      }),
    list: (prefix) =>
      call(async (client) => {
        const keys: string[] = [];
        for await (const page of client.list({ match: `${prefix}*` })) {
          keys.push(...page.keys);
        }
        return keys;
      }),
  };
}

let client: Promise<StateClient> | undefined;

/** One client for the process: all of its activations have the same credential. */
function stockClient(): Promise<StateClient> {
  client ??= load();
  return client.catch((error) => {
    client = undefined;
    throw error;
  });
}

async function load(): Promise<StateClient> {
  const { __OW_NAMESPACE: namespace, __OW_API_KEY: auth } = process.env;
  if (!namespace || !auth) {
    throw new RelayError(
      'setup',
      'The action may not use the State service: give it the annotation provide-api-key: true in its actions.config.yaml.',
    );
  }
  const { init } = await import(/* webpackMode: "eager" */ '@adobe/aio-lib-state');
  return withOpenConnections(await init({ ow: { namespace, auth } }));
}

/**
 * Keeps the client's connections open: an event makes some ten calls, and each would begin with a
 * handshake. It also bounds what is read of an answer. A client that makes its calls in another way
 * stays as it is.
 */
function withOpenConnections(opened: StateClient): StateClient {
  const { fetchRetry } = opened;
  if (fetchRetry !== undefined) {
    const agents = { 'http:': new http.Agent({ keepAlive: true }), 'https:': new https.Agent({ keepAlive: true }) };
    const agent = ({ protocol }: URL) => (protocol === 'http:' ? agents['http:'] : agents['https:']);
    const plain = fetchRetry.exponentialBackoff.bind(fetchRetry);
    fetchRetry.exponentialBackoff = (url, init, ...more) =>
      plain(url, { ...init, agent, size: MAX_ANSWER_BYTES }, ...more);
  }
  return opened;
}

/** The client's errors have a code such as ERROR_UNAUTHORIZED. */
function failure(error: unknown): RelayError {
  if (error instanceof RelayError) {
    return error;
  }
  const code = isRecord(error) && typeof error.code === 'string' ? error.code : '';
  if (/UNAUTHORIZED|BAD_CREDENTIALS/.test(code)) {
    return new RelayError('setup', `The State service refuses the namespace's key (${code}).`, { cause: error });
  }
  if (code.includes('RATE_TOO_HIGH')) {
    return new RelayError('throttled', 'The State service throttles the namespace.', { cause: error });
  }
  if (/BAD_ARGUMENT|BAD_REQUEST|PAYLOAD_TOO_LARGE/.test(code)) {
    return new RelayError('rejected', `The State service refuses the value (${code}).`, { cause: error });
  }
  return new RelayError('unavailable', 'The State service cannot be used.', { cause: error });
}
