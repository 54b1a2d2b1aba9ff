import type { Context } from '#lib/core/context';
import { RelayError } from '#lib/core/errors';
import { createEventsClient, type Published } from '#lib/platform/events-client';
import { type Provider, providerId } from '#lib/platform/provider';
import { WebError } from './define-webhook';

/**
 * What an action takes is 1 MB; the rest is room for the attributes and settings that travel with
 * an event.
 */
export const MAX_EVENT_BYTES = 1_000_000;

/** The refusal of an event that no action could take. */
export function tooLarge(): WebError {
  return new WebError('too-large', `The event is larger than ${MAX_EVENT_BYTES} bytes. Split it into several events.`);
}

/** An event that came in at a webhook. */
export interface Event {
  id: string;
  type: string;
  /** ISO 8601. */
  time: string;
  data: unknown;
}

/**
 * Puts an event that came in at a webhook into Adobe I/O Events, from its system's provider. The
 * answer says whether it is durable.
 * @throws WebError 413 where no action could take it; as `EventsClient.publish` does.
 */
export async function publishEvent(
  provider: Provider,
  { id, type, time, data }: Event,
  { config, deadline, log }: Pick<Context, 'config' | 'deadline' | 'log'>,
): Promise<Published> {
  const events = createEventsClient(config);
  const event = {
    specversion: '1.0',
    id,
    source: `urn:uuid:${await providerId(provider, config, events, deadline)}`,
    type,
    time,
    datacontenttype: 'application/json',
    data,
  } as const;
  if (Buffer.byteLength(JSON.stringify(event)) > MAX_EVENT_BYTES) {
    throw tooLarge();
  }
  const published = await events.publish(event, deadline);
  log.info('Published', { eventId: id, type, published });
  return published;
}

/** The failure of an event that was not kept, since nobody is registered for it. */
export function notKept(type: string): RelayError {
  return new RelayError(
    'setup',
    `No active registration receives ${type}, so Adobe I/O Events did not keep the event. Run npm run onboard, or enable the registration in the Developer Console, and send it again.`,
  );
}
