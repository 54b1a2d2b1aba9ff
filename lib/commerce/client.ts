import type { Config } from '../core/config';
import type { Deadline } from '../core/deadline';
import { RelayError } from '../core/errors';
import { type HttpResponse, retryAfterSeconds, send } from '../core/http';
import { parseJson } from '../core/json';
import { type CommerceAuth, commerceAuth } from './auth';
import { commerceMessage } from './message';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Adobe Commerce's REST API: paths are relative to `V1/`, bodies and answers are JSON. */
export interface CommerceApi {
  /** @throws RelayError by what the store answered; a `rejected` error carries the store's status and message. */
  request(method: Method, path: string, body?: unknown): Promise<unknown>;
}

const TARGET = 'Adobe Commerce';

/** The API at `COMMERCE_BASE_URL`, for one activation: each call takes what is left of its time. */
export function commerceApi({ config, deadline }: { config: Config; deadline: Deadline }): CommerceApi {
  const base = config.require('COMMERCE_BASE_URL').replace(/\/*$/, '/');
  const auth = commerceAuth(config);
  return {
    async request(method, path, body) {
      const url = new URL(`V1/${path}`, base).href;
      let response = await call(auth, method, url, body, deadline);
      if (response.status === 401 && auth.renew()) {
        response = await call(auth, method, url, body, deadline);
      }
      return read(response);
    },
  };
}

async function call(
  auth: CommerceAuth,
  method: Method,
  url: string,
  body: unknown,
  deadline: Deadline,
): Promise<HttpResponse> {
  const headers = await auth.headers(method, url, deadline);
  return send(
    {
      method,
      url,
      headers: { ...headers, accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    TARGET,
    deadline,
  );
}

function read({ status, headers, text }: HttpResponse): unknown {
  if (status >= 200 && status < 300) {
    const value = text === '' ? null : parseJson(text);
    if (value === undefined) {
      throw new RelayError('unavailable', `${TARGET} answered ${status} with something that is not JSON.`);
    }
    return value;
  }
  const said = commerceMessage(text);
  const message = `${TARGET} answered ${status}${said === undefined ? '' : `: ${said}`}`;
  if (status === 401 || status === 403) {
    throw new RelayError('setup', `${message} Check the credential and the permissions of the integration.`);
  }
  if (status === 429) {
    const retryAfter = retryAfterSeconds(headers);
    throw new RelayError('throttled', message, retryAfter === undefined ? {} : { retryAfter });
  }
  if (status < 400) {
    throw new RelayError('setup', `${message} That is a redirect. Check COMMERCE_BASE_URL.`);
  }
  if (status === 408 || status === 425 || status >= 500) {
    throw new RelayError('unavailable', message);
  }
  throw new RelayError('rejected', message, { status });
}

/** Whether the store said that what was asked for does not exist. */
export function isMissing(error: unknown): boolean {
  return error instanceof RelayError && error.kind === 'rejected' && error.status === 404;
}

/** Whether the store refused the data itself, for whatever reason. */
export function isRejected(error: unknown): error is RelayError {
  return error instanceof RelayError && error.kind === 'rejected';
}

/** A value as one segment of a path. @throws RelayError `invalid` for a dot segment, which an address would swallow. */
export function segment(value: string | number): string {
  const text = String(value);
  if (text === '.' || text === '..' || text === '') {
    throw new RelayError(
      'invalid',
      'Invalid data: an identifier that is empty or consists of dots cannot be addressed.',
    );
  }
  return encodeURIComponent(text);
}
