import type { Config } from '#lib/core/config';
import type { Deadline } from '#lib/core/deadline';
import { RelayError } from '#lib/core/errors';
import { type HttpResponse, outageKind, retryAfterOption, retryAfterSeconds, send } from '#lib/core/http';
import { parseJson } from '#lib/core/json';
import { retry } from '#lib/core/retry';
import { COMMERCE_BASE_URL, COMMERCE_STORE } from '#lib/settings/generated';
import { type CommerceAuth, commerceAuth } from './auth';
import { addressHint, credentialHint } from './hints';
import { commerceMessage, isPassing } from './message';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Adobe Commerce's REST API: paths are relative to `V1/`, bodies and answers are JSON. */
export interface CommerceApi {
  /**
   * @param view the store view, where it is not that of `COMMERCE_STORE`.
   * @throws RelayError by the store's status; `rejected` has that status and the store's message.
   */
  request(method: Method, path: string, body?: unknown, view?: string): Promise<unknown>;
}

const TARGET = 'Adobe Commerce';

/** A throttled request is sent once more where Retry-After is no longer than this, in seconds. */
const MOST_RETRY_AFTER_S = 5;

/** The store's message for a wrong address, rather than a missing record. */
const NO_ROUTE = /does not match any route/i;

/** The store's message for a store view that it does not have. */
const NO_STORE_VIEW = /^Specified request cannot be processed/;

/** The cause of an error for a route that the store does not have. */
const UNKNOWN_ROUTE = 'unknown route';

/**
 * The API at `COMMERCE_BASE_URL`, for one activation. Each call keeps to the activation's deadline.
 * The store view goes into the path of an own installation, `…/rest/`, and into the header `Store`
 * of Adobe Commerce as a Cloud Service.
 */
export function commerceApi({ config, deadline }: { config: Config; deadline: Deadline }): CommerceApi {
  const base = config.require(COMMERCE_BASE_URL).replace(/\/*$/, '/');
  const store = config.read(COMMERCE_STORE);
  const isInPath = base.endsWith('/rest/');
  const auth = commerceAuth(config);
  return {
    async request(method, path, body, view = store) {
      // Where a product's texts are written: without a store view it is the default one alone.
      const place = isInPath && /^products\b/.test(path) ? `${segment(view)}/` : '';
      const url = new URL(`${place}V1/${path}`, base).href;
      const headers: Record<string, string> = isInPath ? {} : { store: view };
      const call = () => attempt(auth, { method, url, headers, body }, deadline);
      const response = await retry(() => authorized(call, auth), {
        deadline,
        backOff: (outcome, retries) =>
          outcome.status === 'fulfilled' && retries === 0 ? throttledFor(outcome.value) : undefined,
      });
      return read(response, path);
    },
  };
}

/** Authorizes again once where the store refused: a kept token may have been revoked. */
async function authorized(call: () => Promise<HttpResponse>, auth: CommerceAuth): Promise<HttpResponse> {
  const first = await call();
  const response = auth.isRefused(first) ? await call() : first;
  if (auth.isRefused(response)) {
    throw new RelayError('setup', `${answered(response)} ${credentialHint(commerceMessage(response.text))}`);
  }
  return response;
}

/** The milliseconds of Retry-After, where the store throttles for a short time. */
function throttledFor({ status, headers }: HttpResponse): number | undefined {
  const seconds = status === 429 ? retryAfterSeconds(headers) : undefined;
  return seconds !== undefined && seconds <= MOST_RETRY_AFTER_S ? seconds * 1000 : undefined;
}

interface Call {
  method: Method;
  url: string;
  headers: Record<string, string>;
  body: unknown;
}

async function attempt(auth: CommerceAuth, call: Call, deadline: Deadline): Promise<HttpResponse> {
  const { method, url, body } = call;
  const authorization = await auth.authorize(method, url, deadline);
  const headers = { ...call.headers, ...authorization.headers, accept: 'application/json' };
  const response = await send(
    {
      method,
      url,
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    TARGET,
    deadline,
  );
  if (auth.isRefused(response)) {
    authorization.discard();
  }
  return response;
}

function read(response: HttpResponse, path: string): unknown {
  const { status, text } = response;
  if (status < 200 || status >= 300) {
    throw setupError(response, path) ?? targetError(response);
  }
  const value = text === '' ? null : parseJson(text);
  if (value === undefined) {
    throw new RelayError('unavailable', `${TARGET} answered ${status} without JSON.`);
  }
  return value;
}

/** The error of an answer that a person must mend in the set-up; undefined for any other. */
function setupError(response: HttpResponse, path: string): RelayError | undefined {
  const { status, text } = response;
  const message = commerceMessage(text);
  if (status === 403) {
    return new RelayError('setup', `${answered(response)} Check the permissions of the integration.`);
  }
  if (status < 400 || isWrongAddress(response)) {
    return new RelayError('setup', `${answered(response)} ${addressHint(message, path)}`, {
      cause: lacksRoute(response) ? UNKNOWN_ROUTE : undefined,
    });
  }
  return status === 400 && NO_STORE_VIEW.test(message ?? '')
    ? new RelayError('setup', `${answered(response)} Check the store view: COMMERCE_STORE, COMMERCE_BASE_URL.`)
    : undefined;
}

function targetError(response: HttpResponse): RelayError {
  const { status, headers, text } = response;
  if (status === 429) {
    return new RelayError('throttled', answered(response), retryAfterOption(headers));
  }
  if (status === 408 || status === 425 || status >= 500 || isPassing(text)) {
    return new RelayError(outageKind(status), answered(response), retryAfterOption(headers));
  }
  return new RelayError('rejected', answered(response), { status });
}

/** The store's own 404 has a message; any other comes from a wrong address. */
function isWrongAddress(response: HttpResponse): boolean {
  return response.status === 404 && (commerceMessage(response.text) === undefined || lacksRoute(response));
}

function lacksRoute({ status, text }: HttpResponse): boolean {
  return status === 404 && NO_ROUTE.test(commerceMessage(text) ?? '');
}

/** Whether the store answered that it has no such route: a module that has it is missing. */
export function isRouteUnknown(error: unknown): boolean {
  return error instanceof RelayError && error.cause === UNKNOWN_ROUTE;
}

/** The store's answer as a sentence. */
function answered({ status, text }: HttpResponse): string {
  const message = commerceMessage(text);
  return `${TARGET} answered ${status}${message === undefined ? '.' : `: ${message}`}`;
}

/** Whether the store answered that a record does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof RelayError && error.kind === 'rejected' && error.status === 404;
}

/** Whether the store refused the data. */
export function isRejected(error: unknown): error is RelayError {
  return error instanceof RelayError && error.kind === 'rejected';
}

/**
 * A value as one segment of a path.
 * @throws RelayError `invalid` for an empty or dot segment, which a URL would drop, and for a lone
 * surrogate.
 */
export function segment(value: string | number): string {
  const text = String(value);
  if (/^\.{0,2}$|\p{Cs}/u.test(text)) {
    throw new RelayError(
      'invalid',
      'Invalid data: an identifier must not be empty, consist of dots or have half a character.',
    );
  }
  return encodeURIComponent(text);
}
