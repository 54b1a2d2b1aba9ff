import type { Params } from '#lib/core/config';
import { type Context, createContext } from '#lib/core/context';
import { within } from '#lib/core/deadline';
import { type ErrorEnvelope, errorEnvelope } from '#lib/core/envelope';
import { RelayError, toRelayError } from '#lib/core/errors';
import { redactText } from '#lib/core/redact';
import { readWebRequest, type WebRequest } from './web-request';

/** An answer that is not a failure. */
export interface WebAnswer {
  statusCode: number;
  headers?: Record<string, string>;
  body: unknown;
}

/** Seconds after which a caller may try again where nobody said a better time. */
const RETRY_AFTER_S = 5;

/** What a request can be refused for before its content is looked at; the answer's `code`. */
const REFUSALS = { unauthorized: 401, 'not-found': 404, method: 405, 'too-large': 413, 'content-type': 415 } as const;

/** A refusal of the request itself, with an HTTP status and a code of its own. */
export class WebError extends RelayError {
  readonly code: keyof typeof REFUSALS;
  readonly headers: Record<string, string>;

  constructor(code: keyof typeof REFUSALS, message: string, headers: Record<string, string> = {}) {
    super('rejected', message, { status: REFUSALS[code] });
    this.code = code;
    this.headers = headers;
  }
}

/**
 * Makes the `main` of a raw web action. The caller of a webhook keeps what it could not deliver, so
 * every failure that may pass (throttling, an unreachable system, a wrong set-up, no time) is 503
 * with `Retry-After`.
 */
export function defineWebhook(
  handle: (request: WebRequest, context: Context) => Promise<WebAnswer>,
  /** The body of a failure, where the caller wants another form than `{error, code}`. */
  form?: (message: string) => unknown,
): (params: Params) => Promise<WebAnswer | ErrorEnvelope> {
  return async (params) => {
    const context = createContext(params);
    try {
      return await within(context.deadline, handle(readWebRequest(params), context));
    } catch (thrown) {
      const error = toRelayError(thrown);
      const passing = error.status === 429 || error.status === 503;
      const fields = { kind: error.kind, status: error.status, details: error.details, cause: error.cause };
      context.log[error.status >= 500 || passing ? 'error' : 'warn'](error.message, fields);
      return form === undefined
        ? failure(error, passing)
        : { statusCode: passing ? 503 : error.status, body: form(redactText(error.message)) };
    }
  };
}

function failure(error: RelayError, passing: boolean): ErrorEnvelope {
  if (error instanceof WebError) {
    const { status, message, code } = error;
    return errorEnvelope({ status, message, kind: code }, error.headers);
  }
  return passing
    ? errorEnvelope(
        { status: 503, message: error.message, kind: error.kind },
        { 'retry-after': String(error.retryAfter ?? RETRY_AFTER_S) },
      )
    : errorEnvelope(error);
}
