import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { type HttpResponse, retryAfterOption, retryAfterSeconds, send } from '#lib/core/http';
import { parseJson } from '#lib/core/json';
import { retry } from '#lib/core/retry';
import { COMMERCE_BASE_URL } from '#lib/settings/generated';
import { type CommerceAuth, commerceAuth } from './auth';
import { commerceMessage } from './message';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Adobe Commerce's REST API: paths are relative to `V1/`, bodies and answers are JSON. */
export interface CommerceApi {
  /**
   * @throws RelayError by what the store answered; a `rejected` error carries the store's status
   * and message.
   */
  request(method: Method, path: string, body?: unknown): Promise<unknown>;
}

const TARGET = 'Adobe Commerce';

/** A throttled request is sent once more where Retry-After is no longer than this, in seconds. */
const MOST_RETRY_AFTER_S = 5;

/** What the store says where the address is wrong, and not the record. */
const NO_ROUTE = /does not match any route/i;

/** The API at `COMMERCE_BASE_URL`, for one activation: each call takes what is left of its time. */
export function commerceApi({ config, deadline }: { config: Config; deadline: Deadline }): CommerceApi {
  const base = config.require(COMMERCE_BASE_URL).replace(/\/*$/, '/');
  const auth = commerceAuth(config);
  return {
    async request(method, path, body) {
      const url = new URL(`V1/${path}`, base).href;
      const call = () => attempt(auth, method, url, body, deadline);
      const response = await retry(() => proven(call, auth), {
        deadline,
        backOff: (outcome, retries) =>
          outcome.status === 'fulfilled' && retries === 0 ? throttledFor(outcome.value) : undefined,
      });
      return read(response);
    },
  };
}

/** A refused proof is made anew once: a kept token may have been revoked. */
async function proven(call: () => Promise<HttpResponse>, auth: CommerceAuth): Promise<HttpResponse> {
  const first = await call();
  const response = auth.isRefusal(first) ? await call() : first;
  if (auth.isRefusal(response)) {
    throw new RelayError('setup', `${answered(response)} Check the credential and the permissions it has.`);
  }
  return response;
}

/** The milliseconds that a throttling store asks to wait, where they are short enough to do so. */
function throttledFor({ status, headers }: HttpResponse): number | undefined {
  const seconds = status === 429 ? retryAfterSeconds(headers) : undefined;
  return seconds !== undefined && seconds <= MOST_RETRY_AFTER_S ? seconds * 1000 : undefined;
}

async function attempt(
  auth: CommerceAuth,
  method: Method,
  url: string,
  body: unknown,
  deadline: Deadline,
): Promise<HttpResponse> {
  const proof = await auth.prove(method, url, deadline);
  const response = await send(
    {
      method,
      url,
      headers: { ...proof.headers, accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    TARGET,
    deadline,
  );
  if (auth.isRefusal(response)) {
    proof.refused();
  }
  return response;
}

function read(response: HttpResponse): unknown {
  const { status, headers, text } = response;
  if (status >= 200 && status < 300) {
    const value = text === '' ? null : parseJson(text);
    if (value === undefined) {
      throw new RelayError('unavailable', `${TARGET} answered ${status} with something that is not JSON.`);
    }
    return value;
  }
  if (status === 403) {
    throw new RelayError('setup', `${answered(response)} Check the permissions of the integration.`);
  }
  if (status === 429) {
    throw new RelayError('throttled', answered(response), retryAfterOption(headers));
  }
  if (status < 400 || isWrongAddress(response)) {
    throw new RelayError('setup', `${answered(response)} Nothing there speaks the REST API: check COMMERCE_BASE_URL.`);
  }
  if (status === 408 || status === 425 || status >= 500) {
    throw new RelayError('unavailable', answered(response), retryAfterOption(headers));
  }
  throw new RelayError('rejected', answered(response), { status });
}

/** A 404 of a record comes in the store's own form; any other is that of a wrong address. */
function isWrongAddress({ status, text }: HttpResponse): boolean {
  const said = commerceMessage(text);
  return status === 404 && (said === undefined || NO_ROUTE.test(said));
}

/** What the store answered, as a sentence. */
function answered({ status, text }: HttpResponse): string {
  const said = commerceMessage(text);
  return `${TARGET} answered ${status}${said === undefined ? '.' : `: ${said}`}`;
}

/** Whether the store said that what was asked for does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof RelayError && error.kind === 'rejected' && error.status === 404;
}

/** Whether the store refused the data itself, for whatever reason. */
export function isRejected(error: unknown): error is RelayError {
  return error instanceof RelayError && error.kind === 'rejected';
}

/**
 * A value as one segment of a path. @throws RelayError `invalid` for a dot segment, which an
 * address would swallow.
 */
export function segment(value: string | number): string {
  const text = String(value);
  if (/^\.{0,2}$|\p{Cs}/u.test(text)) {
    throw new RelayError(
      'invalid',
      'Invalid data: an identifier that is empty, consists of dots or holds half a character cannot be addressed.',
    );
  }
  return encodeURIComponent(text);
}
