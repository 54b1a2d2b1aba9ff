import { randomUUID } from 'node:crypto';
import { isRecord, parseJson } from '#lib/core/json';
import { withTimeout } from '#lib/core/timeout';
import { HttpError } from '../kernel/http';
import type { Activation } from '../runtime/activations';
import { WEBHOOK_TIMEOUT_MS } from './limits';
import type { Attempt, Outcome } from './queue';
import { TIMED_OUT, UNREACHABLE } from './schedule';
import type { Signatures } from './signatures';
import type { EventsStore, Registration } from './store';
import type { Exchange, Tracing } from './tracing';

interface DeliverOptions {
  store: EventsStore;
  signatures: Signatures;
  tracing: Tracing;
  imsOrgId: string;
  invoke: (action: string, payload: object) => Promise<Activation>;
  /** What an action may take to answer, in milliseconds. */
  actionTimeoutMs: number;
}

/** Hands events to a registration's action or webhook, and keeps a trace of it. */
export function createDeliver(options: DeliverOptions): (attempts: readonly Attempt[]) => Promise<Outcome> {
  const { store, tracing } = options;
  return async (attempts) => {
    const [first] = attempts;
    const registration = first && store.deliveredTo(first.registrationId);
    if (first === undefined || registration === undefined) {
      return { status: 410, route: 'no registration' };
    }
    const { exchange, route } = registration.webhook_url
      ? await post(registration, registration.webhook_url, attempts, options)
      : await run(registration, registration.runtime_action ?? '', first, options);
    tracing.add(registration, attempts, exchange);
    return { status: exchange.responseCode, route, result: parseJson(exchange.responseBody) };
  };
}

/**
 * A runtime action gets the attributes at the top level of its parameters, and Adobe's own beside
 * them.
 */
async function run(registration: Registration, action: string, attempt: Attempt, options: DeliverOptions) {
  const headers = adobeHeaders(attempt, options);
  const payload = { ...withIds(attempt, registration), __adobe_headers: headers };
  const started = performance.now();
  let status: number;
  let result: unknown = '';
  try {
    const activation = await withTimeout(options.invoke(action, payload), options.actionTimeoutMs, () => undefined);
    status = activation === undefined ? TIMED_OUT : statusOf(activation);
    result = activation?.response.result;
  } catch (error) {
    // A missing action is 404 to Adobe as well, which ends the delivery; a full namespace is 429.
    status = error instanceof HttpError ? error.status : 500;
  }
  const exchange: Exchange = {
    requestUrl: action,
    requestHeaders: headers,
    requestBody: JSON.stringify(payload),
    responseCode: status,
    responseBody: JSON.stringify(result) ?? '',
    responseHeaders: {},
    responseTime: Math.round(performance.now() - started),
  };
  return { exchange, route: action };
}

/** A webhook gets the event as the body, or a list of them in a batch, with two signatures. */
async function post(
  registration: Registration,
  url: string,
  attempts: readonly Attempt[],
  options: DeliverOptions,
): Promise<{ exchange: Exchange; route: string }> {
  const [first] = attempts;
  const events = attempts.map((attempt) => withIds(attempt, registration));
  const body = JSON.stringify(registration.delivery_type === 'webhook_batch' ? events : events[0]);
  const headers = {
    'content-type': 'application/json',
    ...(first === undefined ? {} : adobeHeaders(first, options)),
    ...options.signatures.headers(body),
  };
  const started = performance.now();
  const answer = await fetch(url, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(WEBHOOK_TIMEOUT_MS),
  })
    .then(async (response) => ({
      status: response.status,
      text: await response.text(),
      headers: Object.fromEntries(response.headers),
    }))
    .catch((error) => ({
      status: isRecord(error) && error.name === 'TimeoutError' ? TIMED_OUT : UNREACHABLE,
      text: String(error),
      headers: {},
    }));
  const exchange: Exchange = {
    requestUrl: url,
    requestHeaders: headers,
    requestBody: body,
    responseCode: answer.status,
    responseBody: answer.text,
    responseHeaders: answer.headers,
    responseTime: Math.round(performance.now() - started),
  };
  return { exchange, route: url };
}

/**
 * The event with Adobe's additions, in the new spelling and in the one that goes away at the end of
 * 2026.
 */
function withIds({ event, eventId }: Attempt, { client_id }: Registration) {
  return {
    ...event,
    eventid: eventId,
    event_id: eventId,
    recipientclientid: client_id,
    recipient_client_id: client_id,
  };
}

function adobeHeaders({ event, eventId, retryCount }: Attempt, { store, imsOrgId }: DeliverOptions) {
  const provider = store.provider(event.source.replace(/^urn:uuid:/, ''));
  return {
    'user-agent': 'Adobe/1.0',
    'x-adobe-delivery-id': randomUUID(),
    'x-adobe-event-id': eventId,
    'x-adobe-event-code': event.type,
    'x-adobe-provider': `${provider?.provider_metadata}_${imsOrgId}_${provider?.instance_id}`,
    'x-request-id': randomUUID(),
    ...(retryCount === 0 ? {} : { 'x-adobe-retry-count': String(retryCount) }),
  };
}

/**
 * How an action's result becomes a delivery's status: its own, 200 where it names none, 500 where
 * it failed.
 */
function statusOf({ response, annotations }: Activation): number {
  const { result } = response;
  if (response.status === 'success') {
    return readStatus(isRecord(result) ? result.statusCode : undefined) ?? 200;
  }
  if (response.status === 'application error' && isRecord(result) && isRecord(result.error)) {
    return readStatus(result.error.statusCode) ?? 500;
  }
  return annotations.some(({ key, value }) => key === 'timeout' && value === true) ? TIMED_OUT : 500;
}

function readStatus(value: unknown): number | undefined {
  const status = Number(value);
  return value !== undefined && Number.isInteger(status) ? status : undefined;
}
