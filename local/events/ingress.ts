import type { Context, Hono } from 'hono';
import { isRecord } from '#lib/core/json';
import { jsonBody, limitBody } from '../kernel/http';
import type { Journal } from './journal';
import { MAX_EVENT_BYTES } from './limits';
import { passesFilter } from './management/subscriber-filter';
import type { EventQueue, QueuedEvent } from './queue';
import type { EventsStore, Registration } from './store';

interface IngressOptions {
  store: EventsStore;
  queue: EventQueue;
  journal: Journal;
  /** Whether a registration is delivered to at present. */
  isActive: (registration: Registration) => boolean;
}

/** What becomes of a published event. */
export type Accepted = 'accepted' | 'unrouted' | 'no provider';

/**
 * Takes an event in: for the journals of all who are interested, and for the queue of those that
 * are delivered to.
 */
export function createAcceptor({ store, queue, journal, isActive }: IngressOptions): (event: QueuedEvent) => Accepted {
  return (event) => {
    const provider = store.provider(event.source.replace(/^urn:uuid:/, ''));
    if (provider === undefined) {
      return 'no provider';
    }
    const interested = store.registrations().filter((item) => wants(item, provider.id, event));
    const active = interested.filter(isActive);
    const pushed = active.filter((item) => item.runtime_action !== null || item.webhook_url !== null);
    // Each journal gets the event, also that of a registration which is not delivered to.
    queue.accept(
      event,
      pushed.map((item) => item.registration_id),
      (position) => {
        for (const { registration_id } of interested) {
          journal.append(registration_id, position);
        }
      },
    );
    return active.length === 0 ? 'unrouted' : 'accepted';
  };
}

/**
 * The publishing API: `POST /ingress`, with or without a slash behind it, and one CloudEvent in
 * structured mode.
 */
export function ingressRoutes(app: Hono, accept: (event: QueuedEvent) => Accepted): void {
  const tooLarge = (c: Context) => c.json({ reason: 'Payload Too Large', message: 'The event is too large.' }, 413);
  app.on('POST', ['/ingress', '/ingress/'], limitBody(MAX_EVENT_BYTES, tooLarge), async (c) => {
    const type = c.req.header('content-type') ?? '';
    const event = readCloudEvent(await jsonBody(c));
    if (!type.startsWith('application/cloudevents+json') || event === undefined) {
      return c.json({ reason: 'Bad Request', message: 'A CloudEvent 1.0 in structured JSON mode is expected.' }, 400);
    }
    const accepted = accept(event);
    if (accepted === 'no provider') {
      return c.json({ reason: 'Bad Request', message: 'The source names no provider.' }, 400);
    }
    return accepted === 'accepted' ? c.text('OK') : c.body(null, 204);
  });
}

function wants(registration: Registration, providerId: string, event: QueuedEvent): boolean {
  const named = registration.events_of_interest.some(
    (interest) => interest.provider_id === providerId && interest.event_code === event.type,
  );
  return named && passesFilter(registration, event);
}

function readCloudEvent(body: unknown): QueuedEvent | undefined {
  if (!isRecord(body) || body.specversion !== '1.0') {
    return undefined;
  }
  const { id, type, source } = body;
  const named = [id, type, source].every((value) => typeof value === 'string' && value !== '');
  const lower = Object.keys(body).every((name) => /^[a-z0-9]+$|^data_base64$/.test(name));
  return named && lower ? { ...body, id: String(id), type: String(type), source: String(source) } : undefined;
}
