import type { RelayError } from './errors';
import { redactText } from './redact';

/** A handler's success; more may stand beside these. */
export interface HandlerSuccess {
  statusCode: 200;
  body: { success: true; message: string };
}

/** A handler's answer; the consumer passes its status and body on. */
export type HandlerEnvelope =
  | HandlerSuccess
  | { statusCode: number; body: { success: false; error: string; code: string; refused?: readonly number[] } };

/**
 * A consumer's or a web action's failure. The top-level `error` is what the platform projects to
 * the HTTP answer.
 */
export interface ErrorEnvelope {
  error: {
    statusCode: number;
    headers?: Record<string, string>;
    /** `stores`: what came of the event in each, where it goes to several. */
    body: { error: string; code: string; stores?: Readonly<Record<string, unknown>> };
  };
}

/** A consumer's answer: the event's type, and the body of the handler's answer. */
export type ConsumerEnvelope =
  | { statusCode: 200; body: { type: string; response: unknown; repeated?: boolean } }
  | ErrorEnvelope;

/** The handler's success. */
export function handlerOk(message: string): HandlerSuccess {
  return { statusCode: 200, body: { success: true, message } };
}

/** The handler's failure, with the status that the failure's kind asks for. */
export function handlerError({
  status,
  message,
  kind,
  refused,
}: Pick<RelayError, 'status' | 'message' | 'kind' | 'refused'>): HandlerEnvelope {
  const places = refused === undefined ? {} : { refused };
  return { statusCode: status, body: { success: false, error: redactText(message), code: kind, ...places } };
}

/**
 * The failure of a consumer or a web action; `kind` is an error's own, or the code that a handler
 * answered with.
 */
export function errorEnvelope(
  { status, message, kind }: { status: number; message: string; kind: string },
  headers: Record<string, string> = {},
): ErrorEnvelope {
  return {
    error: {
      statusCode: status,
      ...(Object.keys(headers).length === 0 ? {} : { headers }),
      body: { error: redactText(message), code: kind },
    },
  };
}
