import { randomUUID } from 'node:crypto';
import { isRecord } from '../../lib/core/json';
import { HttpError } from '../kernel/http';
import type { Activation } from '../runtime/activations';
import { withTimeout } from '../runtime/wait';
import { ACTION_TIMEOUT_MS } from './limits';
import type { Attempt, Outcome } from './queue';
import { TIMED_OUT } from './schedule';
import type { EventsStore } from './store';

interface DeliverOptions {
  store: EventsStore;
  imsOrgId: string;
  invoke: (action: string, payload: object) => Promise<Activation>;
}

/** Hands events to runtime actions: the attributes at the top level of the parameters, Adobe's own beside them. */
export function createDeliver({ store, imsOrgId, invoke }: DeliverOptions): (attempt: Attempt) => Promise<Outcome> {
  return async ({ event, eventId, registrationId, retryCount }) => {
    const registration = store.deliveredTo(registrationId);
    const action = registration?.runtime_action;
    if (!registration || !action) {
      return { status: 410, route: 'no action' };
    }
    const provider = store.provider(event.source.replace(/^urn:uuid:/, ''));
    const payload = {
      ...event,
      eventid: eventId,
      event_id: eventId,
      recipientclientid: registration.client_id,
      recipient_client_id: registration.client_id,
      __adobe_headers: {
        'user-agent': 'Adobe/1.0',
        'x-adobe-delivery-id': randomUUID(),
        'x-adobe-event-id': eventId,
        'x-adobe-event-code': event.type,
        'x-adobe-provider': `${provider?.provider_metadata}_${imsOrgId}_${provider?.instance_id}`,
        'x-request-id': randomUUID(),
        ...(retryCount === 0 ? {} : { 'x-adobe-retry-count': String(retryCount) }),
      },
    };
    try {
      const activation = await withTimeout(invoke(action, payload), ACTION_TIMEOUT_MS);
      return { status: activation === undefined ? TIMED_OUT : statusOf(activation), route: action };
    } catch (error) {
      // A missing action is 404 to Adobe as well, which ends the delivery; a full namespace is 429.
      return { status: error instanceof HttpError ? error.status : 500, route: action };
    }
  };
}

/** How an action's result becomes a delivery's status: its own, 200 where it names none, 500 where it failed. */
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
