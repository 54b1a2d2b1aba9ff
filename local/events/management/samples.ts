import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { parseJson } from '#lib/core/json';
import type { QueuedEvent } from '../queue';
import type { EventMetadata, EventsStore, Registration } from '../store';
import { ManagementError } from './input';
import { requiredMetadata } from './metadata';
import { requiredRegistration } from './registrations';

export interface SampleOptions {
  store: EventsStore;
  url: () => string;
  /** Takes an event in for one registration alone. */
  send: (event: QueuedEvent, registration: Registration) => void;
}

/**
 * The sample of an event: read, and sent to a registration on demand. Hono answers HEAD as it
 * answers GET.
 */
export function sampleRoutes(app: Hono, { store, url, send }: SampleOptions): void {
  const path = '/events/providers/:id/eventmetadata/:code/sample_event';
  app.get(path, (c) => {
    const event = requiredSample(store, c.req.param('id'), c.req.param('code'));
    const self = { href: `${url()}${c.req.path}` };
    return c.json({ format: 'cloud_events', sample_payload: JSON.stringify(event), _links: { self } });
  });
  app.post(`${path}/:registration`, (c) => {
    const event = requiredSample(store, c.req.param('id'), c.req.param('code'));
    const registration = requiredRegistration(store, c.req.param('registration'));
    send(event, registration);
    return c.body(null, 204);
  });
}

/** A new event with the metadata's sample as its data, or undefined where there is no sample. */
export function sampleEvent({
  provider_id,
  event_code,
  sample_event_template,
}: EventMetadata): QueuedEvent | undefined {
  const data = parseJson(Buffer.from(sample_event_template ?? '', 'base64').toString('utf8'));
  if (data === undefined) {
    return undefined;
  }
  const source = `urn:uuid:${provider_id}`;
  return { specversion: '1.0', id: randomUUID(), source, type: event_code, datacontenttype: 'application/json', data };
}

function requiredSample(store: EventsStore, provider: string, code: string): QueuedEvent {
  const event = sampleEvent(requiredMetadata(store, provider, code));
  if (event === undefined) {
    throw new ManagementError(404, `Not Found. The event ${code} has no sample.`);
  }
  return event;
}
